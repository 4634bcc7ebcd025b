import {markOf, placedVersion, type PlacedVersion} from './placed-version.ts';

/** Looks whether somebody has put another version into the hub's folder. */
export class PageFolder {
  /** Where the build puts the apps; empty on a hub that serves none. */
  readonly path: string;
  #mark = '';
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
    this.#mark = await markOf(this.path);
    await this.#readOnce();
    return this.#placed;
  }

  /** From time to time: what changed is read when it has stayed so from one look to the next. */
  async look(): Promise<PlacedVersion | undefined> {
    if (this.path === '') return undefined;
    const mark = await markOf(this.path);
    const calm = mark === this.#mark;
    this.#mark = mark;
    if (calm && mark !== this.#read) await this.#readOnce();
    return this.#placed;
  }

  async #readOnce(): Promise<void> {
    const mark = this.#mark;
    if (this.path === '') return;
    const placed = await placedVersion(this.path);
    if (!placed) return;
    this.#placed = placed;
    this.#read = mark;
  }
}
