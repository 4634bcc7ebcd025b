import type {Connection} from '../../../../../test/printer/connection.ts';
import type {PaperPrinter} from '../../../../../test/printer/paper-printer.ts';
import type {PrinterPort} from '../serial-line.ts';

const failure = (name: string) => new DOMException('as a browser says it', name);

/** A paper printer at a serial port, as a browser gives it to a page. */
export class SerialPrinter implements PrinterPort {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;
  /** Speeds that it was opened with. */
  readonly bauds: number[] = [];
  readonly #printer: PaperPrinter;
  #connection: Connection | undefined;
  #break: (() => void) | undefined;
  #changing = false;
  #plugged = true;

  constructor(printer: PaperPrinter) {
    this.#printer = printer;
  }

  get opened(): boolean {
    return this.readable !== null;
  }

  async open({baudRate}: {readonly baudRate: number}): Promise<void> {
    await this.#turn();
    if (this.opened) throw failure('InvalidStateError');
    this.bauds.push(baudRate);
    let said: ReadableStreamDefaultController<Uint8Array> | undefined;
    let broken: ((why: DOMException) => void) | undefined;
    const connection = this.#printer.connect({
      hear: (bytes) => said?.enqueue(Uint8Array.from(bytes)),
      gone: () => {
        this.unplug();
      },
    });
    if (!connection) throw failure('NetworkError');
    this.#connection = connection;
    this.readable = new ReadableStream<Uint8Array>({
      start(controller) {
        said = controller;
      },
      cancel() {
        said = undefined;
      },
    });
    this.writable = new WritableStream<Uint8Array>({
      // A port that is thrown away while a byte of it waits for the printer lets go of that.
      write: (bytes, {signal}) =>
        new Promise((resolve, reject) => {
          broken = reject;
          signal.addEventListener('abort', () => {
            reject(failure('AbortError'));
          });
          connection.offer(bytes.slice(), resolve);
        }),
    });
    this.#break = () => {
      said?.error(failure('NetworkError'));
      said = undefined;
      broken?.(failure('NetworkError'));
    };
  }

  async close(): Promise<void> {
    await this.#turn();
    if (!this.readable || !this.writable) throw failure('InvalidStateError');
    if (this.readable.locked || this.writable.locked) throw new TypeError('a stream is held');
    this.#gone();
  }

  unplug(): void {
    this.#plugged = false;
    this.#break?.();
    this.#gone();
  }

  #gone(): void {
    this.#break = undefined;
    this.#connection?.tear();
    this.#connection = undefined;
    this.readable = null;
    this.writable = null;
  }

  /** A browser takes its time for it, and refuses another change meanwhile. */
  async #turn(): Promise<void> {
    if (!this.#plugged) throw failure('NetworkError');
    if (this.#changing) throw failure('InvalidStateError');
    this.#changing = true;
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    this.#changing = false;
  }
}
