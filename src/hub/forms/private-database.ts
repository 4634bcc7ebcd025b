import {chmodSync, closeSync, mkdirSync, openSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {claimVersion} from '../store/schema-version.ts';

interface Schema {
  readonly file: URL;
  /** One of its tables: whether the file was used before. */
  readonly table: string;
  /** Goes up with every change of the file. */
  readonly version: number;
}

/**
 * Opens a database beside the log that only the hub's own user may read: `:memory:`, or a file that
 * is made where there is none. A commit returns when the disk has it; nobody else can open the file.
 */
export function openPrivateDatabase(file: string, schema: Schema): DatabaseSync {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), {recursive: true});
    // Before SQLite opens it: what it puts beside the file gets the same rights.
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  const db = new DatabaseSync(file);
  // What is deleted is overwritten with zeros, not only forgotten.
  db.exec(`
    pragma locking_mode = exclusive;
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma secure_delete = on;
  `);
  claimVersion(db, file, schema.table, schema.version);
  db.exec(readFileSync(schema.file, 'utf8'));
  return db;
}
