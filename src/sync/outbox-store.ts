import type {Problem} from '../wire/problem.ts';
import type {DayCounts} from '../wire/agent-api.ts';
import {STRICT, type Database, type KeptCommand, type PutAside} from './database.ts';

export interface CountedDay {
  readonly day: string;
  /** The day that the hub told last. */
  readonly told?: string | undefined;
  /** The last count of this device that the hub has told: given, whatever this browser or its agent forgot. */
  readonly known?: number | undefined;
  /** Nobody waits for the number any more. */
  readonly givenUp?: AbortSignal;
}

/**
 * Another disk that holds the outbox too. Nothing of it rejects, or is waited for longer than a moment: what is in
 * this browser is enough, and a copy that cannot be made now is made later.
 */
export interface OutboxCopy {
  /** What this browser lost is back. */
  restored(): Promise<void>;
  /** The command is there too, and the counts that were given with it. */
  keep(command: KeptCommand, counts: DayCounts): Promise<void>;
  /** The hub has answered it. */
  drop(id: string): void;
}

/** The outbox on disk. Whatever is added here stays until the hub has answered it. */
export class OutboxStore {
  readonly #db: Database;
  readonly #copy: OutboxCopy | undefined;

  constructor(db: Database, copy?: OutboxCopy) {
    this.#db = db;
    this.#copy = copy;
  }

  async add(command: KeptCommand): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
    await Promise.all([tx.store.add(command), tx.done]);
    await this.#copy?.keep(command, {});
  }

  /**
   * Takes the day's next count and adds the command made with it, in one transaction. Any other day than
   * the one that the hub told may be one that a wrong clock made up, and the hub count it to its own: it
   * goes on from all that were given, and the told day after it. Rejects where it is `givenUp` by the
   * time it is on the disk, and leaves nothing to send, unless the page goes just then: a disk may take longer than
   * somebody waits.
   */
  async addCounted(
    {day, told, known = 0, givenUp}: CountedDay,
    make: (count: number) => KeptCommand,
  ): Promise<void> {
    // A count that this browser forgot has been given.
    await this.#copy?.restored();
    const tx = this.#db.transaction(['outbox', 'counts'], 'readwrite', STRICT);
    const counts = tx.objectStore('counts');
    const given = told === day ? [(await counts.get(day)) ?? 0] : await counts.getAll();
    const count = Math.max(known, ...given) + 1;
    // Before anything is written: if one throws, the transaction ends with nothing in it.
    givenUp?.throwIfAborted();
    const command = make(count);
    const [key] = await Promise.all([
      tx.objectStore('outbox').add(command),
      counts.put(count, day),
      counts.put(count, told ?? day),
      tx.done,
    ]);
    await this.#copy?.keep(command, {[day]: count, [told ?? day]: count});
    if (givenUp?.aborted) await this.remove(key, command);
    givenUp?.throwIfAborted();
  }

  async first(): Promise<{key: number; command: KeptCommand} | undefined> {
    const cursor = await this.#db.transaction('outbox').store.openCursor();
    return cursor ? {key: cursor.key, command: cursor.value} : undefined;
  }

  async size(): Promise<number> {
    return this.#db.count('outbox');
  }

  async remove(key: number, {id}: KeptCommand): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
    await Promise.all([tx.store.delete(key), tx.done]);
    this.#copy?.drop(id);
  }

  /**
   * Sets a command aside that the hub refused for good, so that a person sees it. Its body goes: a slip's
   * code opens a visit, and a sealed form is of no use here.
   */
  async refuse(key: number, {id, type}: KeptCommand, problem: Problem, day: string): Promise<void> {
    const tx = this.#db.transaction(['outbox', 'refused'], 'readwrite', STRICT);
    await Promise.all([
      tx.objectStore('refused').add({id, type, problem, day}),
      tx.objectStore('outbox').delete(key),
      tx.done,
    ]);
    this.#copy?.drop(id);
  }

  /** Those of this day; any other are dropped: by then nobody can do anything about them. */
  async refused(today: string): Promise<PutAside[]> {
    const all = await this.#db.getAll('refused');
    const kept = all.filter(({day}) => day === today);
    if (kept.length < all.length) await this.#dropRefusedBut(today);
    return kept;
  }

  async #dropRefusedBut(today: string): Promise<void> {
    const tx = this.#db.transaction('refused', 'readwrite', STRICT);
    for await (const cursor of tx.store) if (cursor.value.day !== today) await cursor.delete();
    await tx.done;
  }
}
