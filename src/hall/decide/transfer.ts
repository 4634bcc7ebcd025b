import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {HallState} from '../state.ts';
import {isRefusal, ticketOf} from './parts.ts';

/**
 * Sends a visit on: to a unit, to general first reception, to one seat or one room. It keeps its
 * number, its age and its first unit, so nobody queues from the back for having been sent on.
 */
export function transferTicket(
  state: HallState,
  {ticket: id, to, note}: CommandOf<'transfer'>,
): Decision {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return refuse(ticket);
  const {layout} = state;
  if (layout?.areaOf.has(to) !== true) return refuse({code: 'unknown-queue', field: 'to'});
  const closed = layout.places.has(to) && state.seats.get(to)?.status === 'closed';
  if (closed) return refuse({code: 'place-closed', field: 'to'});
  if (to === ticket.queue && ticket.status === 'waiting') {
    return refuse({code: 'already-there', field: 'to'});
  }
  const atSeat = ticket.status === 'called' || ticket.status === 'serving';
  const first = ticket.firstUnit === undefined && layout.units.has(to);
  return happens({
    type: 'ticket-transferred',
    ticket: id,
    to,
    ...(atSeat && ticket.seat !== undefined ? {seat: ticket.seat} : {}),
    ...(note === undefined ? {} : {note}),
    ...(first ? {firstUnit: to} : {}),
  });
}
