import type {HallEvent} from '../../hall/event.ts';

/** The last events of the log in memory, so that a device that was away is told what it missed. */
export class History {
  readonly #atMost: number;
  #events: HallEvent[];

  constructor(events: readonly HallEvent[], atMost = 4_000) {
    this.#atMost = atMost;
    this.#events = events.slice(-atMost);
  }

  add(events: readonly HallEvent[]): void {
    this.#events.push(...events);
    // Cut seldom, by half: moving thousands of entries for each event would cost more than they do.
    if (this.#events.length > this.#atMost * 2) this.#events = this.#events.slice(-this.#atMost);
  }

  /**
   * Events after the one with this `seq` and hub time, or undefined where that one is not here: too
   * long ago, not yet, or another one stands at its place since a backup was restored.
   */
  after(seq: number, at: number): readonly HallEvent[] | undefined {
    const first = this.#events[0];
    if (!first) return undefined;
    const place = seq - first.seq;
    return this.#events[place]?.at === at ? this.#events.slice(place + 1) : undefined;
  }
}
