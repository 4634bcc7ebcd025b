import type {EventOf} from '../event.ts';
import {leave} from '../queue.ts';
import type {HallState} from '../state.ts';
import {leaveSeat, noteService, wait} from './at-seat.ts';
import {queueOf, ticketOf} from './parts.ts';

export function transfer(state: HallState, event: EventOf<'ticket-transferred'>): void {
  const {seat, ...rest} = event;
  let ticket = ticketOf(state, event.ticket);
  if (seat !== undefined) {
    ticket = leaveSeat(state, {...rest, seat});
    if (ticket.status === 'serving') noteService(state, ticket, event);
  } else {
    // On hold it may have been in interview here already.
    if (ticket.servedMs > 0) noteService(state, ticket, event);
    ticket.moved = event.seq;
  }
  if (ticket.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
  ticket.queue = event.to;
  ticket.firstUnit ??= event.firstUnit;
  ticket.note = event.note;
  ticket.servedMs = 0;
  ticket.startedAt = undefined;
  wait(state, ticket);
}
