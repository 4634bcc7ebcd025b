import {placeTo} from '../../hall/layout.ts';
import {expectedWait, ticketsAhead} from '../../hall/wait.ts';
import type {VisitAnswer} from '../../wire/api.ts';
import type {Core} from '../hub.ts';

/** What a slip's code tells now; undefined where no visit has it. */
export async function visitAnswer(core: Core, code: string): Promise<VisitAnswer | undefined> {
  const today = visitToday(core, code);
  if (today) {
    const rateable = core.visits.isFinished(code) && !(await core.isRated(code));
    return {...today, rateable};
  }
  const firstUnit = await core.firstUnitOf(code);
  if (firstUnit === undefined) return undefined;
  return {status: 'past', ahead: 0, misses: 0, firstUnit, rateable: false};
}

/** The same from memory alone, for visits of today and appointments ahead. */
export function visitToday(
  {state, visits}: Core,
  code: string,
): Omit<VisitAnswer, 'rateable'> | undefined {
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
