import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {SeatId, UnitId} from '../configuration.ts';
import type {TicketId} from '../event.ts';
import {unitAt} from '../layout.ts';
import {rankBehind} from '../queue.ts';
import type {HallState, Ticket} from '../state.ts';
import {isRefusal, ticketAtSeat, ticketIn} from './parts.ts';

export function startTicket(state: HallState, id: TicketId): Decision {
  const ticket = ticketIn(state, id, 'called');
  if (isRefusal(ticket)) return refuse(ticket);
  const seat = ticket.seat ?? '';
  return happens({type: 'ticket-started', ticket: id, seat, ...firstUnit(state, ticket, seat)});
}

/** Whoever comes without a first unit gets the one that receives the visit. */
function firstUnit(state: HallState, ticket: Ticket, seat: SeatId): {firstUnit?: UnitId} {
  const place = state.layout?.places.get(seat);
  const unit = ticket.firstUnit === undefined && place ? unitAt(place) : undefined;
  return unit === undefined ? {} : {firstUnit: unit};
}

export function finishTicket(
  state: HallState,
  {ticket: id, outcome, reason}: CommandOf<'finish'>,
): Decision {
  const ticket = ticketIn(state, id, 'serving');
  if (isRefusal(ticket)) return refuse(ticket);
  if (outcome === 'not-accepted' && reason === undefined) {
    return refuse({code: 'reason-missing', field: 'reason'});
  }
  if (outcome !== 'not-accepted' && reason !== undefined) {
    return refuse({code: 'reason-unasked', field: 'reason'});
  }
  const seat = ticket.seat ?? '';
  return happens({
    type: 'ticket-finished',
    ticket: id,
    seat,
    outcome,
    ...(reason === undefined ? {} : {reason}),
  });
}

/** A first missed call goes back some places, a second to the list that any staff member restores. */
export function missTicket(state: HallState, id: TicketId): Decision {
  const ticket = ticketIn(state, id, 'called');
  if (isRefusal(ticket)) return refuse(ticket);
  const missed = {type: 'ticket-missed' as const, ticket: id, seat: ticket.seat ?? ''};
  const queue = state.queues.get(ticket.queue);
  if (ticket.misses > 0 || !queue) return happens(missed);
  const places = state.configuration?.calls.missedBack ?? 0;
  return happens({...missed, back: {rank: rankBehind(queue, ticket, places)}});
}

export function restoreTicket(state: HallState, id: TicketId): Decision {
  const ticket = ticketIn(state, id, 'missed');
  if (isRefusal(ticket)) return refuse(ticket);
  return happens({type: 'ticket-restored', ticket: id});
}

/** The visitor goes to fetch something and comes back to this desk without waiting again. */
export function holdTicket(state: HallState, id: TicketId): Decision {
  const at = ticketAtSeat(state, id);
  if (isRefusal(at)) return refuse(at);
  return happens({type: 'ticket-held', ticket: id, seat: at.seat});
}
