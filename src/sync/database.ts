import {openDB, unwrap, wrap, type DBSchema, type IDBPDatabase} from 'idb';
import type {DeviceKind} from '../hall/event.ts';
import type {SentCommandType} from '../wire/command-schema.ts';
import type {Problem} from '../wire/problem.ts';

/** A command as it waits on this device's disk. Its id stays the same for ever. */
export interface KeptCommand {
  readonly id: string;
  readonly type: SentCommandType;
  readonly body: unknown;
}

/** A command that the hub refused for good: what a person needs to see that, and nothing of the visit. */
export interface PutAside {
  readonly id: string;
  readonly type: SentCommandType;
  readonly problem: Problem;
  /** The hall's day on which it was refused. */
  readonly day: string;
}

export interface KeptReplica {
  readonly epoch: string;
  /** JSON text of the snapshot: one string costs the database less than a tree of objects. */
  readonly snapshot: string;
  /** Hub time when it was kept. */
  readonly at: number;
}

export interface Schema extends DBSchema {
  identity: {key: 'device'; value: string};
  replica: {key: 'replica'; value: KeptReplica};
  /** In the order in which the commands were kept. */
  outbox: {key: number; value: KeptCommand};
  refused: {key: number; value: PutAside};
  /** Last offline count of each hall day. */
  counts: {key: string; value: number};
}

export type Database = IDBPDatabase<Schema>;

/** On disk before anyone is told: the only way to write what must not be lost. */
export const STRICT = {durability: 'strict'} as const;

/** One database for each app on a machine. */
export async function openDatabase(kind: DeviceKind): Promise<Database> {
  const db = await openDB<Schema>(`recha-${kind}`, 1, {
    upgrade(db) {
      db.createObjectStore('identity');
      db.createObjectStore('replica');
      db.createObjectStore('outbox', {autoIncrement: true});
      db.createObjectStore('refused', {autoIncrement: true});
      db.createObjectStore('counts');
    },
    blocking(_current, _blocked, event) {
      // A newer version of the app wants to upgrade: let it, it will reload this page anyway.
      (event.target as IDBDatabase).close();
    },
  });
  handleEnds(unwrap(db));
  return db;
}

/**
 * Whoever reads awaits the read, whoever writes the end of the transaction too. But idb promises an end for each:
 * where the browser breaks reads off, as when it clears an origin, nobody would have caught that, and a page
 * whose visitor noticed nothing would begin anew.
 */
function handleEnds(db: IDBDatabase): void {
  const begin = db.transaction.bind(db);
  db.transaction = (...asked) => {
    const tx = begin(...asked);
    wrap(tx).done.catch(() => undefined);
    return tx;
  };
}
