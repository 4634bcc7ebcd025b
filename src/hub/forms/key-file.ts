import {createHash, randomBytes} from 'node:crypto';
import type {TicketId} from '../../hall/event.ts';
import type {SealingKey} from '../../hall/form.ts';
import {inTransaction} from '../store/transaction.ts';
import type {SealingPair} from './open-form.ts';
import {openPrivateDatabase} from './private-database.ts';

/** Bytes of an AES-256 key. */
const KEY_BYTES = 32;

/**
 * The hub's private keys, and one key for each visit that has a form, in a file of their own. A key
 * that was destroyed is nowhere in that file any more. Every method throws where the disk fails.
 */
export interface KeyFile {
  /** The key that kiosks seal to now. */
  current(): SealingKey | undefined;
  /** A new one for kiosks; those before it still open what was sealed to them. */
  addSealingPair(pair: SealingPair): void;
  privateKey(id: string): Uint8Array | undefined;
  /** The visits' keys; those that are missing are made, and on disk before this returns. `day` is the visits'. */
  keysFor(tickets: readonly TicketId[], day: string): Uint8Array[];
  keyOf(ticket: TicketId): Uint8Array | undefined;
  /** These visits are still expected or under way on this day, where they have a key. */
  awaited(tickets: Iterable<TicketId>, day: string): void;
  /** Visits whose day was before this one. */
  before(day: string): TicketId[];
  destroy(tickets: readonly TicketId[]): void;
  close(): void;
}

export function openKeyFile(file: string, hall: string): KeyFile {
  const db = openPrivateDatabase(file, new URL('./keys.sql', import.meta.url));
  const insertPair = db.prepare(
    'insert into sealing_key (id, public_key, private_key) values (?, ?, ?)',
  );
  const selectNewest = db.prepare(
    'select id, public_key from sealing_key order by nr desc limit 1',
  );
  const selectPrivate = db.prepare('select private_key from sealing_key where id = ?');
  const insertKey = db.prepare(
    'insert into visit_key (hall, ticket, key, day) values (?, ?, ?, ?)',
  );
  const selectKey = db.prepare('select key from visit_key where hall = ? and ticket = ?');
  const updateDay = db.prepare(
    'update visit_key set day = ? where hall = ? and ticket = ? and day < ?',
  );
  const selectBefore = db.prepare('select ticket from visit_key where hall = ? and day < ?');
  const deleteKey = db.prepare('delete from visit_key where hall = ? and ticket = ?');

  const keyOf = (ticket: TicketId) =>
    selectKey.get(hall, ticket)?.['key'] as Uint8Array | undefined;

  return {
    current: () => {
      const row = selectNewest.get();
      return row && {id: String(row['id']), key: base64url(row['public_key'] as Uint8Array)};
    },
    addSealingPair: ({publicKey, privateKey}) => {
      insertPair.run(idOf(publicKey), publicKey, privateKey);
    },
    privateKey: (id) => selectPrivate.get(id)?.['private_key'] as Uint8Array | undefined,
    keysFor: (tickets, day) => {
      const keys: Uint8Array[] = [];
      inTransaction(db, () => {
        for (const ticket of tickets) {
          const known = keyOf(ticket);
          const key = known ?? new Uint8Array(randomBytes(KEY_BYTES));
          if (!known) insertKey.run(hall, ticket, key, day);
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
      // In the file itself the keys are zeros now; the WAL still has the pages from before.
      db.exec('pragma wal_checkpoint(truncate)');
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
