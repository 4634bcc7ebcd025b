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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endsAt = 0;

  /** `asking` hears the seconds left, or undefined when the asking ends; `over` that nobody came. */
  constructor(asking: (seconds: number | undefined) => void, over: () => void) {
    this.#asking = asking;
    this.#over = over;
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
    clearTimeout(this.#timer);
    if (this.#endsAt > 0) this.#asking(undefined);
    this.#endsAt = 0;
    if (this.#patience) this.#timer = setTimeout(this.#ask, this.#patience.idle);
  }

  readonly #ask = () => {
    const {warning = 0} = this.#patience ?? {};
    if (this.#endsAt === 0) this.#endsAt = performance.now() + warning;
    const left = this.#endsAt - performance.now();
    if (left > 0) {
      this.#asking(Math.ceil(left / 1000));
      this.#timer = setTimeout(this.#ask, Math.min(left, ((left - 1) % 1000) + 1));
      return;
    }
    if (warning > 0) this.#asking(undefined);
    this.#endsAt = 0;
    // Starts anew only when it is told to.
    this.#patience = undefined;
    this.#over();
  };
}
