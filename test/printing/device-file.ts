import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** A file that leads to a printer as the kernel's driver does: a raw terminal, whose other end socat holds. */
export class DeviceFile {
  readonly path: string;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
    this.path = join(folder, 'lp0');
  }

  /** Leads to what listens at that port of this machine. */
  static async plugIn(port: number): Promise<DeviceFile> {
    const device = new DeviceFile(mkdtempSync(join(tmpdir(), 'recha-device-')));
    await device.plugIn(port);
    return device;
  }

  async plugIn(port: number): Promise<void> {
    const ends = [`PTY,raw,echo=0,link=${this.path}`, `TCP:127.0.0.1:${String(port)}`];
    const child = spawn('socat', ['-d', '-d', ...ends], {stdio: ['ignore', 'ignore', 'pipe']});
    this.#child = child;
    for await (const line of createInterface({input: child.stderr})) {
      if (line.includes('starting data transfer')) return;
    }
    throw new Error(`socat ended (${String(child.exitCode)})`);
  }

  /** Takes nothing more and says nothing more, though it is there. */
  hang(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  async unplug(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    // One that is killed leaves it behind.
    rmSync(this.path, {force: true});
  }

  async remove(): Promise<void> {
    await this.unplug();
    rmSync(this.#folder, {recursive: true});
  }
}
