/**
 * Who stands on the stage. Each call holds it for HOLD_MS; calls that come meanwhile wait their
 * turn in order, and when more than ALONE_AT_MOST wait they come up three at a time, so that
 * nobody waits long. The last call stays up until the next, marked as past once its hold is over.
 */

export interface StagedCall {
  readonly ticket: string;
  readonly seq: number;
  readonly number: string;
  readonly seat: string;
  readonly again: boolean;
}

export interface StageView {
  /** One to TOGETHER calls, or none before the first of the day. */
  readonly calls: readonly StagedCall[];
  /** Whether the hold is still on: these are being called now. */
  readonly now: boolean;
}

/** Long enough to look up from a phone, find the number and compare it with the paper. */
export const HOLD_MS = 6_000;
const ALONE_AT_MOST = 2;
export const TOGETHER = 3;

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

  /** Lets the next ones come up where the hold is over; gives back when to look again, if ever. */
  advance(now: number): number | undefined {
    if (now >= this.#until && this.#waiting.length > 0) {
      const together = this.#waiting.length > ALONE_AT_MOST ? TOGETHER : 1;
      this.#calls = this.#waiting.splice(0, together);
      this.#until = now + HOLD_MS;
    }
    return now < this.#until ? this.#until : undefined;
  }

  /**
   * Where nothing is being called, the hall's last call stands there: after a start in the middle of
   * the day, and after a cut. Nothing stands there before the first of the day.
   */
  settle(last: StagedCall | undefined, now: number): void {
    if (now < this.#until || this.#waiting.length > 0) return;
    if (last && this.#calls.some(({seq}) => seq === last.seq)) return;
    this.#calls = last ? [last] : [];
  }

  view(now: number): StageView {
    return {calls: this.#calls, now: now < this.#until};
  }
}
