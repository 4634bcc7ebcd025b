import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {HallEvent} from '../../hall/event.ts';
import type {Snapshot} from '../../hall/snapshot.ts';
import {RATING_LEVELS} from '../../hall/terms.ts';
import type {Answer} from '../../wire/api.ts';
import {claimVersion} from './schema-version.ts';
import {inTransaction} from './transaction.ts';
import {openAuditTable, openRegisterTable} from './accounts-tables.ts';
import {openDocumentTable, openRevisionTable} from './revision-tables.ts';
import {openFaultTable} from './fault-table.ts';
import type {Batch, KeptAnswer, Loaded, Store} from './store.ts';

const schema = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');

/** Goes up with every change of schema.sql, or of what its texts hold. */
const SCHEMA_VERSION = 14;
/** What came since is only more: tables, and kinds of rows. */
const SCHEMA_FROM = 10;

export interface SqliteOptions {
  readonly hall: string;
  /** Largest size of the file in pages of 4 KiB: how a test fills the disk. */
  readonly pagesAtMost?: number | undefined;
}

/** Opens (and makes, where there is none) the embedded database. */
export function openSqliteStore(file: string, {hall, pagesAtMost}: SqliteOptions): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true});
  const db = new DatabaseSync(file);
  // EXCLUSIVE first: no second process can open the file, and SQLite needs no shared memory for
  // the WAL. FULL: a commit returns when the disk has it.
  db.exec(`
    pragma locking_mode = exclusive;
    pragma journal_mode = wal;
    pragma synchronous = full;
  `);
  if (pagesAtMost !== undefined) db.exec(`pragma max_page_count = ${String(pagesAtMost)}`);
  claimVersion(db, file, 'log', SCHEMA_VERSION, SCHEMA_FROM);
  db.exec(schema);

  const auditTable = openAuditTable(db, hall);
  const registerTable = openRegisterTable(db, hall);
  const revisionTable = openRevisionTable(db, hall);
  const documentTable = openDocumentTable(db, hall);
  const faultTable = openFaultTable(db, hall);

  const insertEvent = db.prepare('insert into log (hall, seq, event) values (?, ?, ?)');
  const insertAnswer = db.prepare(
    'insert into answer (hall, id, fingerprint, answer) values (?, ?, ?, ?)',
  );
  const selectAnswer = db.prepare(
    'select fingerprint, answer from answer where hall = ? and id = ?',
  );
  const selectEvents = db.prepare(
    'select event from log where hall = ? and seq > ? order by seq limit ?',
  );
  const insertDay = db.prepare(
    'insert into day (hall, day, seq) values (?, ?, ?) on conflict do nothing',
  );
  const selectDays = db.prepare('select day, seq from day where hall = ? order by seq');
  const upsertVisit = db.prepare(
    `insert into visit (hall, ticket, first_unit) values (?, ?, ?)
     on conflict (hall, ticket) do update set first_unit = excluded.first_unit`,
  );
  const insertSlip = db.prepare(
    'insert into slip (hall, code, ticket) values (?, ?, ?) on conflict do nothing',
  );
  const selectSlip = db.prepare('select ticket from slip where hall = ? and code = ?');
  const insertForm = db.prepare(
    `insert into form (hall, ticket, part, box) values (?, ?, 'filled', ?) on conflict do nothing`,
  );
  const upsertRecord = db.prepare(
    `insert into form (hall, ticket, part, box) values (?, ?, 'record', ?)
     on conflict (hall, ticket, part) do update set box = excluded.box`,
  );
  const selectForm = db.prepare('select part, box from form where hall = ? and ticket = ?');
  const deleteForm = db.prepare('delete from form where hall = ? and ticket = ?');
  const deleteVisit = db.prepare('delete from visit where hall = ? and ticket = ?');
  const selectVisit = db.prepare('select first_unit from visit where hall = ? and ticket = ?');
  const insertRated = db.prepare('insert into rated (hall, mark) values (?, ?)');
  const selectRated = db.prepare('select 1 from rated where hall = ? and mark = ?');
  const upsertRating = db.prepare(
    `insert into rating (hall, level, count) values (?, ?, ?)
     on conflict (hall, level) do update set count = excluded.count`,
  );
  const selectRatings = db.prepare('select level, count from rating where hall = ?');
  const selectCheckpoint = db.prepare('select snapshot from checkpoint where hall = ?');
  const upsertCheckpoint = db.prepare(
    `insert into checkpoint (hall, seq, snapshot) values (?, ?, ?)
     on conflict (hall) do update set seq = excluded.seq, snapshot = excluded.snapshot`,
  );
  const insertEpoch = db.prepare(
    'insert into epoch (hall, epoch) values (?, ?) on conflict do nothing',
  );
  const selectEpoch = db.prepare('select epoch from epoch where hall = ?');
  const text = (row: Record<string, unknown> | undefined, column: string) => {
    const value = row?.[column];
    return typeof value === 'string' ? value : undefined;
  };

  const eventsAfter = (seq: number, limit: number): HallEvent[] =>
    selectEvents
      .all(hall, seq, limit)
      .map((row) => JSON.parse(text(row, 'event') ?? 'null') as HallEvent);

  /** An undone step takes back the first unit that it had named. */
  const noteFirstUnit = (event: HallEvent) => {
    if (!('ticket' in event)) return;
    const {ticket} = event;
    if ('firstUnit' in event) upsertVisit.run(hall, ticket, event.firstUnit);
    else if (event.type === 'step-undone') deleteVisit.run(hall, ticket);
  };

  const write = (batch: Batch) => {
    const {events, answers, checkpoint, slips = [], forms = [], rating} = batch;
    auditTable.add(batch.audit ?? []);
    registerTable.change(batch.register ?? []);
    documentTable.change(batch.documents ?? []);
    for (const {code, ticket} of slips) insertSlip.run(hall, code, ticket);
    for (const {ticket, box} of forms) insertForm.run(hall, ticket, box);
    for (const event of events) {
      insertEvent.run(hall, event.seq, JSON.stringify(event));
      // A day that is opened again, in another time zone, began where it did.
      if (event.type === 'day-opened') insertDay.run(hall, event.day, event.seq);
      if (event.type === 'configuration-published') revisionTable.add(event.revision, event.seq);
      noteFirstUnit(event);
    }
    for (const {revision, note} of batch.notes ?? []) revisionTable.note(revision, note);
    if (rating) {
      insertRated.run(hall, rating.mark);
      rating.pending.forEach((count, level) => upsertRating.run(hall, level, count));
    }
    for (const {id, fingerprint, answer} of answers) {
      insertAnswer.run(hall, id, fingerprint, JSON.stringify(answer));
    }
    if (checkpoint) upsertCheckpoint.run(hall, checkpoint.seq, JSON.stringify(checkpoint));
  };

  // The driver is synchronous; it runs in the writer's own thread, where nobody else waits.
  const promised = <T>(work: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(work());
    });

  return {
    load: () =>
      promised((): Loaded => {
        insertEpoch.run(hall, randomUUID());
        const kept = text(selectCheckpoint.get(hall), 'snapshot');
        const checkpoint = kept === undefined ? undefined : (JSON.parse(kept) as Snapshot);
        return {
          epoch: text(selectEpoch.get(hall), 'epoch') ?? '',
          checkpoint,
          events: eventsAfter(checkpoint?.seq ?? 0, -1),
          days: selectDays.all(hall).map((row) => ({
            day: text(row, 'day') ?? '',
            seq: Number(row['seq']),
          })),
        };
      }),
    answersTo: (ids) =>
      promised(() => {
        const found = new Map<string, KeptAnswer>();
        for (const id of ids) {
          const row = selectAnswer.get(hall, id);
          const answer = text(row, 'answer');
          if (answer === undefined) continue;
          const fingerprint = text(row, 'fingerprint') ?? '';
          found.set(id, {id, fingerprint, answer: JSON.parse(answer) as Answer});
        }
        return found;
      }),
    commit: (batch) =>
      promised(() => {
        inTransaction(db, () => {
          write(batch);
        });
      }),
    ticketOf: (code) => promised(() => text(selectSlip.get(hall, code), 'ticket')),
    firstUnitOf: (ticket) => promised(() => text(selectVisit.get(hall, ticket), 'first_unit')),
    ratings: (mark) =>
      promised(() => {
        const pending = Array.from({length: RATING_LEVELS}, () => 0);
        for (const {level, count} of selectRatings.all(hall))
          pending[Number(level)] = Number(count);
        return {rated: selectRated.get(hall, mark) !== undefined, pending};
      }),
    register: () => promised(() => registerTable.all()),
    revisionsBefore: (revision, limit) => promised(() => revisionTable.before(revision, limit)),
    documents: (kind) => promised(() => documentTable.all(kind)),
    document: (kind, id) => promised(() => documentTable.one(kind, id)),
    auditAfter: (nr, limit) => promised(() => auditTable.after(nr, limit)),
    lastAudit: () => promised(() => auditTable.last()),
    auditAbout: (about) => promised(() => auditTable.about(about)),
    keepFaults: (changes, forget) =>
      promised(() => {
        inTransaction(db, () => {
          faultTable.keep(changes, forget);
        });
      }),
    faults: (ask) => promised(() => faultTable.ask(ask)),
    openFaults: () => promised(() => faultTable.open()),
    formOf: (ticket) =>
      promised(() => {
        const parts = new Map(
          selectForm.all(hall, ticket).map(({part, box}) => [part, box as Uint8Array]),
        );
        const filled = parts.get('filled');
        return filled && {filled, record: parts.get('record')};
      }),
    keepRecord: (ticket, box) =>
      promised(() => {
        upsertRecord.run(hall, ticket, box);
      }),
    dropForms: (tickets) =>
      promised(() => {
        inTransaction(db, () => {
          for (const ticket of tickets) deleteForm.run(hall, ticket);
        });
      }),
    eventsAfter: (seq, limit) => promised(() => eventsAfter(seq, limit)),
    eventsText: (seq, limit) =>
      promised(() => {
        const rows = selectEvents.all(hall, seq, limit);
        return `[${rows.map((row) => text(row, 'event') ?? 'null').join(',')}]`;
      }),
    close: () =>
      promised(() => {
        db.close();
      }),
  };
}
