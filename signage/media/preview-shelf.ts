import type {Shelf} from './media-shelf.ts';

/**
 * The shelf of a preview. The disk that it sees may be that of a wall in the same browser, which plays what
 * is published: a preview takes files from there and changes nothing on it. What is not there it keeps in
 * memory until its page goes.
 */
export class PreviewShelf implements Shelf {
  readonly #wall: Pick<Shelf, 'file'> | undefined;
  readonly #own = new Map<string, Blob>();

  constructor(wall: Pick<Shelf, 'file'> | undefined) {
    this.#wall = wall;
  }

  async file(hash: string): Promise<Blob | undefined> {
    return this.#own.get(hash) ?? (await this.#wall?.file(hash));
  }

  keep(hash: string, file: Blob): Promise<boolean> {
    this.#own.set(hash, file);
    return Promise.resolve(true);
  }

  drop(hash: string): Promise<void> {
    this.#own.delete(hash);
    return Promise.resolve();
  }

  tries(): Promise<number> {
    return Promise.resolve(0);
  }

  noteTries(): Promise<void> {
    return Promise.resolve();
  }

  forgetOthers(hashes: ReadonlySet<string>): Promise<void> {
    for (const hash of this.#own.keys()) if (!hashes.has(hash)) this.#own.delete(hash);
    return Promise.resolve();
  }
}
