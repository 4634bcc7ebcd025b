import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {SeatId} from '../configuration.ts';
import type {TicketId} from '../event.ts';
import {nextFor} from '../next.ts';
import type {HallState, Ticket} from '../state.ts';
import {freeSeat, isRefusal, ticketIn} from './parts.ts';

/** The screens show the alarm alone: a number that is called behind it would reach nobody. */
export const unlessAlarmed = ({alarm}: HallState): Decision | undefined =>
  alarm && refuse({code: 'alarm-on'});

export function callNext(state: HallState, id: SeatId): Decision {
  const free = freeSeat(state, id);
  if (isRefusal(free)) return refuse(free);
  const next = nextFor(state, id);
  if (!next) return refuse({code: 'nobody-waiting'});
  return happens({type: 'ticket-called', ticket: next.ticket.id, seat: id});
}

/** Calls a number out of its turn, whatever queue it waits in. */
export function callTicket(
  state: HallState,
  {seat, ticket: id, reason}: CommandOf<'call-ticket'>,
): Decision {
  const free = freeSeat(state, seat);
  if (isRefusal(free)) return refuse(free);
  const ticket = ticketIn(state, id, 'waiting');
  if (isRefusal(ticket)) return refuse(ticket);
  return happens({type: 'ticket-called', ticket: id, seat, reason});
}

export function recallTicket(state: HallState, id: TicketId, at: number): Decision {
  const ticket = ticketIn(state, id, 'called');
  if (isRefusal(ticket)) return refuse(ticket);
  const {left, atMost, seconds} = recallsOf(state, ticket, at);
  if (left === 0) return refuse({code: 'recalls-used-up', field: 'ticket', atMost});
  if (seconds > 0) return refuse({code: 'recall-too-soon', field: 'ticket', seconds});
  return happens({type: 'ticket-recalled', ticket: id, seat: ticket.seat ?? ''});
}

/** How often a called ticket may be called again, of how many, and in how many seconds. */
export function recallsOf({configuration}: HallState, ticket: Ticket, at: number) {
  const {recallGap = 0, recallsAtMost: atMost = 0} = configuration?.calls ?? {};
  const due = (ticket.calledAt ?? 0) + recallGap * 1000;
  return {
    left: Math.max(0, atMost + 1 - ticket.calls),
    atMost,
    seconds: Math.max(0, Math.ceil((due - at) / 1000)),
  };
}

/** Calls somebody back from hold: they may sit in the hall again by now. */
export function resumeTicket(state: HallState, {ticket: id, seat}: CommandOf<'resume'>): Decision {
  const free = freeSeat(state, seat);
  if (isRefusal(free)) return refuse(free);
  const ticket = ticketIn(state, id, 'held');
  if (isRefusal(ticket)) return refuse(ticket);
  return happens({type: 'ticket-resumed', ticket: id, seat});
}
