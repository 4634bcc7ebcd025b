import {put, RegisterUnkept, type Deed, type Register} from '../accounts/register.ts';
import {shortOf, type UpdatesRecord} from './updates-record.ts';

/**
 * What the hub remembers of the versions, and who did what to it, on its way to the disk: one after the other, and each
 * time as it is by then, so that nothing older ever lands on something newer.
 */
export class WrittenRecord {
  readonly #register: Pick<Register, 'get' | 'change'>;
  #record: UpdatesRecord | undefined;
  /** What the disk has of it, in short: counts of milliseconds are not worth a write. */
  #written: string;
  #queued = false;
  #deciding = false;
  #deeds: readonly Deed[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(register: Pick<Register, 'get' | 'change'>) {
    this.#register = register;
    this.#record = register.get('updates', 'updates');
    this.#written = shortOf(this.#record);
  }

  get now(): UpdatesRecord | undefined {
    return this.#record;
  }

  /** What a person decided is not on the disk yet: until then nothing else is decided, so it can be undone. */
  get deciding(): boolean {
    return this.#deciding;
  }

  /** In memory; `write` brings it to the disk. */
  set(record: UpdatesRecord, ...deeds: readonly Deed[]): void {
    this.#record = record;
    this.#deeds = [...this.#deeds, ...deeds];
  }

  /** One after the other: files, writes and people's deeds never meet. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Whether there is something that counts; where the disk fails, the next call tries again. */
  write(): boolean {
    if (this.isWritten) return false;
    if (!this.#queued) void this.inTurn(() => this.writeNow());
    this.#queued = true;
    return true;
  }

  /** Whether the disk has all that counts. */
  get isWritten(): boolean {
    return shortOf(this.#record) === this.#written;
  }

  /** In a turn. Where the disk fails, the next call tries again. */
  async writeNow(): Promise<void> {
    this.#queued = false;
    if (this.isWritten) return;
    try {
      await this.#put();
    } catch (error) {
      if (!(error instanceof RegisterUnkept)) throw error;
    }
  }

  /** In a turn: a person's deed, in memory at once. Rejects with RegisterUnkept where the disk fails: all is as before. */
  async decide(record: UpdatesRecord, deed: Deed): Promise<void> {
    const before = this.#record;
    this.#record = record;
    this.#deciding = true;
    try {
      await this.#put([deed]);
    } catch (error) {
      this.#record = before;
      throw error;
    } finally {
      this.#deciding = false;
    }
  }

  /** Resolves when all that was begun is over. */
  async settled(): Promise<void> {
    let turn;
    while (turn !== this.#turn) await (turn = this.#turn);
  }

  async #put(more: readonly Deed[] = []): Promise<void> {
    const record = this.#record;
    const deeds = this.#deeds;
    if (!record) return;
    this.#deeds = [];
    this.#written = shortOf(record);
    try {
      await this.#register.change([...deeds, ...more], [put('updates', record)]);
    } catch (error) {
      this.#deeds = [...deeds, ...this.#deeds];
      this.#written = '';
      throw error;
    }
  }
}
