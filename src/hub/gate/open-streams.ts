import type {ServerResponse} from 'node:http';
import {frame} from '../feed/feed.ts';

/** Streams that are open, by whose they are: who is not let in any more hears that at once. */
export class OpenStreams {
  readonly #now: () => number;
  readonly #streams = new Map<ServerResponse, () => boolean>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** `still` tells whether it may stay open. */
  add(response: ServerResponse, still: () => boolean): void {
    this.#streams.set(response, still);
    response.once('close', () => this.#streams.delete(response));
  }

  /** With each change of the register, and from time to time: sessions end by themselves. */
  look(): void {
    for (const [response, still] of this.#streams) {
      if (still()) continue;
      this.#streams.delete(response);
      response.end(strayFrame(this.#now()));
    }
  }
}

/** Whoever reads it is not, or no longer, one of the hall's: they have to sign in. */
export const strayFrame = (at: number): string => frame('stray', {at});
