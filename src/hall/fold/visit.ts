import type {SeatId} from '../configuration.ts';
import type {EventOf} from '../event.ts';
import {join, leave, noteCall} from '../queue.ts';
import {CALLS_KEPT, SERVICE_KEPT, type HallState, type Ticket} from '../state.ts';
import {end, queueOf, seatOf, ticketOf, undoMs} from './parts.ts';
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

export function start(state: HallState, event: EventOf<'ticket-started'>): void {
  const ticket = ticketOf(state, event.ticket);
  remember(state, event, ticket);
  ticket.status = 'serving';
  ticket.startedAt = event.at;
  ticket.found = false;
  ticket.firstUnit ??= event.firstUnit;
  ticket.moved = event.seq;
  state.today.started += 1;
}

export function finish(state: HallState, event: EventOf<'ticket-finished'>): void {
  const ticket = leaveSeat(state, event);
  noteService(state, ticket, event);
  end(state, ticket, 'finished');
  state.today.finished += 1;
  if (event.outcome === 'settled') state.today.settled += 1;
}

export function miss(state: HallState, event: EventOf<'ticket-missed'>): void {
  const ticket = leaveSeat(state, event);
  ticket.seat = undefined;
  ticket.misses += 1;
  if (event.back) {
    ticket.rank = event.back.rank;
    ticket.tie = event.seq;
    wait(state, ticket);
  } else {
    ticket.status = 'missed';
  }
}

export function restore(state: HallState, event: EventOf<'ticket-restored'>): void {
  const ticket = ticketOf(state, event.ticket);
  ticket.moved = event.seq;
  wait(state, ticket);
}

export function find(state: HallState, event: EventOf<'ticket-found'>): void {
  ticketOf(state, event.ticket).found = true;
}

export function hold(state: HallState, event: EventOf<'ticket-held'>): void {
  const ticket = leaveSeat(state, event);
  ticket.servedMs = servedMs(ticket, event.at);
  ticket.startedAt = undefined;
  ticket.status = 'held';
}

export function transfer(state: HallState, event: EventOf<'ticket-transferred'>): void {
  const {seat, ...rest} = event;
  let ticket = ticketOf(state, event.ticket);
  if (seat !== undefined) {
    ticket = leaveSeat(state, {...rest, seat});
    if (ticket.status === 'serving') noteService(state, ticket, event);
  } else {
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

/** Into its queue, at the age it has. */
function wait(state: HallState, ticket: Ticket): void {
  ticket.status = 'waiting';
  ticket.seat = undefined;
  join(queueOf(state, ticket.queue), ticket);
}

type AtSeat = EventOf<'ticket-finished' | 'ticket-missed' | 'ticket-held'>;

function leaveSeat(
  state: HallState,
  event: Pick<AtSeat, 'seq' | 'at' | 'ticket' | 'seat'> & {
    type: Parameters<typeof remember>[1]['type'];
  },
): Ticket {
  const ticket = ticketOf(state, event.ticket);
  remember(state, event, ticket);
  seatOf(state, event.seat).ticket = undefined;
  ticket.found = false;
  ticket.moved = event.seq;
  return ticket;
}

const servedMs = ({servedMs, startedAt}: Ticket, at: number): number =>
  servedMs + (startedAt === undefined ? 0 : at - startedAt);

/** What the visit took at this queue's seats, for those who wait behind it. */
function noteService(state: HallState, ticket: Ticket, {seq, at}: {seq: number; at: number}): void {
  const minutes = servedMs(ticket, at) / 60_000;
  const times = [...(state.service.get(ticket.queue) ?? []), {seq, at, minutes}];
  // Those that can still be undone are kept beyond the count, so that an undone one leaves no gap.
  const settled = times.filter((time) => at - time.at > undoMs(state)).length;
  state.service.set(ticket.queue, times.slice(Math.max(0, settled - SERVICE_KEPT)));
}
