import type {HubClock} from './hall-link.ts';

interface Sample {
  readonly offset: number;
  readonly roundTrip: number;
}

const SAMPLES = 8;

/**
 * Hub time from round trips: of the last few the one that took least is nearest the truth. Runs on
 * the page's monotonic clock, so a machine clock that is set while the page runs moves nothing.
 */
export class MeasuredClock implements HubClock {
  readonly #own: () => number;
  #samples: Sample[] = [];
  /** Hub time is never before this: what was heard, now or before a restart. */
  #floor: number;

  /**
   * @param own this page's clock, epoch milliseconds
   * @param lastHeard hub time when the stored replica was kept
   */
  constructor(own: () => number, lastHeard = 0) {
    this.#own = own;
    this.#floor = lastHeard;
  }

  get offset(): number | undefined {
    return this.#best()?.offset;
  }

  get suspicious(): boolean {
    return this.offset === undefined && this.#own() < this.#floor;
  }

  now(): number {
    return Math.max(this.#floor, this.#own() - (this.offset ?? 0));
  }

  /** A round trip: sent and received by the own clock, answered at `hub` by the hub's. */
  measured(sent: number, hub: number, received: number): void {
    const roundTrip = received - sent;
    this.#add({offset: (sent + received) / 2 - hub, roundTrip});
    this.#floor = hub;
  }

  /** A frame of the feed says when it was sent: a first guess until there is a round trip. */
  heard(hub: number): void {
    if (this.#samples.length === 0) this.#add({offset: this.#own() - hub, roundTrip: 1_000});
    // The hub's clock is right even where it was set back: what it says now is the floor.
    this.#floor = hub;
  }

  #best(): Sample | undefined {
    return this.#samples.reduce<Sample | undefined>(
      (best, sample) => (best && best.roundTrip <= sample.roundTrip ? best : sample),
      undefined,
    );
  }

  #add(sample: Sample): void {
    const last = this.#samples.at(-1);
    // A jump far beyond what a slow network explains: the hub's clock was set, the past is void.
    const jumped = last && Math.abs(last.offset - sample.offset) > 2_000 + sample.roundTrip;
    this.#samples = [...(jumped ? [] : this.#samples), sample].slice(-SAMPLES);
  }
}

/** The page's clock: as steady as its monotonic one, in epoch milliseconds. */
export const pageClock = (): number => performance.timeOrigin + performance.now();
