import type {QueueId, SeatId, UnitId} from '../configuration.ts';
import type {EventOf, HallEvent, Lane, Party, TicketId} from '../event.ts';
import {RATING_LEVELS, type NotAcceptedReason, type Outcome} from '../terms.ts';

/** What became of a visit: one fate each, `open` until it has come to one; `left` where the day ended first. */
export type Fate = 'open' | 'finished' | 'booked' | 'withdrawn' | 'left';

/** One visit as a day's report tells it. Times are epoch milliseconds. */
export interface VisitRecord {
  readonly ticket: TicketId;
  readonly number: string;
  readonly queue: QueueId;
  readonly firstUnit?: UnitId | undefined;
  readonly lane: Lane;
  readonly party: number;
  readonly issuedAt: number;
  /** The time it was given, where it came by appointment. */
  readonly time?: number | undefined;
  /** The time on another day that it was given instead. */
  readonly bookedTo?: number | undefined;
  /** In a queue now: neither called nor gone, nor before the time it was given. */
  readonly waiting: boolean;
  /** First call, first start and end. */
  readonly calledAt?: number | undefined;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  /** Milliseconds in interview, holds and ways left out; `since` while one is running. */
  readonly servedMs: number;
  readonly since?: number | undefined;
  /** Where it was called to last. */
  readonly seat?: SeatId | undefined;
  readonly misses: number;
  readonly transfers: number;
  readonly outcome?: Outcome | undefined;
  readonly reason?: NotAcceptedReason | undefined;
  readonly fate: Fate;
}

/** Milliseconds. */
export const HALF_HOUR = 30 * 60_000;

/** A day's visits, folded from its events alone: any day of the log can be opened again. */
export interface DayReport {
  day: string;
  startsAt: number;
  endsAt: number;
  /** Hub time of the last event in it. */
  at: number;
  /** Whether the next day has begun. */
  over: boolean;
  readonly visits: Map<TicketId, VisitRecord>;
  /** How a visit was before the last step at each seat: what an undone step goes back to. */
  readonly steps: Map<SeatId, {readonly seq: number; readonly before: VisitRecord}>;
  /** How many waited at the end of each half hour, by epoch milliseconds. */
  readonly waitingAt: Map<number, number>;
  /** Times given for later days to visitors who had no number of today. */
  readonly bookedAhead: Set<TicketId>;
  /** Ratings told on this day, by level, the best first. */
  ratings: readonly number[];
}

export const emptyReport = (): DayReport => ({
  day: '',
  startsAt: 0,
  endsAt: 0,
  at: 0,
  over: false,
  visits: new Map(),
  steps: new Map(),
  ratings: Array.from({length: RATING_LEVELS}, () => 0),
  waitingAt: new Map(),
  bookedAhead: new Set(),
});

/** Folds the next event of the day into its report, in place; events before and after the day change nothing. */
export function tell(report: DayReport, event: HallEvent): void {
  if (event.type === 'day-opened') {
    turn(report, event);
    return;
  }
  if (report.day === '' || report.over) return;
  countUntil(report, event.at);
  report.at = event.at;
  switch (event.type) {
    case 'ticket-issued':
      admit(report, event, true);
      break;
    case 'appointment-came':
      // One that was booked from the queue of the same day is in the report already.
      if (report.visits.has(event.ticket))
        change(report, event.ticket, {time: event.time, waiting: true});
      else admit(report, event, true, event.time);
      break;
    case 'ticket-booked':
      book(report, event);
      break;
    case 'ticket-rejoined':
      if (report.visits.has(event.ticket)) {
        const {number} = event;
        change(report, event.ticket, {
          ...untouched,
          number,
          time: undefined,
          waiting: true,
          fate: 'open',
        });
      } else {
        admit(report, event, true);
      }
      break;
    case 'ratings-counted':
      report.ratings = report.ratings.map((count, level) => count + (event.counts[level] ?? 0));
      break;
    case 'ticket-renumbered':
      change(report, event.ticket, {number: event.number});
      break;
    case 'ticket-withdrawn':
      report.bookedAhead.delete(event.ticket);
      change(report, event.ticket, {fate: 'withdrawn', endedAt: event.at, waiting: false});
      break;
    case 'lane-changed':
      change(report, event.ticket, {lane: event.lane});
      break;
    case 'ticket-called':
    case 'ticket-resumed':
      step(report, event, ({calledAt}) => ({
        calledAt: calledAt ?? event.at,
        seat: event.seat,
        waiting: false,
      }));
      break;
    case 'ticket-started':
      step(report, event, ({startedAt, firstUnit}) => ({
        startedAt: startedAt ?? event.at,
        since: event.at,
        firstUnit: firstUnit ?? event.firstUnit,
      }));
      break;
    case 'ticket-finished':
      step(report, event, (visit) => ({
        ...served(visit, event.at),
        endedAt: event.at,
        outcome: event.outcome,
        reason: event.reason,
        fate: 'finished',
      }));
      break;
    case 'ticket-missed':
      step(report, event, ({misses}) => ({
        misses: misses + 1,
        waiting: event.back !== undefined,
      }));
      break;
    case 'ticket-restored':
      change(report, event.ticket, {waiting: true});
      break;
    case 'ticket-held':
      step(report, event, (visit) => served(visit, event.at));
      break;
    case 'ticket-transferred':
      transfer(report, event);
      break;
    case 'step-undone':
      undo(report, event);
      break;
    default:
    // What else happens in a hall is no visit's.
  }
}

function turn(report: DayReport, {day, startsAt, endsAt, at}: EventOf<'day-opened'>): void {
  if (report.day === '' || report.day === day) {
    Object.assign(report, {day, startsAt, endsAt, at});
    return;
  }
  countUntil(report, report.endsAt);
  report.over = true;
  for (const [id, visit] of report.visits) {
    if (visit.fate === 'open') report.visits.set(id, {...visit, waiting: false, fate: 'left'});
  }
}

/** Half hours that end between the last event and this one find the hall as the last one left it. */
function countUntil(report: DayReport, at: number): void {
  const {startsAt, waitingAt} = report;
  const first = startsAt + (Math.floor((report.at - startsAt) / HALF_HOUR) + 1) * HALF_HOUR;
  for (let end = first; end <= at; end += HALF_HOUR) waitingAt.set(end, waitingNow(report));
}

/** How many wait after the last event. */
export function waitingNow({visits}: DayReport): number {
  let count = 0;
  for (const {waiting} of visits.values()) if (waiting) count += 1;
  return count;
}

function admit(report: DayReport, party: Party, waiting: boolean, time?: number): void {
  const {ticket, number, queue, firstUnit, lane, party: people, issuedAt} = party;
  // A visit that comes into the queue a second time has its past already.
  const {servedMs = 0, misses = 0, transfers = 0} = report.visits.get(ticket) ?? {};
  const counts = {servedMs, misses, transfers};
  const visit = {ticket, number, queue, firstUnit, lane, party: people, issuedAt, time};
  report.bookedAhead.delete(ticket);
  report.visits.set(ticket, {...visit, ...counts, waiting, fate: 'open'});
}

/** Not called yet, and at no end. */
const untouched = {waiting: false, calledAt: undefined, endedAt: undefined} as const;

function book(report: DayReport, event: EventOf<'ticket-booked'>): void {
  const today = event.day === report.day;
  if (report.visits.has(event.ticket)) {
    change(
      report,
      event.ticket,
      today
        ? {...untouched, time: event.time, number: event.number, fate: 'open'}
        : {waiting: false, fate: 'booked', endedAt: event.at, bookedTo: event.time},
    );
  } else if (today) {
    admit(report, event, false, event.time);
  } else {
    report.bookedAhead.add(event.ticket);
  }
}

function transfer(report: DayReport, event: EventOf<'ticket-transferred'>): void {
  const {ticket, seat, seq, at, to} = event;
  const sentOn = (visit: VisitRecord): Partial<VisitRecord> => ({
    ...served(visit, at),
    queue: to,
    waiting: true,
    transfers: visit.transfers + 1,
    firstUnit: visit.firstUnit ?? event.firstUnit,
  });
  if (seat !== undefined) step(report, {ticket, seat, seq}, sentOn);
  else change(report, ticket, sentOn);
}

function undo(report: DayReport, event: EventOf<'step-undone'>): void {
  const last = report.steps.get(event.seat);
  // Opening and closing a seat are steps too, and nothing of a visit's.
  if (last?.seq !== event.step) return;
  const {before} = last;
  const number = report.visits.get(before.ticket)?.number ?? before.number;
  report.visits.set(before.ticket, {...before, number});
  report.steps.delete(event.seat);
}

type Change = Partial<VisitRecord> | ((visit: VisitRecord) => Partial<VisitRecord>);

function change(report: DayReport, ticket: TicketId, by: Change): void {
  const visit = report.visits.get(ticket);
  if (visit) report.visits.set(ticket, {...visit, ...(typeof by === 'function' ? by(visit) : by)});
}

/** A change that its desk may take back. */
function step(
  report: DayReport,
  {ticket, seat, seq}: {ticket: TicketId; seat: SeatId; seq: number},
  by: Change,
): void {
  const before = report.visits.get(ticket);
  if (before) report.steps.set(seat, {seq, before});
  change(report, ticket, by);
}

const served = ({servedMs, since}: VisitRecord, at: number): Partial<VisitRecord> => ({
  servedMs: servedMs + (since === undefined ? 0 : at - since),
  since: undefined,
});
