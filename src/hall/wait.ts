import type {QueueId} from './configuration.ts';
import {aheadOf, waitingIn} from './queue.ts';
import {laneRule} from './next.ts';
import {SERVICE_KEPT, seatsServing, type HallState, type Ticket} from './state.ts';

/** Minutes, rounded outwards to fives: a range is honest, a minute is not. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** Tickets that are called before this one, exactly, if nobody else comes. */
export function ticketsAhead(state: HallState, ticket: Ticket): number {
  const queue = state.queues.get(ticket.queue);
  if (!queue || ticket.status !== 'waiting') return 0;
  return aheadOf(queue, ticket, laneRule(state));
}

/**
 * How long somebody with `ahead` tickets before them waits in this queue: their share of the seats
 * that are open, times what the last visits took, give or take what such sums vary by.
 * Undefined while no seat that serves the queue is open.
 */
export function expectedWait(state: HallState, queue: QueueId, ahead: number): Wait | undefined {
  const seats = seatsServing(state, queue).filter(
    (seat) => state.seats.get(seat)?.status === 'open',
  );
  if (seats.length === 0) return undefined;
  const free = seats.filter((seat) => state.seats.get(seat)?.ticket === undefined).length;
  if (ahead < free) return {from: 0, to: 5};
  const {mean = 20, changeover = 1} = state.configuration?.service ?? {};
  const recent = (state.service.get(queue) ?? []).slice(-SERVICE_KEPT);
  // The configured mean counts as four visits, so that one odd visit does not frighten everyone.
  const visit =
    recent.reduce((sum, {minutes}) => sum + minutes, mean * 4) / (recent.length + 4) + changeover;
  const turns = (ahead + 1 - free) / seats.length;
  const middle = turns * visit;
  // Service times vary by about 0.8 of their mean; the sum of independent ones by its square root.
  const spread = 1.28 * 0.8 * visit * Math.sqrt(Math.max(turns, 0.5) / seats.length);
  const five = (minutes: number, round: (n: number) => number) => round(minutes / 5) * 5;
  return {
    from: Math.max(0, five(middle - spread, Math.floor)),
    to: Math.max(5, five(middle + spread, Math.ceil)),
  };
}

/** Tickets waiting in all queues together. */
export function waitingInHall(state: HallState): number {
  let sum = 0;
  for (const queue of state.queues.values()) sum += waitingIn(queue);
  return sum;
}
