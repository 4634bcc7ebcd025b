import {CALLS_TOGETHER} from '../../src/hall/calls-together.ts';

export interface StagedCall {
  readonly ticket: string;
  readonly seq: number;
  readonly number: string;
  readonly seat: string;
  readonly again: boolean;
}

export interface StageView {
  /** One to CALLS_TOGETHER calls, or none before the first of the day. */
  readonly calls: readonly StagedCall[];
  /** Whether the hold is still on: these are being called now. */
  readonly now: boolean;
}

/** Long enough to look up from a phone, find the number and compare it with the paper. */
export const HOLD_MS = 6_000;
/** Where a whole hall is called at once, the last ones must not wait for minutes. */
const HURRIED_MS = 4_000;

/**
 * Who stands on the stage. Each call holds it for HOLD_MS; calls that come meanwhile wait their
 * turn in order, and where CALLS_TOGETHER wait they come up together, so that nobody waits long. The
 * last calls stay up for as long as they are awaited, marked as past once their hold is over.
 */
export class Stage {
  #waiting: StagedCall[] = [];
  #calls: readonly StagedCall[] = [];
  #until = 0;

  /** Takes a call in; a repeat of a ticket that still waits replaces it. */
  add(call: StagedCall, now: number): void {
    const earlier = this.#waiting.findIndex(({ticket}) => ticket === call.ticket);
    if (earlier >= 0) this.#waiting[earlier] = call;
    else this.#waiting.push(call);
    this.advance(now);
  }

  /** Drops waiting calls that are over before their turn came: the wall must not send anybody there. */
  drop(over: (call: StagedCall) => boolean): void {
    this.#waiting = this.#waiting.filter((call) => !over(call));
  }

  /** Takes calls off the stage at once, where they stand there. */
  takeBack(wrong: (call: StagedCall) => boolean): void {
    const right = this.#calls.filter((call) => !wrong(call));
    if (right.length === 0) this.#until = 0;
    this.#calls = right;
  }

  /** Lets the next ones come up where the hold is over; gives back when to look again, if ever. */
  advance(now: number): number | undefined {
    // Hub time may be set back: nobody's hold is longer than a hold.
    this.#until = Math.min(this.#until, now + HOLD_MS);
    if (now >= this.#until && this.#waiting.length > 0) {
      const hurried = this.#waiting.length > 2 * CALLS_TOGETHER;
      const together = this.#waiting.length >= CALLS_TOGETHER ? CALLS_TOGETHER : 1;
      this.#calls = this.#waiting.splice(0, together);
      this.#until = now + (hurried ? HURRIED_MS : HOLD_MS);
    }
    return now < this.#until ? this.#until : undefined;
  }

  /**
   * Where nothing is being called, the last calls stay up for as long as they are awaited: nobody is
   * sent to a window that is done with them. `awaited` are the hall's, newest first; the newest stands
   * there too after a start in the middle of the day and after a cut.
   */
  settle(awaited: readonly StagedCall[], now: number): void {
    if (now < this.#until || this.#waiting.length > 0) return;
    const [newest] = awaited;
    const still = this.#calls.filter(({seq}) => awaited.some((call) => call.seq === seq));
    const shown = newest === undefined || still.some(({seq}) => seq === newest.seq);
    this.#calls = shown ? still : [newest];
  }

  /** Whether a call is still to be shown, or is being shown now: the list of past ones leaves it out. */
  announces(seq: number, now: number): boolean {
    const upNow = now < this.#until && this.#calls.some((call) => call.seq === seq);
    return upNow || this.#waiting.some((call) => call.seq === seq);
  }

  view(now: number): StageView {
    return {calls: this.#calls, now: now < this.#until};
  }
}
