import type {UnitId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import {placeTo} from '../../hall/layout.ts';
import {expectedWait, ticketsAhead} from '../../hall/wait.ts';
import type {VisitAnswer} from '../../wire/api.ts';
import type {Core} from '../hub.ts';
import {visitWords} from './visit-words.ts';

type Standing = Omit<VisitAnswer, 'rateable' | 'says'>;

/** How a visit stands, for whoever holds its slip. */
export async function visitAnswer(
  core: Core,
  {code, ticket}: {readonly code: string; readonly ticket: TicketId},
): Promise<VisitAnswer> {
  const today = standingToday(core, ticket);
  const firstUnit = today?.firstUnit ?? (await core.firstUnitOf(ticket));
  if (today) {
    const rateable = core.visits.isFinished(ticket) && !(await core.isRated(code));
    return answerOf(core, {...today, firstUnit}, rateable);
  }
  return pastVisit(core, firstUnit);
}

/** The same from memory alone, for visits of today and appointments ahead. */
export function visitToday(
  core: Core,
  ticket: TicketId,
  rateable: boolean,
): VisitAnswer | undefined {
  const standing = standingToday(core, ticket);
  return standing && answerOf(core, standing, rateable);
}

function answerOf({state}: Core, standing: Standing, rateable: boolean): VisitAnswer {
  const area = state.layout?.areaOf.get(standing.slip?.queue ?? '')?.name;
  const says = visitWords(standing, {timeZone: state.configuration?.timeZone ?? 'UTC', area});
  return {...standing, rateable, says};
}

/** A visit of which the day knows nothing any more, or not yet. */
export const pastVisit = (core: Core, firstUnit?: UnitId): VisitAnswer =>
  answerOf(core, {status: 'past', ahead: 0, misses: 0, firstUnit}, false);

function standingToday({state, visits}: Core, id: TicketId): Standing | undefined {
  const known = visits.find(id);
  if (!known) return undefined;
  const ticket = state.tickets.get(id);
  if (ticket) {
    const {number, status, seat, misses, firstUnit, queue, party, issuedAt} = ticket;
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
      slip: {ticket: id, queue, party, issuedAt},
    };
  }
  const {number, fate, firstUnit} = known;
  const appointment = state.appointments.get(id);
  if (appointment) {
    const {time, queue, party, issuedAt} = appointment;
    const slip = {ticket: id, queue, party, issuedAt};
    return {number, status: 'booked', ahead: 0, misses: 0, time, firstUnit, slip};
  }
  return fate && {number, status: fate, ahead: 0, misses: 0, firstUnit};
}
