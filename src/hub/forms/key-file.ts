import {createHash, randomBytes} from 'node:crypto';
import type {TicketId} from '../../hall/event.ts';
import type {SealingKey} from '../../hall/filled-form.ts';
import {inTransaction} from '../store/transaction.ts';
import type {SealingPair} from './open-form.ts';
import {openPrivateDatabase} from './private-database.ts';

/** Bytes of an AES-256 key. */
const KEY_BYTES = 32;

/** A visit, and the name of the key to which its form is sealed. */
export interface SealedTo {
  readonly ticket: TicketId;
  readonly key: string;
}

/**
 * The hub's private keys, and one key for each visit that has a form, in a file of their own. A key
 * that was destroyed is nowhere in that file any more. Every method throws where the disk fails.
 */
export interface KeyFile {
  /** The newest key for kiosks, and the hall's day on which it was made. */
  current(): {readonly key: SealingKey; readonly day: string} | undefined;
  /** A new one for kiosks; those before it still open what was sealed to them. */
  addSealingPair(pair: SealingPair, day: string): void;
  /** Those that were followed by another before this day go, but for those that the form of a visit needs. */
  dropSealingPairs(day: string): void;
  privateKey(id: string): Uint8Array | undefined;
  /** The visits' keys; those that are missing are made, and on disk before this returns. `day` is the visits'. */
  keysFor(forms: readonly SealedTo[], day: string): Uint8Array[];
  keyOf(ticket: TicketId): Uint8Array | undefined;
  /** These visits are still expected or under way on this day, where they have a key. */
  awaited(tickets: Iterable<TicketId>, day: string): void;
  /** Visits whose day was before this one. */
  before(day: string): TicketId[];
  destroy(tickets: readonly TicketId[]): void;
  close(): void;
}

export function openKeyFile(file: string, hall: string): KeyFile {
  const db = openPrivateDatabase(file, {
    file: new URL('./keys.sql', import.meta.url),
    table: 'visit_key',
    version: 1,
  });
  const insertPair = db.prepare(
    'insert into sealing_key (id, public_key, private_key, day) values (?, ?, ?, ?)',
  );
  const selectNewest = db.prepare(
    'select id, public_key, day from sealing_key order by nr desc limit 1',
  );
  const selectPrivate = db.prepare('select private_key from sealing_key where id = ?');
  const deletePairs = db.prepare(
    `delete from sealing_key
     where exists (select 1 from sealing_key as next where next.nr > sealing_key.nr and next.day < ?)
     and id not in (select sealed_to from visit_key)`,
  );
  // Where the number was not stored the kiosk sends it again, with a form that it may have sealed anew.
  const insertKey = db.prepare(
    `insert into visit_key (hall, ticket, key, day, sealed_to) values (?, ?, ?, ?, ?)
     on conflict do update set sealed_to = excluded.sealed_to`,
  );
  const selectKey = db.prepare('select key from visit_key where hall = ? and ticket = ?');
  const updateDay = db.prepare(
    'update visit_key set day = ? where hall = ? and ticket = ? and day < ?',
  );
  const selectBefore = db.prepare('select ticket from visit_key where hall = ? and day < ?');
  const deleteKey = db.prepare('delete from visit_key where hall = ? and ticket = ?');

  const keyOf = (ticket: TicketId) =>
    selectKey.get(hall, ticket)?.['key'] as Uint8Array | undefined;

  /** In the file itself what was deleted is zeros; the WAL still has the pages from before. */
  const sweep = () => {
    db.exec('pragma wal_checkpoint(truncate)');
  };

  return {
    current: () => {
      const row = selectNewest.get();
      if (!row) return undefined;
      const key = {id: String(row['id']), key: base64url(row['public_key'] as Uint8Array)};
      return {key, day: String(row['day'])};
    },
    addSealingPair: ({publicKey, privateKey}, day) => {
      insertPair.run(idOf(publicKey), publicKey, privateKey, day);
    },
    dropSealingPairs: (day) => {
      if (deletePairs.run(day).changes > 0) sweep();
    },
    privateKey: (id) => selectPrivate.get(id)?.['private_key'] as Uint8Array | undefined,
    keysFor: (forms, day) => {
      const keys: Uint8Array[] = [];
      inTransaction(db, () => {
        for (const {ticket, key: sealedTo} of forms) {
          const key = keyOf(ticket) ?? new Uint8Array(randomBytes(KEY_BYTES));
          insertKey.run(hall, ticket, key, day, sealedTo);
          keys.push(key);
        }
      });
      return keys;
    },
    keyOf,
    awaited: (tickets, day) => {
      inTransaction(db, () => {
        for (const ticket of tickets) updateDay.run(day, hall, ticket, day);
      });
    },
    before: (day) => selectBefore.all(hall, day).map(({ticket}) => String(ticket)),
    destroy: (tickets) => {
      inTransaction(db, () => {
        for (const ticket of tickets) deleteKey.run(hall, ticket);
      });
      sweep();
    },
    close: () => {
      db.close();
    },
  };
}

/** Named by itself, so that no two hubs ever give two keys one name. */
const idOf = (publicKey: Uint8Array): string =>
  createHash('sha256').update(publicKey).digest('base64url').slice(0, 16);

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
