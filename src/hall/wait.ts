import type {HallConfiguration, QueueId} from './configuration.ts';
import {hoursOn, spansOn, type Day, type Span} from './day.ts';
import {laneRule} from './next.ts';
import {aheadOf, waitingIn} from './queue.ts';
import {
  SERVICE_KEPT,
  seatsServing,
  servedBy,
  waitsSince,
  type HallState,
  type Ticket,
} from './state.ts';

/** Minutes, rounded outwards to fives: a range is honest, a minute is not. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;

/** Tickets that are called before this one, exactly, if nobody else comes. */
export function ticketsAhead(state: HallState, ticket: Ticket): number {
  const queue = state.queues.get(ticket.queue);
  if (!queue || ticket.status !== 'waiting') return 0;
  return aheadOf(queue, ticket, laneRule(state));
}

/** Milliseconds that the one who came first has waited; 0 where nobody waits. */
export function longestWait({queues}: HallState, queue: QueueId, now: number): number {
  const line = queues.get(queue);
  const all = [...(line?.ordinary ?? []), ...(line?.priority ?? [])];
  return all.reduce((most, ticket) => Math.max(most, now - waitsSince(ticket)), 0);
}

/** Tickets waiting in all queues together. */
export function waitingInHall(state: HallState): number {
  let sum = 0;
  for (const queue of state.queues.values()) sum += waitingIn(queue);
  return sum;
}

/** Service times vary by about this share of their mean, in every hall that has been looked at. */
const VARIATION = 0.8;
/** What is left, on average, of a visit that one walks in on: (1 + VARIATION²) / 2 of a whole one. */
const REST = (1 + VARIATION ** 2) / 2;
/** Standard deviations to either side: about eight in ten waits lie between, more after rounding. */
const SPREAD = 1.28;
/** How many visits the configured mean counts as, so that one odd visit does not frighten everyone. */
const PRIOR_VISITS = 8;
/** How far off the seats' share of the work may be, as a part of the whole: who comes next is not known. */
const GUESSWORK = 0.25;
/** Even a seat that others keep busy gets round to a queue. */
const LEAST_SHARE = 0.25;

/**
 * How long somebody with `ahead` tickets before them waits in this queue: the turns until theirs at the
 * seats that serve it, times what the last visits took, give or take what such sums vary by, with the
 * hall's breaks in between. Undefined while no seat that serves the queue is at work.
 */
export function expectedWait(state: HallState, queue: QueueId, ahead: number): Wait | undefined {
  const seats = seatsServing(state, queue).filter((id) => {
    const seat = state.seats.get(id);
    // Lunch ends by itself, and the hall's hours say when.
    return seat?.status === 'open' || (seat?.status === 'paused' && seat.reason === 'lunch');
  });
  if (seats.length === 0) return undefined;
  const visit = visitMinutes(state, queue);
  const loads: Load[] = [];
  let free = 0;
  for (const id of seats) {
    const {first, rate} = cameFirst(state, id, queue);
    const seat = state.seats.get(id);
    const now = seat?.status === 'open' && seat.ticket === undefined;
    const takes = now && first < 1;
    if (takes) free += 1;
    // A free seat is busy for a whole visit as soon as somebody before us has taken it.
    const delay = (takes ? 1 : first + (now ? 0 : REST)) * visit;
    loads.push({delay, share: Math.max(LEAST_SHARE, 1 - rate)});
  }
  if (ahead < free) return {from: 0, to: 5};
  const {minutes: middle, seats: atWork} = untilTurn(loads, ahead + 1 - free, visit);
  const deviation = Math.hypot(
    VARIATION * Math.sqrt((middle * visit) / atWork + (visit / atWork) ** 2),
    GUESSWORK * middle,
  );
  const [low, high] = logNormalRange(middle, deviation);
  const clock = workClock(state);
  return {
    from: Math.max(0, five(clock(low), Math.floor)),
    to: Math.max(5, five(clock(high), Math.ceil)),
  };
}

/** What keeps one seat from a queue: minutes until it turns to it, and the share of its time that it then has. */
interface Load {
  readonly delay: number;
  readonly share: number;
}

/**
 * When the seats together have taken so many tickets of the queue: each begins after its delay. Gives
 * the working minutes until then, and how many whole seats are at it by then.
 */
function untilTurn(loads: readonly Load[], tickets: number, visit: number) {
  const sorted = [...loads].sort((a, b) => a.delay - b.delay);
  let seats = 0;
  let minutes = 0;
  let left = (tickets - 1) * visit;
  for (const {delay, share} of sorted) {
    const until = seats === 0 ? Infinity : minutes + left / seats;
    if (until <= delay) return {minutes: until, seats};
    left -= seats * (delay - minutes);
    minutes = delay;
    seats += share;
  }
  return {minutes: minutes + Math.max(0, left) / seats, seats};
}

const five = (minutes: number, round: (n: number) => number) => round(minutes / 5) * 5;

/** Times are never negative and have long tails: the range of a log-normal with this mean and deviation. */
function logNormalRange(mean: number, deviation: number): readonly [number, number] {
  const variance = Math.log(1 + (deviation / mean) ** 2);
  const middle = Math.log(mean) - variance / 2;
  const sigma = Math.sqrt(variance);
  return [Math.exp(middle - SPREAD * sigma), Math.exp(middle + SPREAD * sigma)];
}

/** What a visit of this queue takes, with the change-over after it. */
function visitMinutes({service, configuration}: HallState, queue: QueueId): number {
  const {mean = 20, changeover = 1} = configuration?.service ?? {};
  const recent = (service.get(queue) ?? []).slice(-SERVICE_KEPT);
  const sum = recent.reduce((total, {minutes}) => total + minutes, mean * PRIOR_VISITS);
  return sum / (recent.length + PRIOR_VISITS) + changeover;
}

/**
 * What a seat does before it turns to a queue: its share of the tickets that wait in the queues before
 * it, and the share of its time that those still to come there will take.
 */
function cameFirst(state: HallState, id: string, queue: QueueId): {first: number; rate: number} {
  let first = 0;
  let rate = 0;
  for (const other of servedBy(state, id)) {
    if (other === queue) break;
    const line = state.queues.get(other);
    const waiting = line ? waitingIn(line) : 0;
    const issued = state.issued.get(other) ?? 0;
    if (waiting === 0 && issued === 0) continue;
    const seats = Math.max(1, seatsServing(state, other).length);
    first += waiting / seats;
    rate += (issued / minutesAtWork(state) / seats) * visitMinutes(state, other);
  }
  return {first, rate};
}

/** Minutes that the hall has worked today, an hour at least: before that no rate can be told. */
function minutesAtWork(state: HallState): number {
  const worked = spansToday(state).reduce(
    (sum, {from, until}) => sum + Math.max(0, Math.min(until, state.at) - from),
    0,
  );
  return Math.max(60, worked / MINUTE);
}

/** From minutes of work to minutes on the clock: the hall's breaks lie in between. */
function workClock(state: HallState): (minutes: number) => number {
  const now = state.at;
  const spans = spansToday(state).filter(({until}) => until > now);
  return (minutes) => {
    let rest = minutes * MINUTE;
    let end = now;
    for (const {from, until} of spans) {
      const begins = Math.max(from, now);
      if (rest < until - begins) return (begins + rest - now) / MINUTE;
      rest -= until - begins;
      end = until;
    }
    // After hours whoever waits is received all the same.
    return (end + rest - now) / MINUTE;
  };
}

// The calendar is dear, and the same all day.
const spansOf = new WeakMap<HallConfiguration, {readonly day: Day; readonly spans: Span[]}>();

function spansToday({configuration, day}: HallState): Span[] {
  if (!configuration || !day) return [];
  const known = spansOf.get(configuration);
  if (known?.day.startsAt === day.startsAt) return known.spans;
  const hours = hoursOn(configuration.hours, configuration, day.startsAt);
  const spans = spansOn(hours, day.startsAt, configuration.timeZone);
  spansOf.set(configuration, {day, spans});
  return spans;
}
