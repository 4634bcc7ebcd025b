import * as v from 'valibot';
import type {Journal, OpenJob} from './job/journal.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'rc-printing';

/** Of the slip nothing but the name of its job: whoever opens this browser learns nothing of a visit. */
const schema = v.object({id: v.string(), cuts: v.exactOptional(v.number())});

/**
 * For a page that speaks to its printer by itself: each visit, crash and new version is another document, and the slip
 * of the one before may still be on its way. Where the browser keeps nothing, it is known as long as the document.
 */
export class PageJournal implements Journal {
  readonly #store: Store;
  #job: OpenJob | undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#job = jobIn(store);
  }

  began(job: OpenJob): Promise<void> {
    this.#job = job;
    const {id, cuts} = job;
    this.#try(() => {
      this.#store.setItem(KEY, JSON.stringify({id, cuts}));
    });
    return Promise.resolve();
  }

  ended(id: string): Promise<void> {
    if (this.#job?.id !== id) return Promise.resolve();
    this.#job = undefined;
    this.#try(() => {
      this.#store.removeItem(KEY);
    });
    return Promise.resolve();
  }

  open(): Promise<OpenJob | undefined> {
    return Promise.resolve(this.#job);
  }

  #try(work: () => void): void {
    try {
      work();
    } catch {
      // No room, or not allowed to keep anything.
    }
  }
}

function jobIn(store: Store): OpenJob | undefined {
  try {
    const {id, ...counted} = v.parse(schema, JSON.parse(store.getItem(KEY) ?? ''));
    return {id, number: '', ...counted};
  } catch {
    return undefined;
  }
}
