const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

/** How long nobody has touched this page. */
export class IdleWatch {
  readonly #now: () => number;
  #last: number;

  /** `now` in milliseconds; it must not be set back. */
  constructor(now: () => number) {
    this.#now = now;
    this.#last = now();
  }

  /** Begins to watch; gives back the way to stop. */
  watch(): () => void {
    const seen = () => {
      this.#last = this.#now();
    };
    for (const sign of SIGNS) addEventListener(sign, seen, {capture: true, passive: true});
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, seen, {capture: true});
    };
  }

  /** Milliseconds since the last touch, movement or key. */
  get idle(): number {
    return this.#now() - this.#last;
  }
}
