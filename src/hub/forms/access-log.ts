import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {AccessEntry, FormAct} from '../../wire/form-api.ts';
import {openPrivateDatabase} from './private-database.ts';

/** Who asked for which form: entries are added, never changed. Every method throws where the disk fails. */
export interface AccessLog {
  /** On disk before it returns. */
  add(entry: Omit<AccessEntry, 'nr'>): void;
  /** Whether this form was open at this seat before, other than by what stands on a slip. */
  wasOpen(seat: SeatId, ticket: TicketId): boolean;
  /** In order, `limit` at most. */
  after(nr: number, limit: number): AccessEntry[];
  close(): void;
}

export function openAccessLog(file: string, hall: string): AccessLog {
  const db = openPrivateDatabase(file, {
    file: new URL('./access.sql', import.meta.url),
    table: 'access',
    version: 0,
  });
  const insert = db.prepare(
    `insert into access (hall, nr, at, actor, seat, ticket, what, lines, refused)
     select ?1, coalesce(max(nr), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 from access where hall = ?1`,
  );
  const select = db.prepare(
    `select nr, at, actor, seat, ticket, what, lines, refused from access
     where hall = ? and nr > ? order by nr limit ?`,
  );
  const open = db.prepare(
    `select 1 from access
     where hall = ? and ticket = ? and seat = ? and what <> 'find' and refused is null limit 1`,
  );
  return {
    wasOpen: (seat, ticket) => open.get(hall, ticket, seat) !== undefined,
    add: ({at, actor, seat, ticket, what, lines, refused}) => {
      insert.run(hall, at, actor, seat, ticket, what, JSON.stringify(lines), refused ?? null);
    },
    after: (nr, limit) =>
      select.all(hall, nr, limit).map((row) => ({
        nr: Number(row['nr']),
        at: Number(row['at']),
        actor: String(row['actor']),
        seat: String(row['seat']),
        ticket: String(row['ticket']),
        what: String(row['what']) as FormAct,
        lines: JSON.parse(String(row['lines'])) as string[],
        ...(typeof row['refused'] === 'string' ? {refused: row['refused']} : {}),
      })),
    close: () => {
      db.close();
    },
  };
}
