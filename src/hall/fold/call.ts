import type {SeatId} from '../configuration.ts';
import type {EventOf} from '../event.ts';
import {leave, noteCall} from '../queue.ts';
import {CALLS_KEPT, type HallState, type Ticket} from '../state.ts';
import {queueOf, seatOf, ticketOf, undoMs} from './parts.ts';
import {remember} from './step.ts';

export function call(state: HallState, event: EventOf<'ticket-called' | 'ticket-resumed'>): void {
  const ticket = ticketOf(state, event.ticket);
  remember(state, event, ticket);
  if (ticket.status === 'waiting') {
    const queue = queueOf(state, ticket.queue);
    leave(queue, ticket);
    noteCall(queue, {seq: event.seq, at: event.at, lane: ticket.lane}, undoMs(state));
  }
  ticket.status = 'called';
  ticket.seat = event.seat;
  ticket.calls = 0;
  ticket.found = false;
  seatOf(state, event.seat).ticket = ticket.id;
  announce(state, ticket, event, event.type === 'ticket-resumed');
}

export function recall(state: HallState, event: EventOf<'ticket-recalled'>): void {
  // The hall has heard it: the call before it cannot be taken back any more.
  seatOf(state, event.seat).step = undefined;
  announce(state, ticketOf(state, event.ticket), event, false);
}

function announce(
  state: HallState,
  ticket: Ticket,
  {seq, at, seat}: {seq: number; at: number; seat: SeatId},
  back: boolean,
): void {
  ticket.calledAt = at;
  ticket.calls += 1;
  ticket.moved = seq;
  const again = back || ticket.calls > 1 || ticket.misses > 0;
  const others = state.calls.filter((earlier) => earlier.ticket !== ticket.id);
  state.calls = [{seq, at, ticket: ticket.id, number: ticket.number, seat, again}, ...others];
  state.calls.length = Math.min(state.calls.length, CALLS_KEPT);
}
