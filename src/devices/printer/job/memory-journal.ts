import type {Journal, OpenJob} from './journal.ts';

/** For a page, which goes with its power: what it does not know then is told by the guide's page. */
export class MemoryJournal implements Journal {
  #job: OpenJob | undefined;

  began(job: OpenJob): Promise<void> {
    this.#job = job;
    return Promise.resolve();
  }

  ended(id: string): Promise<void> {
    if (this.#job?.id === id) this.#job = undefined;
    return Promise.resolve();
  }

  open(): Promise<OpenJob | undefined> {
    return Promise.resolve(this.#job);
  }
}
