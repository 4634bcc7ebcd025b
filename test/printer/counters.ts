import {LINE} from './modes.ts';

/** Numbers from which only a cumulative counter is read: nobody can put it back. */
const CUMULATIVE = 128;
const LINES = 20;
const CUTS = 50;

/** What a printer counts for its maintenance; kept without power. */
export class Counters {
  #rows = {now: 0, ever: 0};
  #cuts = {now: 0, ever: 0};

  fed(rows: number): void {
    this.#rows.now += rows;
    this.#rows.ever += rows;
  }

  cut(): void {
    this.#cuts.now++;
    this.#cuts.ever++;
  }

  /** By its number in GS g 2: 20 lines of 30 rows, 50 cuts, 128 more for ever; others stay at 0. */
  read(n: number): number {
    const kind = n >= CUMULATIVE ? 'ever' : 'now';
    const counter = n % CUMULATIVE;
    if (counter === LINES) return Math.floor(this.#rows[kind] / LINE);
    return counter === CUTS ? this.#cuts[kind] : 0;
  }

  /** GS g 0. */
  forget(n: number): void {
    if (n === LINES) this.#rows.now = 0;
    if (n === CUTS) this.#cuts.now = 0;
  }
}
