import type {QueueId, SeatId} from '../configuration.ts';
import type {TicketId} from '../event.ts';
import {emptyQueue, type Queue} from '../queue.ts';
import {ENDED_KEPT, type Ended, type HallState, type SeatState, type Ticket} from '../state.ts';

/**
 * The parts of a state that an event names. A ticket or seat that is not there means a broken log: it
 * throws. A queue begins with the first ticket sent to it.
 */

export function queueOf(state: HallState, id: QueueId): Queue {
  let queue = state.queues.get(id);
  if (!queue) {
    queue = emptyQueue();
    state.queues.set(id, queue);
  }
  return queue;
}

export function ticketOf(state: HallState, id: TicketId): Ticket {
  const ticket = state.tickets.get(id);
  if (!ticket) throw new Error(`event ${state.seq} names a ticket that is not in the hall`);
  return ticket;
}

export function seatOf(state: HallState, id: SeatId): SeatState {
  const seat = state.seats.get(id);
  if (!seat) throw new Error(`event ${state.seq} names a seat that is not in the hall`);
  return seat;
}

/** The ticket has come to its end today; its number is remembered for a clear answer. */
export function end(
  state: HallState,
  {id, number}: Pick<Ticket, 'id' | 'number'>,
  fate: Ended['fate'],
): void {
  state.tickets.delete(id);
  state.ended.set(id, {number, fate});
  const oldest = state.ended.keys().next();
  if (state.ended.size > ENDED_KEPT && !oldest.done) state.ended.delete(oldest.value);
}

/** How long a step may be taken back, in milliseconds. */
export const undoMs = ({configuration}: HallState): number =>
  (configuration?.calls.undo ?? 0) * 1000;
