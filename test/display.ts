import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';

/** A screen that nobody looks at, for what a browser without one does not do. */
export class Display {
  readonly env: Readonly<Record<string, string>>;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, name: string) {
    this.#child = child;
    this.env = {DISPLAY: name};
  }

  static async open({width, height}: {width: number; height: number}): Promise<Display> {
    const screen = `${String(width)}x${String(height)}x24`;
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    // It says which number it has taken when it can be used.
    const said = child.stdio[3] as Readable;
    const [number] = (await Promise.race([once(said, 'data'), once(child, 'exit')])) as [unknown];
    if (child.exitCode !== null) throw new Error(`Xvfb ended (${String(child.exitCode)})`);
    return new Display(child, `:${String(number).trim()}`);
  }

  async close(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
  }
}
