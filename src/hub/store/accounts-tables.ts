import type {DatabaseSync} from 'node:sqlite';
import type {ChainedEntry} from '../../wire/audit-api.ts';
import type {RegisterChange, RegisterKind} from './store.ts';

type Row = Record<string, unknown>;

/** The audit log of one hall in the embedded database. */
export function openAuditTable(db: DatabaseSync, hall: string) {
  const insert = db.prepare('insert into audit (hall, nr, entry, hash) values (?, ?, ?, ?)');
  const columns = 'select nr, entry, hash from audit where hall = ?';
  const after = db.prepare(`${columns} and nr > ? order by nr limit ?`);
  const last = db.prepare(`${columns} order by nr desc limit 1`);
  const about = db.prepare(`${columns} and about = ? order by nr`);
  const entryOf = ({nr, entry, hash}: Row): ChainedEntry => ({
    nr: Number(nr),
    entry: String(entry),
    hash: String(hash),
  });
  return {
    add(entries: readonly ChainedEntry[]): void {
      for (const {nr, entry, hash} of entries) insert.run(hall, nr, entry, hash);
    },
    after: (nr: number, limit: number) => after.all(hall, nr, limit).map(entryOf),
    last: () => {
      const row = last.get(hall);
      return row && entryOf(row);
    },
    about: (what: string) => about.all(hall, what).map(entryOf),
  };
}

/** People, sessions and devices of one hall in the embedded database. */
export function openRegisterTable(db: DatabaseSync, hall: string) {
  const put = db.prepare(
    `insert into register (hall, kind, id, value) values (?, ?, ?, ?)
     on conflict (hall, kind, id) do update set value = excluded.value`,
  );
  const drop = db.prepare('delete from register where hall = ? and kind = ? and id = ?');
  const select = db.prepare('select kind, id, value from register where hall = ?');
  return {
    change(changes: readonly RegisterChange[]): void {
      for (const {kind, id, value} of changes) {
        if (value === undefined) drop.run(hall, kind, id);
        else put.run(hall, kind, id, JSON.stringify(value));
      }
    },
    all: (): RegisterChange[] =>
      select.all(hall).map(({kind, id, value}) => ({
        kind: String(kind) as RegisterKind,
        id: String(id),
        value: JSON.parse(String(value)) as unknown,
      })),
  };
}
