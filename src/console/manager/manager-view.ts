import {GENERAL, type QueueId, type SeatId} from '../../hall/configuration.ts';
import {hoursOn, spansOn} from '../../hall/day.ts';
import {plannedQueues} from '../../hall/layout.ts';
import {waitingIn} from '../../hall/queue.ts';
import {seatsServing, servedBy, waitsSince, type HallState, type Ticket} from '../../hall/state.ts';
import type {Language} from '../words.ts';
import {longestWait, waitingInHall} from '../../hall/wait.ts';
import {queueText} from '../queue-text.ts';

/** One line of the table of queues. */
export interface QueueRow {
  readonly queue: QueueId;
  readonly name: string;
  readonly waiting: number;
  /** Whole minutes that the first of them has waited. */
  readonly oldestMinutes: number;
  readonly open: number;
  readonly paused: number;
  readonly seats: number;
  /** Somebody waits, and no seat is open for them. */
  readonly stuck: boolean;
}

/** How the hall is at this moment. */
export interface Totals {
  readonly waiting: number;
  /** In all parties that are in the hall now. */
  readonly people: number;
  readonly serving: number;
  readonly held: number;
  readonly missed: number;
  /** Times given for later today. */
  readonly toCome: number;
  readonly seatsOpen: number;
  readonly seatsPaused: number;
}

/** A seat that serves something else today than the hall document says. */
export interface ChangedSeat {
  readonly seat: SeatId;
  readonly serves: readonly QueueId[];
  readonly planned: readonly QueueId[];
}

const MINUTE = 60_000;

/**
 * All queues, the ones in trouble first: where nobody can be called, then by the longest wait. What was
 * sent to one seat or room has a row while it waits: no one of those counted as waiting may be missing.
 */
export function queueRows(state: HallState, now: number, language: Language): QueueRow[] {
  const received = [GENERAL, ...(state.layout?.units.keys() ?? [])];
  return [...new Set([...received, ...state.queues.keys()])]
    .map((queue) => queueRow(state, queue, now, language))
    .filter(({queue, waiting}) => waiting > 0 || received.includes(queue))
    .sort(
      (a, b) =>
        Number(b.stuck) - Number(a.stuck) ||
        b.oldestMinutes - a.oldestMinutes ||
        b.waiting - a.waiting,
    );
}

function queueRow(state: HallState, queue: QueueId, now: number, language: Language): QueueRow {
  const line = state.queues.get(queue);
  const waiting = line ? waitingIn(line) : 0;
  const seats = seatsServing(state, queue).map((id) => state.seats.get(id));
  const open = seats.filter((seat) => seat?.status === 'open').length;
  const lunch = seats.some((seat) => seat?.status === 'paused' && seat.reason === 'lunch');
  return {
    queue,
    name: queueText(state, queue, language),
    waiting,
    oldestMinutes: Math.floor(longestWait(state, queue, now) / MINUTE),
    open,
    paused: seats.filter((seat) => seat?.status === 'paused').length,
    seats: seats.length,
    // Lunch ends by itself.
    stuck: waiting > 0 && open === 0 && !lunch,
  };
}

export function totals(state: HallState): Totals {
  const tickets = [...state.tickets.values()];
  const count = (wanted: Ticket['status']) =>
    tickets.filter(({status}) => status === wanted).length;
  const seats = [...state.seats.values()];
  return {
    waiting: waitingInHall(state),
    people: tickets.reduce((sum, {party}) => sum + party, 0),
    serving: count('serving'),
    held: count('held'),
    missed: count('missed'),
    toCome: [...state.appointments.values()].filter(({day}) => day === state.day?.day).length,
    seatsOpen: seats.filter(({status}) => status === 'open').length,
    seatsPaused: seats.filter(({status}) => status === 'paused').length,
  };
}

export function changedSeats(state: HallState): ChangedSeat[] {
  return [...state.seats].flatMap(([seat, {assigned}]) => {
    const place = state.layout?.places.get(seat);
    if (!assigned || !place) return [];
    const planned = plannedQueues(place);
    return assigned.join() === planned.join() ? [] : [{seat, serves: assigned, planned}];
  });
}

/** What a seat serves today besides what is sent to it. */
export const servesOf = (state: HallState, seat: SeatId): readonly QueueId[] =>
  servedBy(state, seat).slice(1);

/** Whoever still waits after the hall's hours: each keeps the place or gets a time. */
export function afterHours(state: HallState, now: number): Ticket[] {
  const {configuration, day} = state;
  if (!configuration || !day) return [];
  const hours = hoursOn(configuration.hours, configuration, day.startsAt);
  const closes = spansOn(hours, day.startsAt, configuration.timeZone).at(-1)?.until;
  if (closes === undefined || now < closes) return [];
  return [...state.tickets.values()]
    .filter(({status}) => status === 'waiting' || status === 'missed' || status === 'held')
    .sort((a, b) => waitsSince(a) - waitsSince(b));
}

/** How the seats of the windows are at this moment. */
export function windowSeats(state: HallState) {
  const seats = [...state.seats].flatMap(([id, seat]) =>
    state.layout?.places.get(id)?.kind === 'window' ? [seat] : [],
  );
  const open = seats.filter(({status}) => status === 'open').length;
  const paused = seats.filter(({status}) => status === 'paused');
  return {
    open,
    paused: paused.length,
    lunch: paused.filter(({reason}) => reason === 'lunch').length,
    closed: seats.length - open - paused.length,
  };
}
