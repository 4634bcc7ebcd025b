import type {Problem} from '../wire/problem.ts';
import {STRICT, type Database, type KeptCommand} from './database.ts';

/** The outbox on disk. Whatever is added here stays until the hub has answered it. */
export class OutboxStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async add(command: KeptCommand): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
    await Promise.all([tx.store.add(command), tx.done]);
  }

  /** Takes the day's next count and adds the command made with it, in one transaction. */
  async addCounted(day: string, make: (count: number) => KeptCommand): Promise<void> {
    const tx = this.#db.transaction(['outbox', 'counts'], 'readwrite', STRICT);
    const counts = tx.objectStore('counts');
    const count = ((await counts.get(day)) ?? 0) + 1;
    // Made before anything is written: if it throws, the transaction ends with nothing in it.
    const command = make(count);
    await Promise.all([counts.put(count, day), tx.objectStore('outbox').add(command), tx.done]);
  }

  async first(): Promise<{key: number; command: KeptCommand} | undefined> {
    const cursor = await this.#db.transaction('outbox').store.openCursor();
    return cursor ? {key: cursor.key, command: cursor.value} : undefined;
  }

  async size(): Promise<number> {
    return this.#db.count('outbox');
  }

  async remove(key: number): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
    await Promise.all([tx.store.delete(key), tx.done]);
  }

  /** Sets a command aside that the hub refused for good, so that a person sees it. */
  async refuse(key: number, command: KeptCommand, problem: Problem): Promise<void> {
    const tx = this.#db.transaction(['outbox', 'refused'], 'readwrite', STRICT);
    await Promise.all([
      tx.objectStore('refused').add({...command, problem}),
      tx.objectStore('outbox').delete(key),
      tx.done,
    ]);
  }

  async refused(): Promise<(KeptCommand & {readonly problem: Problem})[]> {
    return this.#db.getAll('refused');
  }
}
