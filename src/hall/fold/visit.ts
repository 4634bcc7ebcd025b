import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';
import {leaveSeat, noteService, servedMs, wait} from './at-seat.ts';
import {end, ticketOf} from './parts.ts';
import {remember} from './step.ts';

export function start(state: HallState, event: EventOf<'ticket-started'>): void {
  const ticket = ticketOf(state, event.ticket);
  remember(state, event, ticket);
  ticket.status = 'serving';
  ticket.startedAt = event.at;
  ticket.found = false;
  // They have come: a call missed after this is the first one of another way.
  ticket.misses = 0;
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

export function hold(state: HallState, event: EventOf<'ticket-held'>): void {
  const ticket = leaveSeat(state, event);
  ticket.servedMs = servedMs(ticket, event.at);
  ticket.startedAt = undefined;
  ticket.status = 'held';
}
