import type {DatabaseSync} from 'node:sqlite';
import type {FaultRecord} from '../../wire/fleet/alert.ts';
import {faultCodeOf} from '../../wire/fleet/fault-texts.ts';
import {FAULTS_AT_MOST, type FaultAsk, type FaultChange} from './store.ts';

type Row = Record<string, unknown>;

/** The history of faults of one hall in the embedded database. */
export function openFaultTable(db: DatabaseSync, hall: string) {
  const upsert = db.prepare(
    `insert into fault (hall, nr, place, device, code, began, ended)
     values (?1, (select coalesce(max(nr), 0) + 1 from fault where hall = ?1), ?2, ?3, ?4, ?5, ?6)
     on conflict (hall, place, code, began) do update set ended = excluded.ended`,
  );
  const forgetOld = db.prepare('delete from fault where hall = ? and began < ?');
  const forgetMany = db.prepare(
    `delete from fault where hall = ?1
     and nr <= (select coalesce(max(nr), 0) from fault where hall = ?1) - ?2`,
  );
  const columns = 'select nr, place, device, code, began, ended from fault where hall = ?1';
  const here = '(?2 is null or place = ?2)';
  const after = db.prepare(`${columns} and ${here} and nr > ?3 order by nr limit ?4`);
  const last = db.prepare(`${columns} and ${here} order by nr desc limit ?3`);
  const open = db.prepare(`${columns} and ended is null order by nr`);
  const recordOf = ({nr, place, device, code, began, ended}: Row): FaultRecord => ({
    nr: Number(nr),
    place: String(place),
    device: String(device),
    code: faultCodeOf(String(code)),
    began: Number(began),
    ...(ended === null ? {} : {ended: Number(ended)}),
  });
  return {
    keep(changes: readonly FaultChange[], forget: number): void {
      for (const {place, device, code, began, ended} of changes) {
        upsert.run(hall, place, device, code, began, ended ?? null);
      }
      forgetOld.run(hall, forget);
      forgetMany.run(hall, FAULTS_AT_MOST);
    },
    ask({place: only, after: nr, limit}: FaultAsk): FaultRecord[] {
      const place = only ?? null;
      if (nr >= 0) return after.all(hall, place, nr, limit).map(recordOf);
      return last.all(hall, place, Math.min(-nr, limit)).map(recordOf).reverse();
    },
    open: () => open.all(hall).map(recordOf),
  };
}
