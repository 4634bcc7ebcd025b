import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';
import {forgetAppointment} from './appointment.ts';
import {admit, countIn, use} from './entry.ts';
import {ticketOf} from './parts.ts';

export function issue(state: HallState, event: EventOf<'ticket-issued'>): void {
  const before = state.appointments.get(event.ticket);
  const counted = before?.counted === true || state.ended.has(event.ticket);
  forgetAppointment(state, event.ticket);
  admit(state, event, event.issuedAt, event.seq);
  if (event.offline) state.offlineCounters.set(event.offline.letters, event.offline.count);
  else use(state, state.day?.day ?? '', event.number);
  if (!counted) countIn(state, event);
}

export function renumber(state: HallState, event: EventOf<'ticket-renumbered'>): void {
  const {ticket: id, number, offline} = event;
  ticketOf(state, id).number = number;
  state.calls = state.calls.map((call) => (call.ticket === id ? {...call, number} : call));
  for (const {step} of state.seats.values()) {
    if (step?.ticket?.id !== id) continue;
    step.ticket.number = number;
    if (step.call) step.call = {...step.call, number};
  }
  state.offlineCounters.set(offline.letters, offline.count);
}
