import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {TicketId} from '../event.ts';
import type {HallState} from '../state.ts';
import {isRefusal, ticketOf} from './parts.ts';

/** The visitor goes home by their own wish. */
export function withdrawTicket(state: HallState, id: TicketId): Decision {
  if (state.appointments.has(id)) return happens({type: 'ticket-withdrawn', ticket: id});
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return refuse(ticket);
  const {status, number} = ticket;
  if (status === 'called' || status === 'serving') {
    return refuse({code: 'ticket-at-a-seat', field: 'ticket', number});
  }
  return happens({type: 'ticket-withdrawn', ticket: id});
}

/** Priority given, or taken back, by staff. Why is not written down. */
export function changeLane(
  state: HallState,
  {ticket: id, lane}: CommandOf<'change-lane'>,
): Decision {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return refuse(ticket);
  return ticket.lane === lane ? happens() : happens({type: 'lane-changed', ticket: id, lane});
}
