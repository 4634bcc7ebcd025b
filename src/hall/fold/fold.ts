import type {HallEvent} from '../event.ts';
import type {HallState} from '../state.ts';
import {book, comeByAppointment, forgetAppointment, rejoin} from './appointment.ts';
import {call, recall} from './call.ts';
import {askForHelp, endHelp, find} from './guide.ts';
import {openDay, publish, registerDevice, setSealingKey} from './hall.ts';
import {issue, renumber} from './number.ts';
import {assignQueues, closeSeat, openSeat, pauseSeat} from './seat.ts';
import {missSlip, settleSlip} from './slip.ts';
import {endAlarm, raiseAlarm, testDisplay} from './signage.ts';
import {undoStep} from './step.ts';
import {transfer} from './transfer.ts';
import {finish, hold, miss, restore, start} from './visit.ts';
import {changeLane, withdraw} from './waiting.ts';

/**
 * Folds the next event into the state, in place: hub, kiosks, walls and desks all run this.
 * Throws where the event does not follow on the state: a replica that hears this asks anew.
 */
export function apply(state: HallState, event: HallEvent): void {
  if (event.seq !== state.seq + 1) {
    throw new Error(`event ${event.seq} does not follow ${state.seq}`);
  }
  state.seq = event.seq;
  state.at = event.at;
  switch (event.type) {
    case 'configuration-published':
      publish(state, event);
      break;
    case 'day-opened':
      openDay(state, event);
      break;
    case 'device-registered':
      registerDevice(state, event);
      break;
    case 'sealing-key-set':
      setSealingKey(state, event);
      break;
    case 'help-asked':
      askForHelp(state, event);
      break;
    case 'help-answered':
    case 'help-withdrawn':
      endHelp(state, event);
      break;
    case 'alarm-raised':
      raiseAlarm(state, event);
      break;
    case 'alarm-ended':
      endAlarm(state);
      break;
    case 'display-tested':
      testDisplay(state, event);
      break;
    case 'ticket-issued':
      issue(state, event);
      break;
    case 'ticket-renumbered':
      renumber(state, event);
      break;
    case 'ratings-counted':
      // Reports tell of it; no desk and no screen of the hall does.
      break;
    case 'ticket-lapsed':
      // Its day is over: the log keeps it, today's hall has nothing to do with it.
      break;
    case 'ticket-booked':
      book(state, event);
      break;
    case 'ticket-rejoined':
      rejoin(state, event);
      break;
    case 'appointment-came':
      comeByAppointment(state, event);
      break;
    case 'appointment-lapsed':
      forgetAppointment(state, event.ticket);
      break;
    case 'ticket-withdrawn':
      withdraw(state, event);
      break;
    case 'lane-changed':
      changeLane(state, event);
      break;
    case 'slip-missing':
      missSlip(state, event);
      break;
    case 'slip-settled':
      settleSlip(state, event);
      break;
    case 'seat-opened':
    case 'seat-resumed':
      openSeat(state, event);
      break;
    case 'seat-paused':
      pauseSeat(state, event);
      break;
    case 'seat-closed':
      closeSeat(state, event);
      break;
    case 'queues-assigned':
      assignQueues(state, event);
      break;
    case 'step-undone':
      undoStep(state, event);
      break;
    case 'ticket-called':
    case 'ticket-resumed':
      call(state, event);
      break;
    case 'ticket-recalled':
      recall(state, event);
      break;
    case 'ticket-started':
      start(state, event);
      break;
    case 'ticket-finished':
      finish(state, event);
      break;
    case 'ticket-missed':
      miss(state, event);
      break;
    case 'ticket-restored':
      restore(state, event);
      break;
    case 'ticket-found':
      find(state, event);
      break;
    case 'ticket-held':
      hold(state, event);
      break;
    case 'ticket-transferred':
      transfer(state, event);
      break;
    default:
      // A newer hub's event: this replica cannot know it, and the next one still follows on.
      event satisfies never;
  }
}
