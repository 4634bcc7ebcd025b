import {API} from '../../src/wire/api.ts';

/** Files of the hall, and how often each was begun and not seen to go well. */
export interface Shelf {
  file(hash: string): Promise<Blob | undefined>;
  /** Whether there was room for it. */
  keep(hash: string, file: Blob): Promise<boolean>;
  drop(hash: string): Promise<void>;
  tries(hash: string): Promise<number>;
  /** Best effort: where nothing can be written, a broken file is tried once with every start. */
  noteTries(hash: string, tries: number): Promise<void>;
  /** Everything about other files than these. */
  forgetOthers(hashes: ReadonlySet<string>): Promise<void>;
}

/** The shelf of a wall: on its disk, so that it plays after a cold start without the network. */
export class MediaShelf implements Shelf {
  readonly #cache: Cache;

  private constructor(cache: Cache) {
    this.#cache = cache;
  }

  /** Undefined where there is no shelf: a page over plain HTTP from another machine, a full disk. */
  static async open(name: string): Promise<MediaShelf | undefined> {
    if (!('caches' in globalThis)) return undefined;
    const cache = await caches.open(name).catch(() => undefined);
    return cache && new MediaShelf(cache);
  }

  async file(hash: string): Promise<Blob | undefined> {
    const response = await this.#cache.match(API.mediaFile(hash)).catch(() => undefined);
    return response?.blob().catch(() => undefined);
  }

  async keep(hash: string, file: Blob): Promise<boolean> {
    try {
      await this.#cache.put(API.mediaFile(hash), new Response(file));
      return true;
    } catch {
      return false;
    }
  }

  async drop(hash: string): Promise<void> {
    await this.#cache.delete(API.mediaFile(hash)).catch(() => false);
  }

  async tries(hash: string): Promise<number> {
    const response = await this.#cache.match(triesOf(hash)).catch(() => undefined);
    return Number((await response?.text().catch(() => '')) ?? 0);
  }

  async noteTries(hash: string, tries: number): Promise<void> {
    await this.#cache.put(triesOf(hash), new Response(String(tries))).catch(() => undefined);
  }

  async forgetOthers(hashes: ReadonlySet<string>): Promise<void> {
    for (const request of await this.#cache.keys().catch(() => [])) {
      const hash = /[0-9a-f]{64}/.exec(new URL(request.url).pathname)?.[0] ?? '';
      if (!hashes.has(hash)) await this.#cache.delete(request).catch(() => false);
    }
  }
}

const triesOf = (hash: string) => `${API.mediaFile(hash)}/tries`;
