import {freeTimes, isFree, receivedLater} from '../appointment.ts';
import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import {dayAt} from '../day.ts';
import type {Party, TicketId} from '../event.ts';
import type {Refusal} from '../refusal.ts';
import {partyIn, type HallState} from '../state.ts';
import {alreadyIssued, entryHall, nextNumber, partyOf} from './number.ts';
import {isRefusal, ticketOf} from './parts.ts';

/** A time for somebody who has no number yet. */
export function makeAppointment(
  state: HallState,
  command: CommandOf<'make-appointment'>,
  at: number,
): Decision {
  const hall = entryHall(state, command);
  if (isRefusal(hall)) return refuse(hall);
  const issued = alreadyIssued(state, command.ticket);
  if (issued) return refuse(issued);
  const {day} = dayAt(command.time, hall.configuration.timeZone);
  const number = nextNumber(state, day, hall.prefix);
  return booked(state, {...partyOf(hall, command), number, issuedAt: at}, day, command.time, at);
}

/**
 * A time for somebody who waits today, at closing or because they ask for it, or another time for who
 * has one. On the same day the number stays; on another day it is that day's, so that no number stands
 * for two.
 */
export function bookTicket(
  state: HallState,
  {ticket: id, time}: CommandOf<'book-ticket'>,
  at: number,
): Decision {
  const visit = state.appointments.get(id) ?? visitToday(state, id);
  if (isRefusal(visit)) return refuse(visit);
  const {configuration, layout} = state;
  if (!configuration || !layout) return refuse({code: 'hall-not-configured'});
  if (visit.time === time) return happens();
  const party = partyIn(visit);
  const {day} = dayAt(time, configuration.timeZone);
  const queue = receivedLater(state, party);
  const number =
    day === visit.day ? party.number : nextNumber(state, day, layout.prefixOf.get(queue) ?? '');
  return booked(state, {...party, queue, number}, day, time, at);
}

/** What a ticket of today brings to its appointment. */
function visitToday(
  state: HallState,
  id: TicketId,
): (Party & {readonly day: string; readonly time?: number}) | Refusal {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return ticket;
  const {number, status} = ticket;
  if (status === 'called' || status === 'serving') {
    return {code: 'ticket-at-a-seat', field: 'ticket', number};
  }
  return {...partyIn({...ticket, ticket: id}), day: state.day?.day ?? ''};
}

/** Under the number on the paper, where there is one of today. */
export function rejoinQueue(state: HallState, id: TicketId): Decision {
  const appointment = state.appointments.get(id);
  if (!appointment) {
    const ticket = ticketOf(state, id);
    if (isRefusal(ticket)) return refuse(ticket);
    return refuse({code: 'ticket-not-booked', field: 'ticket', number: ticket.number});
  }
  const {layout, day} = state;
  if (!layout || !day) return refuse({code: 'hall-not-configured'});
  const {queue} = appointment;
  const today = appointment.day === day.day ? appointment.number : state.ended.get(id)?.number;
  const number = today ?? nextNumber(state, day.day, layout.prefixOf.get(queue) ?? '');
  return happens({type: 'ticket-rejoined', ...partyIn(appointment), number});
}

function booked(state: HallState, party: Party, day: string, time: number, at: number): Decision {
  const {queue} = party;
  if (!isFree(state, queue, time, at)) {
    const [offer] = freeTimes(state, queue, at, 1);
    return refuse({code: 'time-not-on-offer', field: 'time', ...(offer ? {offer} : {})});
  }
  return happens({type: 'ticket-booked', ...party, day, time});
}
