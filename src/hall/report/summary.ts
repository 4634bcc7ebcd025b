import {waitsSince} from '../state.ts';
import {OUTCOMES, tierOf, type Outcome, type Tier} from '../terms.ts';
import {HALF_HOUR, waitingNow, type DayReport, type VisitRecord} from './day-report.ts';

/** Half of all values are at most `p50`, nine in ten at most `p90`; in minutes. */
export interface Minutes {
  readonly p50: number;
  readonly p90: number;
  readonly count: number;
}

/** A day in figures. */
export interface Summary {
  /** Parties that came: each has one number. */
  readonly visits: number;
  readonly people: number;
  /** Parties of more than one. */
  readonly groups: number;
  readonly finished: number;
  readonly booked: number;
  readonly withdrawn: number;
  /** The day ended before they did. */
  readonly left: number;
  /** Not yet at an end. */
  readonly open: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly byTier: Readonly<Record<Tier, number>>;
  readonly missedCalls: number;
  readonly transfers: number;
  readonly byAppointment: number;
  readonly waits: Minutes | undefined;
  readonly priorityWaits: Minutes | undefined;
  readonly service: Minutes | undefined;
  /** By level, the best first. */
  readonly ratings: readonly number[];
}

const MINUTE = 60_000;

/** Minutes from the number, or from the time given, to the first call; undefined before it. */
export function waitOf({issuedAt, time, calledAt}: VisitRecord): number | undefined {
  if (calledAt === undefined) return undefined;
  return Math.max(0, calledAt - waitsSince({issuedAt, time})) / MINUTE;
}

/** Minutes in interview, of a visit that is finished. */
export const serviceOf = ({servedMs, fate}: VisitRecord): number | undefined =>
  fate === 'finished' ? servedMs / MINUTE : undefined;

function minutesOf(values: readonly (number | undefined)[]): Minutes | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return {p50: at(0.5), p90: at(0.9), count: sorted.length};
}

export function summarise(report: DayReport): Summary {
  const visits = [...report.visits.values()];
  const count = (which: (visit: VisitRecord) => boolean) => visits.filter(which).length;
  const sum = (of: (visit: VisitRecord) => number) =>
    visits.reduce((total, visit) => total + of(visit), 0);
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >;
  const byTier: Record<Tier, number> = {1: 0, 2: 0, 3: 0};
  for (const {outcome} of visits) {
    if (!outcome) continue;
    byOutcome[outcome] += 1;
    byTier[tierOf(outcome)] += 1;
  }
  return {
    visits: visits.length,
    people: sum(({party}) => party),
    groups: count(({party}) => party > 1),
    finished: count(({fate}) => fate === 'finished'),
    booked: count(({fate}) => fate === 'booked') + report.bookedAhead.size,
    withdrawn: count(({fate}) => fate === 'withdrawn'),
    left: count(({fate}) => fate === 'left'),
    open: count(({fate}) => fate === 'open'),
    byOutcome,
    byTier,
    missedCalls: sum(({misses}) => misses),
    transfers: sum(({transfers}) => transfers),
    byAppointment: count(({time}) => time !== undefined),
    waits: minutesOf(visits.map(waitOf)),
    priorityWaits: minutesOf(visits.filter(({lane}) => lane === 'priority').map(waitOf)),
    service: minutesOf(visits.map(serviceOf)),
    ratings: report.ratings,
  };
}

/** One half hour of a day. */
export interface HalfHour {
  /** Epoch milliseconds at which it begins. */
  readonly from: number;
  readonly came: number;
  readonly finished: number;
  /** Waiting at its end. */
  readonly waiting: number;
  /** Of those first called in it. */
  readonly waits: Minutes | undefined;
}

/** The day by half hours, from the first number to the last event. */
export function halfHours(report: DayReport): HalfHour[] {
  const visits = [...report.visits.values()];
  if (visits.length === 0) return [];
  const first = visits.reduce((least, visit) => Math.min(least, waitsSince(visit)), report.endsAt);
  const begin = report.startsAt + Math.floor((first - report.startsAt) / HALF_HOUR) * HALF_HOUR;
  const parts: HalfHour[] = [];
  for (let from = begin; from <= report.at && from < report.endsAt; from += HALF_HOUR) {
    const until = from + HALF_HOUR;
    const within = (at: number | undefined) => at !== undefined && at >= from && at < until;
    parts.push({
      from,
      came: visits.filter((visit) => within(waitsSince(visit))).length,
      finished: visits.filter(({fate, endedAt}) => fate === 'finished' && within(endedAt)).length,
      waiting: report.waitingAt.get(until) ?? waitingNow(report),
      waits: minutesOf(visits.filter(({calledAt}) => within(calledAt)).map(waitOf)),
    });
  }
  return parts;
}
