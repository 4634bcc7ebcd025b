import type {EventOf, TicketId} from '../event.ts';
import {leave} from '../queue.ts';
import type {HallState} from '../state.ts';
import {admit, countIn, use} from './entry.ts';
import {end, queueOf} from './parts.ts';

/** Earlier than any number of the day: who has a time comes before those who walked in. */
const AHEAD_OF_WALK_INS = 2 * 24 * 60 * 60_000;

export function book(state: HallState, event: EventOf<'ticket-booked'>): void {
  const {ticket: id, number, queue, firstUnit, lane, party, help, issuedAt, day, time} = event;
  const today = day === state.day?.day;
  const ticket = state.tickets.get(id);
  if (ticket) {
    if (ticket.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
    if (today) state.tickets.delete(id);
    else end(state, ticket, 'booked');
  } else if (today) {
    countIn(state, event);
  }
  // The number is a new one, unless a ticket of today keeps its own.
  if (!ticket || !today) use(state, day, number);
  const unit = firstUnit === undefined ? {} : {firstUnit};
  const visit = {ticket: id, number, queue, ...unit, lane, party, help, issuedAt};
  state.appointments.set(id, {...visit, day, time});
  state.nextAppointment = Math.min(state.nextAppointment, time);
}

export function comeByAppointment(state: HallState, event: EventOf<'appointment-came'>): void {
  forgetAppointment(state, event.ticket);
  admit(state, event, event.time - AHEAD_OF_WALK_INS, event.seq, event.time);
  // One that was made today was counted when it was made.
  if (event.issuedAt < (state.day?.startsAt ?? 0)) countIn(state, event);
}

export function forgetAppointment(state: HallState, id: TicketId): void {
  state.appointments.delete(id);
  const times = Array.from(state.appointments.values(), ({time}) => time);
  state.nextAppointment = Math.min(Infinity, ...times);
}
