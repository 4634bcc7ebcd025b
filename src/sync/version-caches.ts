import {cacheNames} from 'workbox-core';

/** The precaches of an app, one for each version on the device. */
export class VersionCaches {
  readonly #prefix: string;

  constructor(scope: string) {
    this.#prefix = `precache ${scope} `;
  }

  nameOf(build: string): string {
    return this.#prefix + build;
  }

  /** A page is found whatever its revision. */
  match(build: string, request: Request | string): Promise<Response | undefined> {
    return caches.match(request, {cacheName: this.nameOf(build), ignoreSearch: true});
  }

  /** Gives a new build what other builds have already, so that the hub is not asked for it once more. */
  async takeOver(build: string, hashedFiles: readonly string[]): Promise<void> {
    const own = await caches.open(this.nameOf(build));
    const others = await this.#names();
    for (const file of hashedFiles) {
      if (await own.match(file)) continue;
      for (const cacheName of others) {
        const kept = await caches.match(file, {cacheName});
        if (!kept) continue;
        await own.put(file, kept);
        break;
      }
    }
  }

  /** Deletes the precaches of all other builds, and the one of the time when all builds shared it. */
  async deleteAllBut(builds: readonly string[]): Promise<void> {
    const kept = builds.map((build) => this.nameOf(build));
    const outdated = (await this.#names()).filter((name) => !kept.includes(name));
    await Promise.all([...outdated, cacheNames.precache].map((name) => caches.delete(name)));
  }

  async #names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }
}
