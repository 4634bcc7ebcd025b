import type {DatabaseSync} from 'node:sqlite';

/** All of the work is durable when this returns, or nothing of it happened and it throws. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (error) {
    // A full disk ends the transaction by itself; anything else has to be ended here.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}
