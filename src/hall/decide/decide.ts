import {happens, refuse, type Command, type Decision} from '../command.ts';
import {dayAt} from '../day.ts';
import type {Fact} from '../event.ts';
import {partyIn, type HallState} from '../state.ts';
import {bookTicket, makeAppointment, rejoinQueue} from './appointment.ts';
import {callNext, callTicket, recallTicket, resumeTicket, unlessAlarmed} from './call.ts';
import {answerHelp, askForHelp, findTicket, withdrawHelp} from './guide.ts';
import {
  publishConfiguration,
  registerDevice,
  rollBackConfiguration,
  setSealingKey,
} from './hall.ts';
import {addTicket, takeNumber} from './number.ts';
import {assignQueues, closeSeat, openSeat, pauseSeat, resumeSeat} from './seat.ts';
import {endAlarm, raiseAlarm, testDisplay} from './signage.ts';
import {reportSlip} from './slip.ts';
import {undoStep} from './step.ts';
import {finishTicket, holdTicket, missTicket, restoreTicket, startTicket} from './visit.ts';
import {transferTicket} from './transfer.ts';
import {changeLane, withdrawTicket} from './waiting.ts';

/**
 * Checks a command against the state and says what it makes happen, or why it is refused.
 * Changes nothing: the hub makes the facts durable, and only the fold changes a state.
 * `at` is hub time, and never before the state's last event.
 */
export function decide(state: HallState, command: Command, at: number): Decision {
  switch (command.type) {
    case 'publish-configuration':
      return publishConfiguration(state, command, at);
    case 'roll-back-configuration':
      return rollBackConfiguration(state, command, at);
    case 'register-device':
      return registerDevice(state, command);
    case 'set-sealing-key':
      return setSealingKey(state, command);
    case 'ask-for-help':
      return askForHelp(state, command.device);
    case 'answer-help':
      return answerHelp(state, command.device);
    case 'withdraw-help':
      return withdrawHelp(state, command.device);
    case 'look-at-clock':
      return happens();
    case 'raise-alarm':
      return raiseAlarm(state, command);
    case 'end-alarm':
      return endAlarm(state);
    case 'test-display':
      return testDisplay(state, command, at);
    case 'take-number':
      return takeNumber(state, command, at);
    case 'add-ticket':
      return addTicket(state, command, at);
    case 'make-appointment':
      return makeAppointment(state, command, at);
    case 'book-ticket':
      return bookTicket(state, command, at);
    case 'rejoin':
      return rejoinQueue(state, command.ticket);
    case 'withdraw-ticket':
      return withdrawTicket(state, command.ticket);
    case 'change-lane':
      return changeLane(state, command);
    case 'report-slip':
      return reportSlip(state, command, at);
    case 'open-seat':
      return openSeat(state, command.seat);
    case 'pause-seat':
      return pauseSeat(state, command);
    case 'resume-seat':
      return resumeSeat(state, command.seat);
    case 'close-seat':
      return closeSeat(state, command.seat);
    case 'assign-queues':
      return assignQueues(state, command);
    case 'undo':
      return undoStep(state, command, at);
    case 'call-next':
      return unlessAlarmed(state) ?? callNext(state, command.seat);
    case 'call-ticket':
      return unlessAlarmed(state) ?? callTicket(state, command);
    case 'recall':
      return unlessAlarmed(state) ?? recallTicket(state, command.ticket, at);
    case 'start':
      return startTicket(state, command.ticket);
    case 'miss':
      return missTicket(state, command.ticket);
    case 'restore':
      return restoreTicket(state, command.ticket);
    case 'find':
      return findTicket(state, command.ticket);
    case 'hold':
      return holdTicket(state, command.ticket);
    case 'resume':
      return unlessAlarmed(state) ?? resumeTicket(state, command);
    case 'transfer':
      return transferTicket(state, command);
    case 'finish':
      return finishTicket(state, command);
    default:
      command satisfies never;
      return refuse({code: 'hall-not-configured'});
  }
}

/**
 * What the clock alone makes happen before anything else may, at `at`: the hall's day turns, the time
 * of an appointment comes. One at a time: fold it and ask again.
 * A clock stepped back never reopens a day: the day goes on until the clock has passed its end.
 */
export function dueBy(state: HallState, at: number): Fact | undefined {
  const {configuration, day} = state;
  if (!configuration) return undefined;
  if (!day || at >= day.endsAt) return {type: 'day-opened', ...dayAt(at, configuration.timeZone)};
  const [next] = state.agenda.order;
  if (!next || at < next.time) return undefined;
  const {ticket, number, time} = next;
  return next.day < day.day
    ? {type: 'appointment-lapsed', ticket, number}
    : {type: 'appointment-came', ...partyIn(next), time};
}
