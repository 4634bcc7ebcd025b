import type {LaneRule} from './configuration.ts';
import type {Lane} from './event.ts';
import type {Ticket} from './state.ts';

/**
 * One waiting line with two lanes, each in order of rank (when the number was issued, unless a
 * missed call moved it back), ties in the order the hub heard of them.
 */
export interface Queue {
  readonly ordinary: Ticket[];
  readonly priority: Ticket[];
  /** Ordinary calls after the last priority one, among the calls that can no longer be undone. */
  sincePriority: number;
  /** The calls after those, oldest first. */
  recent: readonly LaneCall[];
}

export interface LaneCall {
  /** Sequence number and hub time of the call. */
  readonly seq: number;
  readonly at: number;
  readonly lane: Lane;
}

// A priority visitor who comes first need not wait for ordinary calls to add up. Finite, so that it
// goes through JSON and can be counted on.
const LONG_AGO = 1_000_000;

export const emptyQueue = (): Queue => ({
  ordinary: [],
  priority: [],
  sincePriority: LONG_AGO,
  recent: [],
});

export const waitingIn = (queue: Queue): number => queue.ordinary.length + queue.priority.length;

interface Standing {
  readonly rank: number;
  readonly tie: number;
}

const before = (a: Standing, b: Standing) =>
  a.rank < b.rank || (a.rank === b.rank && a.tie < b.tie);

/** How many of the lane stand before this place. */
function placeOf(lane: readonly Ticket[], place: Standing): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = lane[middle];
    if (other && before(other, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function join(queue: Queue, ticket: Ticket): void {
  const lane = queue[ticket.lane];
  lane.splice(placeOf(lane, ticket), 0, ticket);
}

export function leave(queue: Queue, ticket: Ticket): void {
  const lane = queue[ticket.lane];
  const place = placeOf(lane, ticket);
  if (lane[place] !== ticket) throw new Error(`${ticket.number} is not waiting in its queue`);
  lane.splice(place, 1);
}

/** Keeps the count that the lane rule needs; calls older than `undoMs` stay counted for good. */
export function noteCall(queue: Queue, call: LaneCall, undoMs: number): void {
  const recent = [...queue.recent, call];
  const settled = recent.findIndex(({at}) => call.at - at <= undoMs);
  queue.sincePriority = countOn(queue.sincePriority, recent.slice(0, settled));
  queue.recent = recent.slice(settled);
}

/** Takes an undone call out of the count again. */
export function unnoteCall(queue: Queue, seq: number): void {
  queue.recent = queue.recent.filter((call) => call.seq !== seq);
}

const countOn = (since: number, calls: readonly LaneCall[]) =>
  calls.reduce((count, {lane}) => (lane === 'priority' ? 0 : count + 1), since);

/** Ordinary calls still due before a priority one may come, where one in `n` may. */
export const ordinaryDue = (queue: Queue, n: number): number =>
  Math.max(0, n - 1 - countOn(queue.sincePriority, queue.recent));

const MINUTE = 60_000;

/** Where a priority ticket would stand among ordinary ones, when age alone counts. */
const aged = ({rank, tie}: Standing, minutes: number): Standing => ({
  rank: rank - minutes * MINUTE,
  tie,
});

/** Who is next between the heads of the two lanes. */
export function nextIn(queue: Queue, rule: LaneRule): Ticket | undefined {
  const priority = queue.priority[0];
  const ordinary = queue.ordinary[0];
  if (!priority || !ordinary) return priority ?? ordinary;
  switch (rule.rule) {
    case 'one-in':
      return ordinaryDue(queue, rule.n) === 0 ? priority : ordinary;
    case 'strict':
      return priority;
    case 'ageing':
      return before(aged(priority, rule.minutes), ordinary) ? priority : ordinary;
  }
}

/** Exactly how many tickets of the queue are called before this one, if nobody else comes. */
export function aheadOf(queue: Queue, ticket: Ticket, rule: LaneRule): number {
  const place = placeOf(queue[ticket.lane], ticket);
  const others = queue[ticket.lane === 'priority' ? 'ordinary' : 'priority'].length;
  switch (rule.rule) {
    case 'strict':
      return ticket.lane === 'priority' ? place : place + others;
    case 'one-in': {
      if (rule.n <= 1) return ticket.lane === 'priority' ? place : place + others;
      const first = ordinaryDue(queue, rule.n);
      if (ticket.lane === 'priority') {
        return place + Math.min(others, first + place * (rule.n - 1));
      }
      const turns = place < first ? 0 : Math.floor((place - first) / (rule.n - 1)) + 1;
      return place + Math.min(others, turns);
    }
    case 'ageing': {
      const {rank, tie} = ticket;
      const shift = ticket.lane === 'priority' ? -rule.minutes : rule.minutes;
      const lane = ticket.lane === 'priority' ? queue.ordinary : queue.priority;
      return place + placeOf(lane, {rank: rank + shift * MINUTE, tie});
    }
  }
}

/** The tickets of a queue as they would be called, if nobody else came; the first `atMost` of them. */
export function inOrderOfCall(queue: Queue, rule: LaneRule, atMost: number): Ticket[] {
  // Whoever is among the first `atMost` is among the first `atMost` of its lane.
  return [...queue.priority.slice(0, atMost), ...queue.ordinary.slice(0, atMost)]
    .map((ticket) => ({ticket, ahead: aheadOf(queue, ticket, rule)}))
    .sort((a, b) => a.ahead - b.ahead)
    .slice(0, atMost)
    .map(({ticket}) => ticket);
}

/** The rank right behind the `places`-th ticket that would be called from here on in this lane. */
export function rankBehind(queue: Queue, ticket: Ticket, places: number): number {
  const lane = queue[ticket.lane];
  const behind = lane[Math.min(places, lane.length) - 1];
  return Math.max(ticket.rank, behind?.rank ?? ticket.rank);
}
