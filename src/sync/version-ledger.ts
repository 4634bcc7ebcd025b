import type {Versions} from './versions.ts';

const KEY = '/versions.json';

/** Keeps what a device remembers of an app's versions, where its worker finds it at any start. */
export class VersionLedger {
  readonly #name: string;
  /** One change after the other: events of a worker overlap. */
  #last: Promise<unknown> = Promise.resolve();

  /** `name` is that of the cache that it is kept in. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Changes what is remembered, and gives it back as it is then. `change` must be pure. */
  change(change: (versions: Versions | undefined) => Versions): Promise<Versions> {
    const next = this.#last.then(async () => {
      const cache = await caches.open(this.#name);
      const kept = await cache.match(KEY);
      const before = kept && ((await kept.json()) as Versions);
      const after = change(before);
      if (after !== before) await cache.put(KEY, Response.json(after));
      return after;
    });
    this.#last = next.catch(() => undefined);
    return next;
  }
}
