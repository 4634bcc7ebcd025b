import {pageClock, type Clock} from '../../src/devices/after.ts';

export interface Patience {
  /** Milliseconds without a touch. */
  readonly idle: number;
  /** Milliseconds of asking afterwards; 0 ends at once. */
  readonly warning: number;
}

/**
 * Waits for nobody being there: idle, then asking with a countdown, then over. Any touch starts
 * it anew. It knows nothing of screens; one runs in the app.
 */
export class IdleWatch {
  readonly #asking: (seconds: number | undefined) => void;
  readonly #over: () => void;
  #patience: Patience | undefined;
  readonly #clock: Clock;
  #stop: () => void = () => undefined;
  #endsAt = 0;

  /** `asking` hears the seconds left, or undefined when the asking ends; `over` that nobody came. */
  constructor(
    asking: (seconds: number | undefined) => void,
    over: () => void,
    clock: Clock = pageClock,
  ) {
    this.#asking = asking;
    this.#over = over;
    this.#clock = clock;
  }

  /** Starts or stops; the same patience again changes nothing. */
  watch(patience: Patience | undefined): void {
    if (patience?.idle === this.#patience?.idle && patience?.warning === this.#patience?.warning) {
      return;
    }
    this.#patience = patience;
    this.touch();
  }

  /** Somebody is there. */
  touch(): void {
    this.#stop();
    if (this.#endsAt > 0) this.#asking(undefined);
    this.#endsAt = 0;
    if (this.#patience) this.#stop = this.#clock.after(this.#patience.idle, this.#ask);
  }

  readonly #ask = () => {
    const {warning = 0} = this.#patience ?? {};
    if (this.#endsAt === 0) this.#endsAt = this.#clock.now() + warning;
    const left = this.#endsAt - this.#clock.now();
    if (left > 0) {
      this.#asking(Math.ceil(left / 1000));
      this.#stop = this.#clock.after(Math.min(left, ((left - 1) % 1000) + 1), this.#ask);
      return;
    }
    if (warning > 0) this.#asking(undefined);
    this.#endsAt = 0;
    // Starts anew only when it is told to.
    this.#patience = undefined;
    this.#over();
  };
}
