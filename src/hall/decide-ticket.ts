import {happens, refuse, type Decision, type Refusal} from './command.ts';
import type {SeatId} from './configuration.ts';
import {busy} from './decide-seat.ts';
import type {TicketId} from './event.ts';
import {nextIn, rankBehind} from './queue.ts';
import type {HallState, Ticket, TicketStatus} from './state.ts';

export function callNext(state: HallState, id: SeatId): Decision {
  const free = freeSeat(state, id);
  if ('code' in free) return refuse(free);
  const ticket = nextFor(state, id);
  if (!ticket) return refuse({code: 'nobody-waiting'});
  return happens({type: 'ticket-called', ticket: ticket.id, seat: id});
}

/** The ticket that this seat would call now: its queues in order, each by lane rule and age. */
export function nextFor(state: HallState, id: SeatId): Ticket | undefined {
  const oneIn = state.configuration?.lanes.priorityOneIn ?? 1;
  for (const queue of state.layout?.seats.get(id)?.seat.serves ?? []) {
    const line = state.queues.get(queue);
    const ticket = line && nextIn(line, oneIn);
    if (ticket) return ticket;
  }
  return undefined;
}

export function callTicket(state: HallState, id: SeatId, ticketId: TicketId): Decision {
  const free = freeSeat(state, id);
  if ('code' in free) return refuse(free);
  const ticket = expect(state, ticketId, 'waiting');
  if ('code' in ticket) return refuse(ticket);
  return happens({type: 'ticket-called', ticket: ticket.id, seat: id});
}

export function recallTicket(state: HallState, id: TicketId, at: number): Decision {
  const ticket = expect(state, id, 'called');
  if ('code' in ticket) return refuse(ticket);
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

export function startTicket(state: HallState, id: TicketId): Decision {
  const ticket = expect(state, id, 'called');
  if ('code' in ticket) return refuse(ticket);
  return happens({type: 'ticket-started', ticket: id, seat: ticket.seat ?? ''});
}

export function finishTicket(state: HallState, id: TicketId, settled: boolean): Decision {
  const ticket = expect(state, id, 'serving');
  if ('code' in ticket) return refuse(ticket);
  return happens({type: 'ticket-finished', ticket: id, seat: ticket.seat ?? '', settled});
}

/** A first missed call goes back some places, a second to the list that any staff member restores. */
export function missTicket(state: HallState, id: TicketId): Decision {
  const ticket = expect(state, id, 'called');
  if ('code' in ticket) return refuse(ticket);
  const missed = {type: 'ticket-missed' as const, ticket: id, seat: ticket.seat ?? ''};
  const queue = state.queues.get(ticket.queue);
  if (ticket.misses > 0 || !queue) return happens(missed);
  const places = state.configuration?.calls.missedBack ?? 0;
  return happens({...missed, back: {rank: rankBehind(queue, ticket, places)}});
}

export function restoreTicket(state: HallState, id: TicketId): Decision {
  const ticket = expect(state, id, 'missed');
  return 'code' in ticket ? refuse(ticket) : happens({type: 'ticket-restored', ticket: id});
}

function freeSeat(state: HallState, id: SeatId): {seat: SeatId} | Refusal {
  const seat = state.seats.get(id);
  if (!seat) return {code: 'unknown-seat', field: 'seat'};
  if (seat.status !== 'open') return {code: 'seat-not-open', field: 'seat'};
  return busy(state, seat) ?? {seat: id};
}

const otherwise = {
  waiting: 'ticket-not-waiting',
  called: 'ticket-not-called',
  serving: 'ticket-not-started',
  missed: 'ticket-not-missed',
} as const;

function expect(state: HallState, id: TicketId, status: TicketStatus): Ticket | Refusal {
  const ticket = state.tickets.get(id);
  if (ticket?.status === status) return ticket;
  const field = 'ticket';
  if (ticket) return {code: otherwise[status], field, number: ticket.number};
  const ended = state.ended.get(id);
  if (ended !== undefined) return {code: 'ticket-finished', field, number: ended};
  return {code: 'unknown-ticket', field};
}
