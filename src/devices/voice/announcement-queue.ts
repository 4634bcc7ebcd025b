import type {CalledPlace} from './sentence.ts';

/** A call to be said aloud. */
export interface Announcement {
  /** Sequence number of the call. */
  readonly seq: number;
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

  get first(): Announcement | undefined {
    return this.#waiting[0];
  }

  add(announcement: Announcement): void {
    const earlier = this.#waiting.findIndex(({ticket}) => ticket === announcement.ticket);
    if (earlier >= 0) this.#waiting[earlier] = announcement;
    else this.#waiting.push(announcement);
  }

  /** Puts back one that was cut off, unless its ticket was called once more meanwhile. */
  restore(announcement: Announcement): void {
    const newer = this.#waiting.some(({ticket}) => ticket === announcement.ticket);
    if (!newer) this.#waiting.unshift(announcement);
  }

  /** Drops those that are over before their turn: nobody is sent where they are not awaited. */
  drop(over: (announcement: Announcement) => boolean): void {
    this.#waiting = this.#waiting.filter((announcement) => !over(announcement));
  }

  take(): Announcement | undefined {
    return this.#waiting.shift();
  }
}
