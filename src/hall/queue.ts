import type {Ticket} from './state.ts';

/**
 * One waiting line with two lanes, each in order of rank (when the number was issued, unless a
 * missed call moved it back), ties in the order the hub heard of them.
 */
export interface Queue {
  readonly ordinary: Ticket[];
  readonly priority: Ticket[];
  /** Ordinary calls since the last priority one. */
  sincePriority: number;
}

export const emptyQueue = (): Queue => ({
  ordinary: [],
  priority: [],
  // A priority visitor who comes first need not wait for ordinary calls to add up.
  sincePriority: Number.MAX_SAFE_INTEGER,
});

export const waitingIn = (queue: Queue): number => queue.ordinary.length + queue.priority.length;

const before = (a: Ticket, b: Ticket) => a.rank < b.rank || (a.rank === b.rank && a.tie < b.tie);

/** Index of the first ticket that stands at or behind this one's place. */
function placeOf(lane: readonly Ticket[], ticket: Ticket): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = lane[middle];
    if (other && before(other, ticket)) low = middle + 1;
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

/** Keeps the count that the lane rule needs, when a ticket of this queue is called. */
export function noteCall(queue: Queue, ticket: Ticket): void {
  queue.sincePriority = ticket.lane === 'priority' ? 0 : queue.sincePriority + 1;
}

/** Ordinary calls still due before a priority one may come. */
const due = (queue: Queue, oneIn: number) => Math.max(0, oneIn - 1 - queue.sincePriority);

/** Who is next: at most one priority call in `oneIn` while ordinary tickets wait, then age. */
export function nextIn(queue: Queue, oneIn: number): Ticket | undefined {
  const priority = queue.priority[0];
  const ordinary = queue.ordinary[0];
  if (!priority || !ordinary) return priority ?? ordinary;
  return due(queue, oneIn) === 0 ? priority : ordinary;
}

/** Exactly how many tickets of the queue are called before this one, if nobody else comes. */
export function aheadOf(queue: Queue, ticket: Ticket, oneIn: number): number {
  const place = placeOf(queue[ticket.lane], ticket);
  const firstDue = due(queue, oneIn);
  if (ticket.lane === 'priority') {
    const ordinaryBefore = firstDue + place * (oneIn - 1);
    return place + Math.min(queue.ordinary.length, ordinaryBefore);
  }
  // oneIn 1 is strict priority: every priority ticket goes first.
  const priorityBefore =
    oneIn <= 1
      ? Number.MAX_SAFE_INTEGER
      : place < firstDue
        ? 0
        : Math.floor((place - firstDue) / (oneIn - 1)) + 1;
  return place + Math.min(queue.priority.length, priorityBefore);
}

/** The rank right behind the `places`-th ticket that would be called from here on in this lane. */
export function rankBehind(queue: Queue, ticket: Ticket, places: number): number {
  const lane = queue[ticket.lane];
  const behind = lane[Math.min(places, lane.length) - 1];
  return Math.max(ticket.rank, behind?.rank ?? ticket.rank);
}
