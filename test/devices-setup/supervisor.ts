import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';

/** Hears what a service tells systemd, in its place. Node has no sockets of that kind: socat has. */
export class Supervisor {
  readonly #child: ChildProcess;
  #said = '';

  private constructor(socket: string) {
    this.#child = spawn('socat', ['-u', `UNIX-RECV:${socket},mode=666`, '-'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
    });
  }

  /** At that path, for whoever may go there. */
  static listen(socket: string): Supervisor {
    return new Supervisor(socket);
  }

  /** Waits until it was told that. */
  async heard(notice: string): Promise<void> {
    while (!this.#said.includes(notice)) {
      if (this.#child.stdout === null) return;
      await once(this.#child.stdout, 'data');
    }
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
  }
}
