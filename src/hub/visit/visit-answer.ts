import {placeTo} from '../../hall/layout.ts';
import {expectedWait, ticketsAhead} from '../../hall/wait.ts';
import type {VisitAnswer} from '../../wire/api.ts';
import type {Core} from '../hub.ts';
import {visitWords} from './visit-words.ts';

type Standing = Omit<VisitAnswer, 'rateable' | 'says'>;

/** What a slip's code tells now; undefined where no visit has it. */
export async function visitAnswer(core: Core, code: string): Promise<VisitAnswer | undefined> {
  const today = standingToday(core, code);
  const firstUnit = today?.firstUnit ?? (await core.firstUnitOf(code));
  if (today) {
    const rateable = core.visits.isFinished(code) && !(await core.isRated(code));
    return answerOf(core, {...today, firstUnit}, rateable);
  }
  if (firstUnit === undefined) return undefined;
  return answerOf(core, {status: 'past', ahead: 0, misses: 0, firstUnit}, false);
}

/** The same from memory alone, for visits of today and appointments ahead; its first unit only while it lasts. */
export function visitToday(core: Core, code: string, rateable: boolean): VisitAnswer | undefined {
  const standing = standingToday(core, code);
  return standing && answerOf(core, standing, rateable);
}

function answerOf({state}: Core, standing: Standing, rateable: boolean): VisitAnswer {
  const says = visitWords(standing, state.configuration?.timeZone ?? 'UTC');
  return {...standing, rateable, says};
}

function standingToday({state, visits}: Core, code: string): Standing | undefined {
  const id = visits.find(code);
  if (id === undefined) return undefined;
  const ticket = state.tickets.get(id);
  if (ticket) {
    const {number, status, seat, misses, firstUnit, queue} = ticket;
    const ahead = ticketsAhead(state, ticket);
    const place =
      status === 'called' && seat !== undefined ? state.layout?.places.get(seat) : undefined;
    return {
      number,
      status,
      ahead,
      wait: status === 'waiting' ? expectedWait(state, queue, ahead) : undefined,
      place: place && placeTo(place),
      misses,
      firstUnit,
    };
  }
  const appointment = state.appointments.get(id);
  if (appointment) {
    const {number, time, firstUnit} = appointment;
    return {number, status: 'booked', ahead: 0, misses: 0, time, firstUnit};
  }
  const ended = state.ended.get(id);
  // Out of the short memory of ended tickets, a finished visit is still known as one.
  if (ended) return {number: ended.number, status: ended.fate, ahead: 0, misses: 0};
  return visits.isFinished(code) ? {status: 'finished', ahead: 0, misses: 0} : undefined;
}
