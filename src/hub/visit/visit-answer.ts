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

/** The same from memory alone, for visits of today and appointments ahead. */
export function visitToday(core: Core, code: string, rateable: boolean): VisitAnswer | undefined {
  const standing = standingToday(core, code);
  return standing && answerOf(core, standing, rateable);
}

function answerOf({state}: Core, standing: Standing, rateable: boolean): VisitAnswer {
  const says = visitWords(standing, state.configuration?.timeZone ?? 'UTC');
  return {...standing, rateable, says};
}

/** A visit of which the day knows nothing any more, or not yet. */
export const pastVisit = (core: Core): VisitAnswer =>
  answerOf(core, {status: 'past', ahead: 0, misses: 0}, false);

function standingToday({state, visits}: Core, code: string): Standing | undefined {
  const known = visits.find(code);
  if (!known) return undefined;
  const ticket = state.tickets.get(known.id);
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
  const {number, fate, firstUnit} = known;
  const appointment = state.appointments.get(known.id);
  if (appointment) {
    return {number, status: 'booked', ahead: 0, misses: 0, time: appointment.time, firstUnit};
  }
  return fate && {number, status: fate, ahead: 0, misses: 0, firstUnit};
}
