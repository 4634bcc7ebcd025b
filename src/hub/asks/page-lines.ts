import type {ServerResponse} from 'node:http';
import type {DeviceId} from '../../hall/event.ts';
import {frame} from '../feed/feed.ts';
import type {Asks} from './asks.ts';

/** Tells pages what is asked of them, each its own alone: by the feeds that it has open. */
export class PageLines {
  readonly #asks: Asks;
  readonly #now: () => number;
  /** A device may have two for a moment, while it reconnects. */
  readonly #feeds = new Map<DeviceId, Set<ServerResponse>>();

  constructor(asks: Asks, now: () => number) {
    this.#asks = asks;
    this.#now = now;
  }

  /** A feed of this device is open: what it has not answered yet it is told once more. */
  join(device: DeviceId, response: ServerResponse): void {
    const feeds = this.#feeds.get(device) ?? new Set();
    this.#feeds.set(device, feeds.add(response));
    response.once('close', () => {
      feeds.delete(response);
      if (feeds.size === 0 && this.#feeds.get(device) === feeds) this.#feeds.delete(device);
    });
    this.#write(device, [response]);
  }

  /** Something was asked of this device. */
  tell(device: DeviceId): void {
    this.#write(device, this.#feeds.get(device) ?? []);
  }

  #write(device: DeviceId, feeds: Iterable<ServerResponse>): void {
    const asks = this.#asks.openOf(device, 'page');
    if (asks.length === 0) return;
    const text = frame('asks', {at: this.#now(), asks});
    for (const feed of feeds) feed.write(text);
  }
}
