import type {Journal, OpenJob} from './journal.ts';

/**
 * A journal that never fails: what its disk does not take is kept in memory. A disk that is full or broken must not
 * stop a hall's slips, nor make a slip that somebody holds in their hand a failed one. All that is lost is what
 * becomes of one slip, if the power goes as well at that moment.
 */
export class SteadyJournal implements Journal {
  readonly #kept: Journal;
  /** As it should be kept; absent until it was read. */
  #job: {readonly open: OpenJob | undefined} | undefined;

  constructor(kept: Journal) {
    this.#kept = kept;
  }

  async began(job: OpenJob): Promise<void> {
    this.#job = {open: job};
    await this.#kept.began(job).catch(() => undefined);
  }

  async ended(id: string): Promise<void> {
    if ((await this.open())?.id !== id) return;
    this.#job = {open: undefined};
    // Where that fails the next job takes its place.
    await this.#kept.ended(id).catch(() => undefined);
  }

  async open(): Promise<OpenJob | undefined> {
    this.#job ??= {open: await this.#kept.open().catch(() => undefined)};
    return this.#job.open;
  }
}
