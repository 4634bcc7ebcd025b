import type {DisplayId, Medium} from '../../src/hall/signage.ts';
import {hashOf} from '../../src/sync/content-hash.ts';
import {API} from '../../src/wire/api.ts';
import {MediaShelf, type Shelf} from './media-shelf.ts';
import {PreviewShelf} from './preview-shelf.ts';

/** What a person should know, in the words of a beat's needs. */
export type MediaNeed = 'media-no-storage' | 'media-missing' | 'media-broken' | 'media-no-room';

type Standing = 'ready' | 'missing' | 'broken' | 'no-room';

/** Does something later, in milliseconds. */
export type After = (ms: number, work: () => void) => void;

export interface MediaStoreOptions {
  /** Name of its cache. */
  readonly name?: string;
  /** Whether it has the say over its cache; without it, it only looks, for a preview. */
  readonly keeps?: boolean;
  readonly fetch?: (url: string) => Promise<Response>;
  /** Bytes that this device may still store. */
  readonly room?: () => Promise<number>;
  readonly after?: After;
}

/** Once, and once more after a restart. */
const TRIES = 2;
/** In milliseconds, for what the hub did not have or the disk had no room for. */
const RETRY = 5 * 60_000;
/** Bytes that are left to the hall's own state. */
const SPARE = 50 * 1024 * 1024;

/**
 * Keeps the pictures and films of this display on its disk. They are fetched one after the other in
 * quiet moments, and none is shown before its content was found to be that of its hash. A file that
 * does not play is put aside until the page starts again, and for good after a second time; one that
 * takes the whole page down with it counts too, since it is noted before it is begun.
 */
export class MediaStore {
  readonly #options: Required<MediaStoreOptions>;
  readonly #listeners = new Set<() => void>();
  readonly #standing = new Map<string, Standing>();
  /** Tries of each that this page has begun, as they were before. */
  readonly #before = new Map<string, number>();
  readonly #seen = new Set<string>();
  /** Undefined where this device can keep nothing. */
  #shelf: Promise<Shelf | undefined> | undefined;
  #unable = false;
  #all: ReadonlySet<string> = new Set();
  #wanted: readonly Medium[] = [];
  #quiet = true;
  #working = false;
  #untidy = false;
  #waits = false;

  constructor(options: MediaStoreOptions = {}) {
    this.#options = {
      name: 'media',
      keeps: true,
      fetch: (url) => fetch(url),
      room,
      after: setLater,
      ...options,
    };
  }

  /** Hears of everything that becomes ready or is put aside. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing is begun while it is not: a call is not to wait for a film. */
  set quiet(quiet: boolean) {
    this.#quiet = quiet;
    void this.#work();
  }

  /** To be called with the media of each new document; keeps those for this display. */
  keep(media: readonly Medium[], display: DisplayId): void {
    this.#all = new Set(media.map(({hash}) => hash));
    this.#wanted = media.filter(({displays}) => displays?.includes(display) ?? true);
    this.#untidy = true;
    for (const known of [this.#standing, this.#before, this.#seen]) {
      for (const hash of known.keys()) if (!this.#all.has(hash)) known.delete(hash);
    }
    // A new document may come with what was missing, or make room.
    this.#tryAgain();
  }

  ready(hash: string): boolean {
    return this.#standing.get(hash) === 'ready';
  }

  get needs(): readonly MediaNeed[] {
    if (this.#unable && this.#wanted.length > 0) return ['media-no-storage'];
    const standings = new Set(this.#wanted.map(({hash}) => this.#standing.get(hash)));
    return (['missing', 'broken', 'no-room'] as const)
      .filter((standing) => standings.has(standing))
      .map((standing) => `media-${standing}` as const);
  }

  /** The file of something that is ready, noted as begun; undefined where the disk has lost it. */
  async begin(hash: string): Promise<Blob | undefined> {
    const shelf = await this.#shelf;
    const file = await shelf?.file(hash);
    if (!shelf || !file) {
      this.#stand(hash, 'missing');
      this.#retryLater();
      return undefined;
    }
    if (!this.#before.has(hash)) {
      const before = await shelf.tries(hash);
      this.#before.set(hash, before);
      await shelf.noteTries(hash, before + 1);
    }
    return file;
  }

  /** It can be seen: it did not take the page down. */
  async seen(hash: string): Promise<void> {
    if (this.#seen.has(hash)) return;
    this.#seen.add(hash);
    await this.#note(hash, this.#before.get(hash) ?? 0);
  }

  /** It was seen to its end: whatever was wrong with it is over. */
  async ended(hash: string): Promise<void> {
    if ((this.#before.get(hash) ?? 0) === 0) return;
    this.#before.set(hash, 0);
    await this.#note(hash, 0);
  }

  /** It does not play. */
  async quarantine(hash: string): Promise<void> {
    this.#stand(hash, 'broken');
    await this.#note(hash, (this.#before.get(hash) ?? 0) + 1);
  }

  async #note(hash: string, tries: number): Promise<void> {
    await (await this.#shelf)?.noteTries(hash, tries);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    this.#shelf ??= this.#open();
    const shelf = await this.#shelf;
    this.#unable = !shelf;
    while (shelf && this.#quiet) {
      if (this.#untidy) {
        this.#untidy = false;
        await shelf.forgetOthers(this.#all);
        continue;
      }
      const next = this.#wanted.find(({hash}) => !this.#standing.has(hash));
      if (!next) break;
      const standing = await this.#fetch(shelf, next).catch(async () => {
        // What the disk can no longer read is fetched anew.
        await shelf.drop(next.hash);
        return 'missing' as const;
      });
      if (this.#all.has(next.hash)) this.#stand(next.hash, standing);
    }
    this.#working = false;
    if (!shelf) this.#tell();
    this.#retryLater();
  }

  async #open(): Promise<Shelf | undefined> {
    const {name, keeps} = this.#options;
    const shelf = await MediaShelf.open(name);
    return keeps ? shelf : new PreviewShelf(shelf);
  }

  async #fetch(shelf: Shelf, {hash, bytes}: Medium): Promise<Standing> {
    const tries = await shelf.tries(hash);
    if (tries >= TRIES) return 'broken';
    const kept = await shelf.file(hash);
    if (!kept && (await this.#options.room()) < bytes) return 'no-room';
    const file = kept ?? (await this.#download(hash));
    if (!file) return 'missing';
    if ((await hashOf(file)) !== hash) {
      await shelf.drop(hash);
      await shelf.noteTries(hash, tries + 1);
      return 'broken';
    }
    return kept || (await shelf.keep(hash, file)) ? 'ready' : 'no-room';
  }

  async #download(hash: string): Promise<Blob | undefined> {
    try {
      const response = await this.#options.fetch(API.mediaFile(hash));
      // A gateway that asks for a password answers in the hub's place, with a page of its own.
      const type = response.headers.get('content-type') ?? '';
      return response.ok && /^(image|video)\//.test(type) ? await response.blob() : undefined;
    } catch {
      return undefined;
    }
  }

  #stand(hash: string, standing: Standing): void {
    this.#standing.set(hash, standing);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #retryLater(): void {
    if (this.#waits || !this.needs.some((need) => /missing|no-room/.test(need))) return;
    this.#waits = true;
    this.#options.after(RETRY, () => {
      this.#waits = false;
      this.#tryAgain();
    });
  }

  #tryAgain(): void {
    for (const [hash, standing] of this.#standing) {
      if (standing === 'missing' || standing === 'no-room') this.#standing.delete(hash);
    }
    void this.#work();
  }
}

const setLater: After = (ms, work) => {
  setTimeout(work, ms);
};

async function room(): Promise<number> {
  const {quota = 0, usage = 0} = await navigator.storage.estimate();
  return quota - usage - SPARE;
}
