import type {SerialPortLike, SerialPorts} from '../serial-ports.ts';

/** A serial port whose other end the test holds. */
export class FakePort implements SerialPortLike {
  readable: ReadableStream<Uint8Array> | null = null;
  opened = 0;
  /** Of its next opening: another program has it. */
  taken = false;
  #far: ReadableStreamDefaultController<Uint8Array> | undefined;

  open(): Promise<void> {
    if (this.taken) return Promise.reject(new DOMException('in use', 'NetworkError'));
    if (this.readable) return Promise.reject(new DOMException('open', 'InvalidStateError'));
    this.opened += 1;
    this.#stream();
    return Promise.resolve();
  }

  close(): Promise<void> {
    if (this.readable?.locked) return Promise.reject(new TypeError('locked'));
    this.readable = null;
    return Promise.resolve();
  }

  /** Nothing that was sent waits to be read. */
  get drained(): boolean {
    return this.#far?.desiredSize === 1;
  }

  send(bytes: string | Uint8Array): void {
    this.#far?.enqueue(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  }

  /** A framing error: this stream ends, and there is another. */
  disturb(): void {
    const far = this.#far;
    this.#stream();
    far?.error(new DOMException('framing', 'FramingError'));
  }

  unplug(): void {
    this.readable = null;
    this.#far?.error(new DOMException('gone', 'NetworkError'));
  }

  #stream(): void {
    this.readable = new ReadableStream({
      start: (far) => {
        this.#far = far;
      },
    });
  }
}

/** The serial ports of a page. */
export class FakePorts extends EventTarget implements SerialPorts {
  ports: FakePort[] = [];

  getPorts(): Promise<readonly SerialPortLike[]> {
    return Promise.resolve(this.ports);
  }

  plug(port: FakePort): void {
    this.ports = [port];
    this.dispatchEvent(new Event('connect'));
  }
}
