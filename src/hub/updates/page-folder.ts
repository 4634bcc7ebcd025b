import {filesIn} from './file-hashes.ts';
import {VERSION_FILE, markOf, placedVersion, type PlacedVersion} from './placed-version.ts';

/** Looks whether somebody has put another version into the hub's folder. */
export class PageFolder {
  /** Where the build puts the apps; empty on a hub that serves none. */
  readonly path: string;
  /** Of all its files, when they were looked at last. */
  #mark = '';
  /** Of all its files, when they were read last: what is no whole version is not read again until it changes. */
  #tried = '';
  /** Of what says which files there are, when it was read: a version that is another one says something else. */
  #read = '';
  #placed: PlacedVersion | undefined;

  constructor(path = '') {
    this.path = path;
  }

  /** The version that lies there whole; the last one that did while another is just being put there. */
  get placed(): PlacedVersion | undefined {
    return this.#placed;
  }

  /** At the start: whatever lies there. */
  async open(): Promise<PlacedVersion | undefined> {
    if (this.path !== '') await this.#readFrom(await this.#described());
    return this.#placed;
  }

  /** From time to time: what changed is read when it has stayed so from one look to the next. */
  async look(): Promise<PlacedVersion | undefined> {
    if (this.path === '') return undefined;
    const described = await this.#described();
    if (described === this.#read) return this.#placed;
    const mark = await markOf(this.path, await filesIn(this.path));
    const calm = mark === this.#mark && mark !== this.#tried;
    this.#mark = mark;
    if (!calm) return this.#placed;
    await this.#readFrom(described);
    this.#tried = mark;
    return this.#placed;
  }

  #described(): Promise<string> {
    return markOf(this.path, [VERSION_FILE]);
  }

  async #readFrom(described: string): Promise<void> {
    const placed = await placedVersion(this.path);
    if (!placed) return;
    this.#placed = placed;
    this.#read = described;
  }
}
