import type {After} from '../../after.ts';
import {within} from '../../within.ts';
import {Replies, type Reply} from '../escpos/replies.ts';
import type {OpenLine, PrinterLine} from './printer-line.ts';

/** Talks with one printer over a line that may break at any byte; nothing in it waits for ever. */
export class Conversation {
  readonly #open: OpenLine;
  readonly #after: After;
  #line: PrinterLine | undefined;
  #replies = new Replies();
  #heard: ((reply: Reply) => void) | undefined;
  #broke: (() => void) | undefined;
  #strays: Reply[] = [];

  constructor(open: OpenLine, after: After) {
    this.#open = open;
    this.#after = after;
  }

  get isOpen(): boolean {
    return this.#line !== undefined;
  }

  /** Opens the line where it is not; tells whether it is. */
  async begin(ms: number): Promise<boolean> {
    if (this.#line) return true;
    const replies = new Replies();
    const state = {broken: false};
    const opening = this.#open({
      heard: (bytes) => {
        for (const reply of replies.hear(bytes)) this.#hear(reply);
      },
      broken: () => {
        state.broken = true;
        if (this.#replies === replies) this.#lose();
      },
    });
    this.#replies = replies;
    this.#strays = [];
    try {
      const line = await within(ms, opening, this.#after);
      // It may have broken before it was in our hands.
      this.#line = state.broken ? undefined : line;
    } catch {
      // One that opens too late is nobody's.
      opening.then(
        (late) => {
          late.close();
        },
        () => undefined,
      );
    }
    return this.isOpen;
  }

  /** Whether all of it is out of our hands before the line breaks or so long has passed. */
  async write(bytes: Uint8Array<ArrayBuffer>, ms: number): Promise<boolean> {
    const line = this.#line;
    if (!line) return false;
    const broken = new Promise<never>((_, reject) => {
      this.#broke = () => {
        reject(new Error('the line broke'));
      };
    });
    try {
      await within(ms, Promise.race([line.write(bytes), broken]), this.#after);
      return true;
    } catch {
      return false;
    } finally {
      this.#broke = undefined;
    }
  }

  /** Sends what is small and asks something; where it does not arrive, no answer does. */
  say(bytes: Uint8Array<ArrayBuffer>): void {
    this.#line?.write(bytes).catch(() => {
      this.#lose();
    });
  }

  /** Listens until `judge` makes something of a reply; undefined where the line breaks or so long passes before. */
  async hear<T>(
    ms: number,
    judge: (reply: Reply) => T | undefined,
    begin: () => void,
  ): Promise<T | undefined> {
    if (!this.#line) return undefined;
    const made = new Promise<T | undefined>((resolve) => {
      this.#heard = (reply) => {
        const judged = judge(reply);
        if (judged !== undefined) resolve(judged);
      };
      this.#broke = () => {
        resolve(undefined);
      };
    });
    begin();
    try {
      return await within(ms, made, this.#after);
    } catch {
      return undefined;
    } finally {
      this.#heard = undefined;
      this.#broke = undefined;
    }
  }

  /** Replies that nobody waited for any more, since this was asked last. */
  takeStrays(): readonly Reply[] {
    const strays = this.#strays;
    this.#strays = [];
    return strays;
  }

  close(): void {
    const line = this.#line;
    this.#line = undefined;
    // Whatever is still on its way over it is not heard.
    this.#replies = new Replies();
    line?.close();
  }

  #hear(reply: Reply): void {
    if (this.#heard) this.#heard(reply);
    else this.#strays.push(reply);
  }

  #lose(): void {
    const line = this.#line;
    this.#line = undefined;
    this.#broke?.();
    line?.close();
  }
}
