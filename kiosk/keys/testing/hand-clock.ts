import type {Clock} from '../../../src/devices/after.ts';

/** A clock that only goes when it is told to. */
export class HandClock implements Clock {
  #now = 0;
  readonly #due = new Set<{readonly at: number; readonly run: () => void}>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const due = {at: this.#now + ms, run};
    this.#due.add(due);
    return () => {
      this.#due.delete(due);
    };
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
