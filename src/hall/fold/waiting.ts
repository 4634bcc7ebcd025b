import type {EventOf} from '../event.ts';
import {join, leave} from '../queue.ts';
import type {HallState} from '../state.ts';
import {forgetAppointment} from './appointment.ts';
import {end, queueOf, ticketOf} from './parts.ts';

export function withdraw(state: HallState, {ticket: id}: EventOf<'ticket-withdrawn'>): void {
  const appointment = state.appointments.get(id);
  if (appointment) {
    forgetAppointment(state, id);
    end(state, {id, number: appointment.number}, 'withdrawn');
    return;
  }
  const ticket = ticketOf(state, id);
  if (ticket.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
  end(state, ticket, 'withdrawn');
}

export function changeLane(
  state: HallState,
  {ticket: id, lane, seq}: EventOf<'lane-changed'>,
): void {
  const ticket = ticketOf(state, id);
  const queue = ticket.status === 'waiting' ? queueOf(state, ticket.queue) : undefined;
  if (queue) leave(queue, ticket);
  ticket.lane = lane;
  ticket.moved = seq;
  if (queue) join(queue, ticket);
}
