import type {CalledPlace} from './sentence.ts';

/** A call to be said aloud. */
export interface Announcement {
  readonly ticket: string;
  readonly number: string;
  readonly place: CalledPlace;
  readonly again: boolean;
  /** Hub time of the call, milliseconds. */
  readonly at: number;
}

/**
 * One queue for one zone of loudspeakers. Nothing is said late: a call older than its expiry when
 * its turn comes is left to the wall alone. A repeat of a ticket that still waits replaces it.
 */
export class AnnouncementQueue {
  #waiting: Announcement[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  add(announcement: Announcement): void {
    const earlier = this.#waiting.findIndex(({ticket}) => ticket === announcement.ticket);
    if (earlier >= 0) this.#waiting[earlier] = announcement;
    else this.#waiting.push(announcement);
  }

  /** Drops those that are over before their turn: nobody is sent where they are not awaited. */
  drop(over: (announcement: Announcement) => boolean): void {
    this.#waiting = this.#waiting.filter((announcement) => !over(announcement));
  }

  /** The next one that is still worth saying; drops those that are not. */
  next(now: number, expiryMs: number): Announcement | undefined {
    for (let first = this.#waiting.shift(); first; first = this.#waiting.shift()) {
      if (now - first.at <= expiryMs) return first;
    }
    return undefined;
  }
}
