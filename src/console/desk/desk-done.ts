import type {SeatId} from '../../hall/configuration.ts';
import type {FactType} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import type {TicketAnswer} from '../../wire/api.ts';
import {dateWords} from '../../ui/date-words.ts';
import type {Language} from '../words.ts';
import type {DeskAction} from './desk-action.ts';
import {queueText} from '../queue-text.ts';
import {say} from './words.ts';

/** What the last press has done; kept as facts, so that it can be said in either language. */
export interface Done {
  readonly action: DeskAction;
  /** The ticket's number before it, which is the one that the visitor knows. */
  readonly number: string;
  /** Whether the ticket was at this seat: only then is it a step that the seat can take back. */
  readonly atSeat: boolean;
  readonly answer: TicketAnswer | undefined;
}

/** Steps of a seat that are said with more than their number: by the fact that the hub knows them as. */
export const SAID_WHOLE: Partial<Record<FactType, DeskAction['type']>> = {
  'ticket-finished': 'finish',
  'ticket-transferred': 'transfer',
};

/** What was done, for the desk's message; undefined where the screen shows it by itself. */
export function doneText(
  language: Language,
  hall: HallState,
  {action, number, answer}: Done,
  now: number,
): string | undefined {
  switch (action.type) {
    case 'finish':
      return say(language, 'done.finish', {
        number,
        outcome: say(language, `outcome.${action.outcome}`),
      });
    case 'transfer':
      return say(language, 'done.transfer', {number, to: queueText(hall, action.to, language)});
    case 'book-ticket': {
      const zone = hall.configuration?.timeZone ?? 'UTC';
      const time = dateWords(action.time, now, zone)[language];
      const then = answer?.number ?? number;
      return say(language, then === number ? 'done.book' : 'done.book.number', {
        number,
        time,
        then,
      });
    }
    case 'rejoin':
      return say(language, 'done.rejoin', {
        number: answer?.number ?? number,
        count: answer?.ahead ?? 0,
      });
    case 'change-lane':
      return say(language, `done.${action.lane}`, {number, count: answer?.ahead ?? 0});
    case 'withdraw-ticket':
      return say(language, 'done.withdraw', {number});
    case 'restore':
      return say(language, 'done.restore', {number, count: answer?.ahead ?? 0});
    default:
      return undefined;
  }
}

/** How the ticket of a press is now: what it does may change the number, and ends its time at the seat. */
export function beforeDone(
  {tickets, appointments, seats}: HallState,
  seat: SeatId,
  action: DeskAction,
): Pick<Done, 'number' | 'atSeat'> {
  if (!('ticket' in action)) return {number: '', atSeat: false};
  const {ticket: id} = action;
  const number = (tickets.get(id) ?? appointments.get(id))?.number ?? '';
  return {number, atSeat: seats.get(seat)?.ticket === id};
}
