import {forgetOldest} from '../forget-oldest.ts';

/** Wrong codes that one address may try within WINDOW: a whole hall may stand behind one. */
const AT_MOST = 60;
const WINDOW = 60_000;
/** Addresses, and visits opened at them, that are remembered; beyond it the oldest are forgotten. */
const KEPT = 20_000;

/**
 * Counts wrong codes by address, so that guessing leads nowhere. A visit that was opened at an address
 * stays open there, however many codes others try; another one may have to wait for the next minute.
 */
export class Tries {
  readonly #now: () => number;
  readonly #tried = new Map<string, {since: number; count: number}>();
  readonly #opened = new Set<string>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether this address may try this code. A right one is to be told of by `right`. */
  may(address: string, code: string): boolean {
    if (this.#opened.has(`${address} ${code}`)) return true;
    const now = this.#now();
    const tried = this.#tried.get(address);
    if (tried && now - tried.since < WINDOW) {
      if (tried.count >= AT_MOST) return false;
      tried.count += 1;
      return true;
    }
    this.#tried.delete(address);
    this.#tried.set(address, {since: now, count: 1});
    forgetOldest(this.#tried, KEPT);
    return true;
  }

  /** The code was right: the try is given back, and the visit stays open at this address. */
  right(address: string, code: string): void {
    const key = `${address} ${code}`;
    if (this.#opened.has(key)) return;
    this.#opened.add(key);
    forgetOldest(this.#opened, KEPT);
    const tried = this.#tried.get(address);
    if (tried) tried.count -= 1;
  }
}
