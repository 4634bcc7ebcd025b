import type {HubTime} from '../hub-time.ts';
import {SteadyClock} from '../steady-clock.ts';

/** Hub time that passes when a test says so. */
export class FakeTime implements HubTime {
  readonly clock: SteadyClock;
  #at = 0;
  readonly #turns = new Set<{readonly ms: number; readonly work: () => void; next: number}>();

  /** @param start epoch milliseconds */
  constructor(start: number) {
    const passed = () => this.#at;
    this.clock = new SteadyClock(() => start + this.#at, passed);
  }

  readonly every = (ms: number, work: () => void): (() => void) => {
    const turn = {ms, work, next: this.#at + ms};
    this.#turns.add(turn);
    return () => this.#turns.delete(turn);
  };

  /** Second by second, as a hub that is not busy lives through it. */
  pass(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.#at += 1_000;
      for (const turn of this.#turns) {
        if (turn.next > this.#at) continue;
        turn.next += turn.ms;
        turn.work();
      }
    }
  }
}
