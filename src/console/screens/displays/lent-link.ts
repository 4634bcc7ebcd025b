import type {Change, HallLink} from '../../../sync/hall-link.ts';

/**
 * The page's line to its hall, lent to a page inside it: that one opens none of its own, sees everything,
 * and says nothing. A page in a frame goes without a word: whoever lends ends what it listens to.
 */
export class LentLink implements HallLink {
  readonly #link: HallLink;
  readonly #ends = new Set<() => void>();

  constructor(link: HallLink) {
    this.#link = link;
  }

  get device() {
    return this.#link.device;
  }

  get kind() {
    return this.#link.kind;
  }

  get state() {
    return this.#link.state;
  }

  get status() {
    return this.#link.status;
  }

  get clock() {
    return this.#link.clock;
  }

  get waiting() {
    return this.#link.waiting;
  }

  get fleet() {
    return this.#link.fleet;
  }

  get refused() {
    return this.#link.refused;
  }

  get devices() {
    return this.#link.devices;
  }

  /** None: a picture of a device does nothing. */
  get asks() {
    return [];
  }

  subscribe(listener: (change: Change) => void): () => void {
    const end = this.#link.subscribe(listener);
    this.#ends.add(end);
    return () => {
      this.#ends.delete(end);
      end();
    };
  }

  /** Nobody is told anything any more. */
  end(): void {
    for (const end of this.#ends) end();
    this.#ends.clear();
  }

  send(): ReturnType<HallLink['send']> {
    return Promise.resolve({kind: 'unreachable'});
  }

  keepOffline(): Promise<void> {
    return Promise.reject(new Error('a page that only looks takes no numbers'));
  }

  deliver(): Promise<void> {
    return Promise.resolve();
  }

  report(): void {
    // Only devices report, and this is a picture of one.
  }
}
