import {happens, refuse, type Command, type Decision} from './command.ts';
import type {Day} from './day.ts';
import {dayAt} from './day.ts';
import type {Fact} from './event.ts';
import type {HallState} from './state.ts';
import {publishConfiguration, registerDevice} from './decide-hall.ts';
import {closeSeat, openSeat, pauseSeat, resumeSeat} from './decide-seat.ts';
import {takeNumber} from './decide-number.ts';
import {
  callNext,
  callTicket,
  finishTicket,
  missTicket,
  recallTicket,
  restoreTicket,
  startTicket,
} from './decide-ticket.ts';

/**
 * Checks a command against the state and says what it makes happen, or why it is refused.
 * Changes nothing: the hub makes the facts durable, and only the fold changes a state.
 * `at` is hub time, and never before the state's last event.
 */
export function decide(state: HallState, command: Command, at: number): Decision {
  switch (command.type) {
    case 'publish-configuration':
      return publishConfiguration(state, command, at);
    case 'register-device':
      return registerDevice(state, command);
    case 'turn-day':
      return happens();
    case 'take-number':
      return takeNumber(state, command, at);
    case 'open-seat':
      return openSeat(state, command.seat);
    case 'pause-seat':
      return pauseSeat(state, command.seat);
    case 'resume-seat':
      return resumeSeat(state, command.seat);
    case 'close-seat':
      return closeSeat(state, command.seat);
    case 'call-next':
      return callNext(state, command.seat);
    case 'call-ticket':
      return callTicket(state, command.seat, command.ticket);
    case 'recall':
      return recallTicket(state, command.ticket, at);
    case 'start':
      return startTicket(state, command.ticket);
    case 'finish':
      return finishTicket(state, command.ticket, command.settled);
    case 'miss':
      return missTicket(state, command.ticket);
    case 'restore':
      return restoreTicket(state, command.ticket);
    default:
      command satisfies never;
      return refuse({code: 'hall-not-configured'});
  }
}

/**
 * The day that has to open before anything else may happen at `at`, if the hall's day has turned.
 * A clock stepped back never reopens a day: the day goes on until the clock has passed its end.
 */
export function dayToOpen(state: HallState, at: number): Fact | undefined {
  if (!state.configuration || (state.day && at < state.day.endsAt)) return undefined;
  const day: Day = dayAt(at, state.configuration.timeZone);
  return {type: 'day-opened', ...day};
}
