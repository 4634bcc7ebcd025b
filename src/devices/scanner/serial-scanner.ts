import {Listeners} from '../listeners.ts';
import {after, type After} from '../after.ts';
import {backOff} from '../local-service/retry.ts';
import type {CodeScanner} from './code-scanner.ts';
import {LineFraming} from './line-framing.ts';
import type {SerialPortLike, SerialPorts} from './serial-ports.ts';

export interface SerialOptions {
  readonly ports: SerialPorts;
  readonly baudRate: number;
  readonly after?: After;
}

/**
 * A scanner on the first serial port that this page may use. It is read all the time, so that no code
 * waits in a buffer for a later visitor. When it is plugged in again it is opened at once; a port
 * that cannot be opened is tried ever more seldom.
 */
export class SerialScanner implements CodeScanner {
  readonly #listeners = new Listeners<string>();
  readonly #options: SerialOptions;
  readonly #after: After;
  readonly #framing = new LineFraming();
  #busy = false;
  #failures = 0;
  #stopTimer: () => void = () => undefined;

  constructor(options: SerialOptions) {
    this.#options = options;
    this.#after = options.after ?? after;
    options.ports.addEventListener('connect', () => {
      this.#failures = 0;
      void this.#run();
    });
    void this.#run();
  }

  watch(listener: (code: string) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Reads until the port is gone. */
  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#stopTimer();
    try {
      const [port] = await this.#options.ports.getPorts();
      if (port) await this.#readFrom(port);
    } catch {
      // Taken by another program, or pulled while it was opened. The reason is not told: see the port.
    }
    this.#busy = false;
    this.#framing.clear();
    this.#stopTimer = this.#after(backOff(this.#failures), () => void this.#run());
    this.#failures += 1;
  }

  async #readFrom(port: SerialPortLike): Promise<void> {
    await port.open({baudRate: this.#options.baudRate});
    try {
      // A framing or parity error ends one stream and gives the port another.
      while (port.readable && (await this.#readStream(port.readable.getReader()))) continue;
    } finally {
      await port.close();
    }
  }

  /** Whether it is worth going on: a stream that gave nothing before it failed would fail again. */
  async #readStream(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
    let heard = false;
    try {
      for (;;) {
        const {done, value} = await reader.read();
        if (done) return false;
        heard = true;
        this.#failures = 0;
        for (const line of this.#framing.push(value)) {
          // Apart from the reading: a bug of whoever hears it is no fault of the line.
          queueMicrotask(() => {
            this.#listeners.tell(line);
          });
        }
      }
    } catch {
      // Half a line before an error and half a line after it are no code.
      this.#framing.clear();
      return heard;
    } finally {
      reader.releaseLock();
    }
  }
}
