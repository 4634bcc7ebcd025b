/** Smaller steps are a time server at work: they are followed at once. */
const STEP_MS = 5_000;
/** A jump is believed when the machine's clock has stayed with it for so long. */
const STAYS_MS = 60_000;

/**
 * The hub's time. Everybody's day hangs on it, so a machine clock that jumps for a moment, as when
 * a time server errs or somebody mistypes, turns no day: the time goes on steadily meanwhile.
 */
export class SteadyClock {
  readonly #wall: () => number;
  readonly #monotonic: () => number;
  /** What the time is ahead of the monotonic clock. */
  #ahead: number;
  #jump: {ahead: number; since: number} | undefined;
  /** Since when the machine's clock says something else, on the monotonic one. */
  #doubtedSince: number | undefined;

  /** Both in milliseconds; `wall` since the epoch. */
  constructor(wall: () => number = Date.now, monotonic: () => number = () => performance.now()) {
    this.#wall = wall;
    this.#monotonic = monotonic;
    this.#ahead = wall() - monotonic();
  }

  /** Whole epoch milliseconds. To be looked at every few seconds: that is how a jump is seen to stay. */
  now(): number {
    const monotonic = this.#monotonic();
    const ahead = this.#wall() - monotonic;
    if (Math.abs(ahead - this.#ahead) <= STEP_MS) {
      this.#believe(ahead);
    } else if (!this.#jump || Math.abs(ahead - this.#jump.ahead) > STEP_MS) {
      this.#jump = {ahead, since: monotonic};
      this.#doubtedSince ??= monotonic;
    } else if (monotonic - this.#jump.since >= STAYS_MS) {
      this.#believe(ahead);
    }
    return Math.round(monotonic + this.#ahead);
  }

  /**
   * What the machine's clock says as long as it is not clear whether that is right, epoch milliseconds:
   * a machine that slept over night and one whose clock errs look the same at first. A clock that goes on
   * jumping about is no question any more.
   */
  get doubted(): number | undefined {
    const monotonic = this.#monotonic();
    if (!this.#jump || monotonic - (this.#doubtedSince ?? 0) > 2 * STAYS_MS) return undefined;
    return Math.round(monotonic + this.#jump.ahead);
  }

  #believe(ahead: number): void {
    this.#ahead = ahead;
    this.#jump = undefined;
    this.#doubtedSince = undefined;
  }
}
