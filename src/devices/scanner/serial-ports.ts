/** What of the Web Serial API a scanner needs (https://wicg.github.io/serial/). */
export interface SerialPortLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: {readonly baudRate: number}): Promise<void>;
  close(): Promise<void>;
}

export interface SerialPorts extends EventTarget {
  /** The ports that a policy or a person has allowed for this page. */
  getPorts(): Promise<readonly SerialPortLike[]>;
}
