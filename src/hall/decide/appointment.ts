import {freeTimes, isFree} from '../appointment.ts';
import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import {dayAt} from '../day.ts';
import type {Party} from '../event.ts';
import type {HallState} from '../state.ts';
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
 * A time for somebody who waits today, at closing or because they ask for it. On the same day the
 * number stays; on another day it is that day's, so that no number stands for two.
 */
export function bookTicket(
  state: HallState,
  {ticket: id, time}: CommandOf<'book-ticket'>,
  at: number,
): Decision {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return refuse(ticket);
  const {configuration, layout, day: today} = state;
  if (!configuration || !layout || !today) return refuse({code: 'hall-not-configured'});
  const {number, queue, firstUnit, lane, party, help, issuedAt, status} = ticket;
  if (status === 'called' || status === 'serving') {
    return refuse({code: 'ticket-at-a-seat', field: 'ticket', number});
  }
  const {day} = dayAt(time, configuration.timeZone);
  const unit = firstUnit === undefined ? {} : {firstUnit};
  const visit = {ticket: id, queue, ...unit, lane, party, help, issuedAt};
  const kept = day === today.day;
  const next = kept ? number : nextNumber(state, day, layout.prefixOf.get(queue) ?? '');
  return booked(state, {...visit, number: next}, day, time, at);
}

function booked(state: HallState, party: Party, day: string, time: number, at: number): Decision {
  const {queue} = party;
  if (!isFree(state, queue, time, at)) {
    const [offer] = freeTimes(state, queue, at, 1);
    return refuse({code: 'time-not-on-offer', field: 'time', ...(offer ? {offer} : {})});
  }
  return happens({type: 'ticket-booked', ...party, day, time});
}
