/** Where a connection's other end hears the printer. */
export interface Peer {
  hear(bytes: Uint8Array): void;
  /** The printer is gone, or has hung up; nothing more is heard. */
  gone(): void;
}

/** One end of a line to a printer, as the printer holds it. */
export interface Connection {
  /** Bytes for the printer; `taken` is told when it has read the last of them. */
  offer(bytes: Uint8Array, taken: () => void): void;
  /** The other end hangs up: what it had sent is still read. */
  close(): void;
  /** The line is torn: what the printer has not read is lost. */
  tear(): void;
}

interface Sent {
  readonly bytes: Uint8Array;
  at: number;
  readonly taken: () => void;
}

/** Bytes on their way to the printer, which takes them when it has room. */
export class Inbox implements Connection {
  readonly #peer: Peer;
  readonly #read: () => void;
  readonly #left: () => void;
  #waiting: Sent[] = [];
  #state: 'open' | 'closing' | 'closed' = 'open';

  constructor(peer: Peer, {read, left}: {read: () => void; left: () => void}) {
    this.#peer = peer;
    this.#read = read;
    this.#left = left;
  }

  offer(bytes: Uint8Array, taken: () => void): void {
    if (this.#state !== 'open') return;
    if (bytes.length === 0) {
      taken();
      return;
    }
    this.#waiting.push({bytes, at: 0, taken});
    this.#read();
  }

  /** The next byte, if any has come. */
  next(): number | undefined {
    const first = this.#waiting[0];
    if (!first) return undefined;
    const byte = first.bytes[first.at++];
    if (first.at === first.bytes.length) {
      this.#waiting.shift();
      first.taken();
      if (this.#state === 'closing') this.#leave();
    }
    return byte;
  }

  send(bytes: readonly number[]): void {
    if (this.#state === 'open') this.#peer.hear(Uint8Array.from(bytes));
  }

  close(): void {
    if (this.#state !== 'open') return;
    this.#state = 'closing';
    this.#leave();
  }

  tear(): void {
    this.#waiting = [];
    if (this.#state !== 'closed') this.#leave();
  }

  /** The printer hangs up. */
  drop(): void {
    const told = this.#state === 'open';
    this.tear();
    if (told) this.#peer.gone();
  }

  #leave(): void {
    if (this.#waiting.length > 0) return;
    this.#state = 'closed';
    this.#left();
  }
}
