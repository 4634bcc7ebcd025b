import type {Clock} from '../after.ts';

/** A clock that only goes when it is told to. */
export class HandClock implements Clock {
  #now = 0;
  readonly #due = new Set<{readonly at: number; readonly run: () => void}>();

  readonly now = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const due = {at: this.#now + ms, run};
    this.#due.add(due);
    return () => {
      this.#due.delete(due);
    };
  };

  /** How much work waits for its time. */
  get waiting(): number {
    return this.#due.size;
  }

  /** Lets so many milliseconds pass, and what is due within them happen in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#due].filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#due.delete(next);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }
}
