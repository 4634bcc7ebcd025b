import type {DatabaseSync} from 'node:sqlite';
import type {
  DocumentChange,
  DocumentKind,
  KeptDocument,
  KeptRevision,
  Publication,
  WholeDocument,
} from './store.ts';

type Row = Record<string, unknown>;

/** Where each revision of the document stands in one hall's log, and what its operator wrote of it. */
export function openRevisionTable(db: DatabaseSync, hall: string) {
  const insert = db.prepare('insert into revision (hall, revision, seq) values (?, ?, ?)');
  const note = db.prepare('update revision set note = ? where hall = ? and revision = ?');
  const before = db.prepare(
    `select event, note from revision join log using (hall, seq)
     where hall = ? and revision < ? order by revision desc limit ?`,
  );
  // A folder of before this table has them in its log alone. The first look is cheap, the second one is not.
  const known = db.prepare('select 1 from revision where hall = ? limit 1').get(hall);
  if (!known) {
    db.prepare(
      `insert into revision (hall, revision, seq)
       select hall, event ->> '$.revision', seq from log
       where hall = ? and event like '%"configuration-published"%'
         and event ->> '$.type' = 'configuration-published'`,
    ).run(hall);
  }
  return {
    add(revision: number, seq: number): void {
      insert.run(hall, revision, seq);
    },
    note(revision: number, text: string): void {
      note.run(text, hall, revision);
    },
    before: (revision: number, limit: number): KeptRevision[] =>
      before.all(hall, revision, limit).map(({event, note: text}) => ({
        event: JSON.parse(String(event)) as Publication,
        ...(typeof text === 'string' ? {note: text} : {}),
      })),
  };
}

/** Documents of one hall that are not published (yet). */
export function openDocumentTable(db: DatabaseSync, hall: string) {
  const columns = 'select kind, id, version, about from document where hall = ? and kind = ?';
  const all = db.prepare(`${columns} order by id`);
  const one = db.prepare(
    `select kind, id, version, about, configuration from document
     where hall = ? and kind = ? and id = ?`,
  );
  const put = db.prepare(
    `insert into document (hall, kind, id, version, about, configuration) values (?, ?, ?, ?, ?, ?)
     on conflict (hall, kind, id) do update set
       version = excluded.version, about = excluded.about,
       configuration = coalesce(excluded.configuration, configuration)`,
  );
  const drop = db.prepare('delete from document where hall = ? and kind = ? and id = ?');
  const documentOf = ({kind, id, version, about}: Row): KeptDocument => ({
    kind: String(kind) as DocumentKind,
    id: String(id),
    version: Number(version),
    about: JSON.parse(String(about)) as unknown,
  });
  return {
    change(changes: readonly DocumentChange[]): void {
      for (const {kind, id, to} of changes) {
        if (!to) drop.run(hall, kind, id);
        else {
          const {version, about, configuration} = to;
          const text = configuration === undefined ? null : JSON.stringify(configuration);
          put.run(hall, kind, id, version, JSON.stringify(about), text);
        }
      }
    },
    all: (kind: DocumentKind): KeptDocument[] => all.all(hall, kind).map(documentOf),
    one: (kind: DocumentKind, id: string): WholeDocument | undefined => {
      const row = one.get(hall, kind, id);
      if (!row) return undefined;
      const configuration = JSON.parse(String(row['configuration'])) as unknown;
      return {...documentOf(row), configuration};
    },
  };
}
