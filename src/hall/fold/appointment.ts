import {note, strike} from '../agenda.ts';
import type {EventOf, TicketId} from '../event.ts';
import {leave} from '../queue.ts';
import {partyIn, type HallState} from '../state.ts';
import {admit, countIn, use} from './entry.ts';
import {end, queueOf} from './parts.ts';

/** Earlier than any number of the day: who has a time comes before those who walked in. */
const AHEAD_OF_WALK_INS = 2 * 24 * 60 * 60_000;

export function book(state: HallState, event: EventOf<'ticket-booked'>): void {
  const {ticket: id, number, day, time} = event;
  const today = state.day?.day;
  const before = state.appointments.get(id);
  const ticket = state.tickets.get(id);
  const was = ticket ? today : before?.day;
  if (ticket?.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
  state.tickets.delete(id);
  forgetAppointment(state, id);
  const counted = ticket !== undefined || before?.counted === true;
  if (was !== day) use(state, day, number);
  if (was === today && day !== today) {
    end(state, {id, number: ticket?.number ?? before?.number ?? number}, 'booked');
  }
  if (day === today && !counted) countIn(state, event);
  const appointment = {...partyIn(event), day, time, counted: counted || day === today};
  state.appointments.set(id, appointment);
  note(state.agenda, appointment);
}

export function rejoin(state: HallState, event: EventOf<'ticket-rejoined'>): void {
  const {ticket: id, number} = event;
  const today = state.day?.day;
  const before = state.appointments.get(id);
  const known = before?.day === today || state.ended.has(id);
  forgetAppointment(state, id);
  admit(state, event, event.issuedAt, event.seq);
  if (!known) use(state, today ?? '', number);
  if (!before?.counted) countIn(state, event);
}

export function comeByAppointment(state: HallState, event: EventOf<'appointment-came'>): void {
  const before = state.appointments.get(event.ticket);
  forgetAppointment(state, event.ticket);
  admit(state, event, event.time - AHEAD_OF_WALK_INS, event.seq, event.time);
  if (!before?.counted) countIn(state, event);
}

export function forgetAppointment(state: HallState, id: TicketId): void {
  const appointment = state.appointments.get(id);
  if (!appointment) return;
  state.appointments.delete(id);
  strike(state.agenda, appointment, id);
}
