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

  /** Events after `seq`, or undefined where they are not all here any more (or not here yet). */
  after(seq: number): readonly HallEvent[] | undefined {
    const first = this.#events[0];
    const last = this.#events.at(-1);
    if (!first || !last || seq > last.seq) return undefined;
    return seq < first.seq - 1 ? undefined : this.#events.slice(seq - first.seq + 1);
  }
}
