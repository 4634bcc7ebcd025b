import {forgetOldest} from '../forget-oldest.ts';

const MINUTE = 60_000;
/** Wrong tries of one name at one address that cost nothing. */
const FREE_TRIES = 5;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 5 * MINUTE;
/** After so long without a wrong try all is as it was. */
const FORGOTTEN_AFTER = 60 * MINUTE;
/** Wrong tries of all names at one address, and of one name at all addresses, within WINDOW. */
const AT_ONE_ADDRESS = 60;
const OF_ONE_NAME = 30;
const WINDOW = 10 * MINUTE;
const KEPT = 10_000;

interface Tried {
  count: number;
  last: number;
  /** Wrong tries since then count together. */
  since: number;
}

/**
 * Slows guessing down without shutting anybody out: a name waits only at the address where it was tried wrongly, and
 * where somebody has signed in before, others' wrong tries count for nothing.
 */
export class SignInThrottle {
  readonly #now: () => number;
  readonly #pairs = new Map<string, Tried>();
  readonly #addresses = new Map<string, Tried>();
  readonly #names = new Map<string, Tried>();
  readonly #known = new Set<string>();

  /** `now` in milliseconds; it must not be set back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until this name may be tried at this address; 0 for now. */
  wait(name: string, address: string): number {
    const now = this.#now();
    const pair = fresh(this.#pairs, pairOf(name, address), now, FORGOTTEN_AFTER);
    const beyond = (pair?.count ?? 0) - FREE_TRIES;
    const own =
      pair && beyond >= 0 ? pair.last + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** beyond) - now : 0;
    if (this.#known.has(pairOf(name, address))) return Math.max(0, own);
    const crowded = [
      untilRoom(this.#addresses, address, AT_ONE_ADDRESS, now),
      untilRoom(this.#names, name, OF_ONE_NAME, now),
    ];
    return Math.max(0, own, ...crowded);
  }

  wrong(name: string, address: string): void {
    const now = this.#now();
    count(this.#pairs, pairOf(name, address), now, FORGOTTEN_AFTER);
    if (this.#known.has(pairOf(name, address))) return;
    count(this.#addresses, address, now, WINDOW);
    count(this.#names, name, now, WINDOW);
  }

  /** Nothing came of the try, right or wrong: it is given back. */
  undecided(name: string, address: string): void {
    if (!this.#known.has(pairOf(name, address))) {
      giveBack(this.#addresses, address);
      giveBack(this.#names, name);
    }
    this.#pairs.delete(pairOf(name, address));
  }

  /** They are who they say, here: the try is given back, and they are known. */
  right(name: string, address: string): void {
    this.undecided(name, address);
    this.#known.delete(pairOf(name, address));
    this.#known.add(pairOf(name, address));
    forgetOldest(this.#known, KEPT);
  }
}

const pairOf = (name: string, address: string) => `${address} ${name}`;

function fresh(of: Map<string, Tried>, key: string, now: number, window: number) {
  const tried = of.get(key);
  return tried && now - (window === WINDOW ? tried.since : tried.last) < window ? tried : undefined;
}

function untilRoom(of: Map<string, Tried>, key: string, atMost: number, now: number): number {
  const tried = fresh(of, key, now, WINDOW);
  return tried && tried.count >= atMost ? tried.since + WINDOW - now : 0;
}

function count(of: Map<string, Tried>, key: string, now: number, window: number): void {
  const tried = fresh(of, key, now, window) ?? {count: 0, last: now, since: now};
  tried.count += 1;
  tried.last = now;
  // Put last: the map's order is the order of their last tries.
  of.delete(key);
  of.set(key, tried);
  forgetOldest(of, KEPT);
}

function giveBack(of: Map<string, Tried>, key: string): void {
  const tried = of.get(key);
  if (tried) tried.count -= 1;
}
