import type {Journal, OpenJob} from './journal.ts';

/** Knows of a job as long as it is there itself: for whoever outlives no slip, as a test. */
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
