import type {SeatId} from '../configuration.ts';
import type {TicketId} from '../event.ts';
import type {Refusal} from '../refusal.ts';
import type {HallState, SeatState, Ticket, TicketStatus} from '../state.ts';

/** What commands name, or the refusal that says it is not there. */

export function seatOf(state: HallState, id: SeatId): SeatState | Refusal {
  return state.seats.get(id) ?? {code: 'unknown-seat', field: 'seat'};
}

export const isRefusal = (it: object): it is Refusal => 'code' in it;

/** The refusal that a ticket at the seat calls for: it has to come to its end first. */
export function busy(state: HallState, seat: SeatState): Refusal | undefined {
  if (seat.ticket === undefined) return undefined;
  const number = state.tickets.get(seat.ticket)?.number ?? '';
  return {code: 'seat-busy', field: 'seat', number};
}

/** A seat that may call: open, and nobody at it. */
export function freeSeat(state: HallState, id: SeatId): {seat: SeatId} | Refusal {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return seat;
  if (seat.status !== 'open') return {code: 'seat-not-open', field: 'seat'};
  return busy(state, seat) ?? {seat: id};
}

const otherwise = {
  waiting: 'ticket-not-waiting',
  called: 'ticket-not-called',
  serving: 'ticket-not-started',
  missed: 'ticket-not-missed',
  held: 'ticket-not-held',
} as const;

export function ticketOf(state: HallState, id: TicketId): Ticket | Refusal {
  const ticket = state.tickets.get(id);
  if (ticket) return ticket;
  const number = state.ended.get(id)?.number;
  return number === undefined
    ? {code: 'unknown-ticket', field: 'ticket'}
    : {code: 'ticket-finished', field: 'ticket', number};
}

/** The ticket, where it is in that state; else the refusal that says what it is not. */
export function ticketIn(state: HallState, id: TicketId, status: TicketStatus): Ticket | Refusal {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket) || ticket.status === status) return ticket;
  return {code: otherwise[status], field: 'ticket', number: ticket.number};
}

/** A ticket that is called to a seat or served at it, with that seat. */
export function ticketAtSeat(
  state: HallState,
  id: TicketId,
): {ticket: Ticket; seat: SeatId} | Refusal {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return ticket;
  const {status, seat, number} = ticket;
  if (seat === undefined || (status !== 'called' && status !== 'serving')) {
    return {code: 'ticket-not-at-a-seat', field: 'ticket', number};
  }
  return {ticket, seat};
}
