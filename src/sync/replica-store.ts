import {snapshotOf} from '../hall/snapshot.ts';
import type {Database} from './database.ts';
import type {Replica} from './replica.ts';

/** Least time between two writes: the database never gives the room of old ones back at once. */
const EVERY_MS = 10_000;

/** Keeps the replica on disk from time to time, so that a device starts cold without the hub. */
export class ReplicaStore {
  readonly #db: Database;
  readonly #now: () => number;
  #kept = '';
  #keptAt = -Infinity;
  #working = true;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Whether the last write succeeded: a disk may be full. */
  get working(): boolean {
    return this.#working;
  }

  /**
   * Writes where something changed and the last write is long enough ago, or `must`. Never rejects:
   * a device whose disk takes nothing more still serves as long as it has the network.
   */
  async keep({epoch, state}: Replica, must = false): Promise<void> {
    const at = this.#now();
    const mark = `${epoch}.${String(state.seq)}`;
    if (epoch === '' || mark === this.#kept || (!must && Math.abs(at - this.#keptAt) < EVERY_MS))
      return;
    this.#keptAt = at;
    const snapshot = JSON.stringify(snapshotOf(state));
    try {
      await this.#db.put('replica', {epoch, snapshot, at}, 'replica');
      this.#kept = mark;
      this.#working = true;
    } catch {
      this.#working = false;
    }
  }
}
