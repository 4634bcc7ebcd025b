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
  /** Of each kind: the answers that are still to come over this line, and how many the last question brings. */
  readonly #owed = new Map<Reply['kind'], {readonly all: number; readonly last: number}>();
  #reached = 0;
  #stopped = false;

  constructor(open: OpenLine, after: After) {
    this.#open = open;
    this.#after = after;
  }

  get isOpen(): boolean {
    return this.#line !== undefined;
  }

  /** How often the printer has told that it came to a question, of those since `countAnew` or over this line. */
  get reached(): number {
    return this.#reached;
  }

  /** Answers to what was asked before are not counted, however late they come. */
  countAnew(): void {
    this.#reached = -this.#answersOwed('reached');
  }

  /** Opens the line where it is not; tells whether it is. */
  async begin(ms: number): Promise<boolean> {
    if (this.#line) return true;
    if (this.#stopped) return false;
    const replies = new Replies();
    const state = {broken: false};
    const given = new AbortController();
    this.#replies = replies;
    this.#owed.clear();
    this.#reached = 0;
    const opening = this.#open(
      {
        heard: (bytes) => {
          if (this.#replies !== replies) return;
          for (const reply of replies.hear(bytes)) this.#hear(reply);
        },
        broken: () => {
          state.broken = true;
          if (this.#replies === replies) this.close();
        },
      },
      given.signal,
    );
    try {
      const line = await this.#unbroken(ms, opening);
      // It may have broken before it was in our hands.
      this.#line = state.broken ? undefined : line;
    } catch {
      given.abort();
      // One that opens all the same is nobody's.
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
  write(bytes: Uint8Array<ArrayBuffer>, ms: number): Promise<boolean> {
    return this.#does(ms, (line) => line.write(bytes));
  }

  /** Ends the line. Whether all that was written over it was taken before that, within so long. */
  async finish(ms: number): Promise<boolean> {
    const taken = await this.#does(ms, (line) => line.finish());
    this.close();
    return taken;
  }

  /** Sends what is small; where it does not arrive, no answer to it does. */
  say(bytes: Uint8Array<ArrayBuffer>): void {
    const line = this.#line;
    line?.write(bytes).catch(() => {
      if (this.#line === line) this.close();
    });
  }

  /** Says something that so many answers of a kind come to. Of some kinds only those to the last question are heard. */
  ask(bytes: Uint8Array<ArrayBuffer>, kind: Reply['kind'], answers: number): void {
    this.#owed.set(kind, {all: this.#answersOwed(kind) + answers, last: answers});
    this.say(bytes);
  }

  /** Whether every answer of a kind is in that was asked for, within so long. */
  async isQuiet(kind: Reply['kind'], ms: number): Promise<boolean> {
    const allIn = () => this.#answersOwed(kind) === 0 || undefined;
    return allIn() ?? (await this.hear(ms, allIn)) ?? false;
  }

  /**
   * Listens until `judge` makes something of a reply; undefined where the line breaks or so long passes before. `begin`
   * asks for it, where it was not asked for before.
   */
  async hear<T>(
    ms: number,
    judge: (reply: Reply) => T | undefined,
    begin?: () => void,
  ): Promise<T | undefined> {
    if (!this.#line) return undefined;
    const made = new Promise<T>((resolve) => {
      this.#heard = (reply) => {
        const judged = judge(reply);
        if (judged !== undefined) resolve(judged);
      };
    });
    const judged = this.#unbroken(ms, made);
    begin?.();
    try {
      return await judged;
    } catch {
      return undefined;
    } finally {
      this.#heard = undefined;
    }
  }

  /** Whatever is still on its way over it is not heard; what somebody waits for does not come. */
  close(): void {
    const line = this.#line;
    this.#line = undefined;
    this.#replies = new Replies();
    this.#broke?.();
    line?.close();
  }

  /** Nothing is sent or waited for any more, until `goOn`. */
  stop(): void {
    this.#stopped = true;
    this.close();
  }

  goOn(): void {
    this.#stopped = false;
  }

  async #does(ms: number, work: (line: PrinterLine) => Promise<void>): Promise<boolean> {
    if (!this.#line) return false;
    try {
      await this.#unbroken(ms, work(this.#line));
      return true;
    } catch {
      return false;
    }
  }

  /** Rejects where the line breaks, or so long passes, before the work is done. */
  async #unbroken<T>(ms: number, work: Promise<T>): Promise<T> {
    const broken = new Promise<never>((_, reject) => {
      this.#broke = () => {
        reject(new Error('the line broke'));
      };
    });
    try {
      return await within(ms, Promise.race([work, broken]), this.#after);
    } finally {
      this.#broke = undefined;
    }
  }

  #answersOwed(kind: Reply['kind']): number {
    return this.#owed.get(kind)?.all ?? 0;
  }

  #hear(reply: Reply): void {
    const {kind} = reply;
    const {all, last} = this.#owed.get(kind) ?? {all: 0, last: 0};
    this.#owed.set(kind, {all: Math.max(0, all - 1), last});
    if (kind === 'reached') this.#reached += 1;
    // They look alike: one to an earlier question, or to none of ours, would be taken for one to the last.
    if ((kind === 'status' || kind === 'told') && (all === 0 || all > last)) return;
    this.#heard?.(reply);
  }
}
