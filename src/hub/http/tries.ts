/** Wrong codes that one address may try within WINDOW. */
const AT_MOST = 20;
const WINDOW = 60_000;
/** Addresses remembered; beyond it the oldest are forgotten. */
const ADDRESSES = 5_000;

/** Counts wrong codes by address, so that guessing is not free; right ones cost nothing. */
export class Tries {
  readonly #now: () => number;
  readonly #wrong = new Map<string, {since: number; count: number}>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes one try; false where there is none left. A right code gives it back: see `right`. */
  take(address: string): boolean {
    const now = this.#now();
    const tried = this.#wrong.get(address);
    if (tried && now - tried.since < WINDOW) {
      if (tried.count >= AT_MOST) return false;
      tried.count += 1;
      return true;
    }
    this.#wrong.delete(address);
    this.#wrong.set(address, {since: now, count: 1});
    const oldest = this.#wrong.keys().next();
    if (this.#wrong.size > ADDRESSES && !oldest.done) this.#wrong.delete(oldest.value);
    return true;
  }

  right(address: string): void {
    const tried = this.#wrong.get(address);
    if (tried) tried.count -= 1;
  }
}
