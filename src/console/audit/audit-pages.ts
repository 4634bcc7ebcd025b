import type {Heard} from '../../sync/hub-request.ts';
import type {HubAudit} from '../../sync/audit-client.ts';
import type {AuditAnswer, AuditEntry} from '../../wire/audit-api.ts';

export const PAGE = 50;
/** Entries that are looked through at a time where not all are wanted. */
const STRETCH = 1_000;
/** Stretches after which a search says how far it came, and waits to be told to go on. */
const STRETCHES = 10;

/** Which entries are wanted. */
export interface AuditFilter {
  readonly wants: (entry: AuditEntry) => boolean;
  /** Whether it wants every entry. */
  readonly all: boolean;
  /** Hub times between which they lie. */
  readonly from?: number;
  readonly until?: number;
}

/** One page of the log, newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Place before which the next page begins; undefined where nothing is before it. */
  readonly before: number | undefined;
  /** Hub time as far as which it was looked through, where it gave up with few found. */
  readonly searched: number | undefined;
}

/** What came of asking, but for the answer. */
type Failed = Exclude<Heard<unknown>, {kind: 'done'}>;

/**
 * Reads one page backwards from `before`, or from the newest entry that the filter wants. What it costs does not
 * depend on how long the log is.
 */
export async function auditPage(
  hub: Pick<HubAudit, 'read'>,
  filter: AuditFilter,
  before?: number,
): Promise<AuditPage | Failed> {
  const start = before ?? (await lastPlace(hub, filter.until));
  if (typeof start === 'object') return start;
  const found: AuditEntry[] = [];
  const size = filter.all ? PAGE : STRETCH;
  let place = start;
  let oldest: number | undefined;
  for (let stretch = 0; stretch < STRETCHES && place > 1; stretch += 1) {
    const after = Math.max(0, place - 1 - size);
    const heard = await hub.read(after, place - 1 - after);
    if (heard.kind !== 'done') return heard;
    for (const entry of heard.answer.entries.toReversed()) {
      if (filter.from !== undefined && entry.at < filter.from) {
        return {entries: found, before: undefined, searched: undefined};
      }
      place = entry.nr;
      oldest = entry.at;
      if (filter.wants(entry)) found.push(entry);
      if (found.length === PAGE) return {entries: found, before: next(place), searched: undefined};
    }
    if (heard.answer.entries.length === 0) break;
  }
  return {entries: found, before: next(place), searched: place > 1 ? oldest : undefined};
}

const next = (place: number): number | undefined => (place > 1 ? place : undefined);

/** The place behind the last entry before `until`; behind the last of all where there is none. */
async function lastPlace(
  hub: Pick<HubAudit, 'read'>,
  until: number | undefined,
): Promise<number | Failed> {
  const newest = await hub.read(-1, 1);
  if (newest.kind !== 'done') return newest;
  let high = (first(newest)?.nr ?? 0) + 1;
  if (until === undefined) return high;
  let low = 1;
  // The log runs by the hub's time, which is never set back: halves find the day.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const heard = await hub.read(middle - 1, 1);
    if (heard.kind !== 'done') return heard;
    if ((first(heard)?.at ?? Infinity) < until) low = middle + 1;
    else high = middle;
  }
  return low;
}

const first = ({answer}: {readonly answer: AuditAnswer}): AuditEntry | undefined =>
  answer.entries[0];
