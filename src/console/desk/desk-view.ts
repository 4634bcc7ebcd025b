import {
  GENERAL,
  type QueueId,
  type SeatId,
  type Side,
  type UnitId,
  type Words,
} from '../../hall/configuration.ts';
import {clockText} from '../../hall/day.ts';
import {recallsOf} from '../../hall/decide/call.ts';
import {undoableUntil} from '../../hall/decide/step.ts';
import type {FactType} from '../../hall/event.ts';
import {laneRule, nextFor, type Why} from '../../hall/next.ts';
import {emptyQueue, inOrderOfCall, waitingIn} from '../../hall/queue.ts';
import {servedBy, type HallState, type SeatStatus, type Ticket} from '../../hall/state.ts';
import {longestWait} from '../../hall/wait.ts';
import type {PauseReason} from '../../hall/terms.ts';

/** One of the queues that a seat serves, as its desk shows it. */
export interface QueueView {
  readonly queue: QueueId;
  /** What other desks sent to this very seat. */
  readonly own: boolean;
  /** Name of the unit; undefined for general first reception. */
  readonly unit: Words | undefined;
  readonly waiting: number;
  /** Whole minutes that the one who came first has waited. */
  readonly oldestMinutes: number;
}

/** Where a desk is. */
export type DeskPlace =
  | {readonly kind: 'window'; readonly window: number; readonly side: Side}
  | {readonly kind: 'room'; readonly name: Words};

/** A ticket as desks show it. */
export interface TicketView {
  readonly ticket: Ticket;
  /** Short name of its queue's unit; undefined elsewhere. */
  readonly unit: Words | undefined;
  /** Short name of the first unit, where another one has the visit now. */
  readonly firstUnit: Words | undefined;
  /** `14:30`, where it came by appointment. */
  readonly time: string | undefined;
}

export interface DeskView {
  readonly place: DeskPlace;
  readonly status: SeatStatus;
  readonly reason: PauseReason | undefined;
  readonly queues: readonly QueueView[];
  /** Who would be called now, and why; `time` is an appointment's. */
  readonly next:
    {readonly ticket: TicketView; readonly why: Why; readonly queue: QueueId} | undefined;
  /** Who is called to the seat or served at it. */
  readonly ticket: TicketView | undefined;
  /** Seconds until the ticket may be called again; 0 when it may. */
  readonly recallIn: number;
  readonly recallsLeft: number;
  /** What 未到 will do: places back, or undefined for the list to restore. */
  readonly missBack: number | undefined;
  /** The last step and the seconds in which it may still be taken back. */
  readonly undo:
    | {
        readonly step: number;
        readonly type: FactType;
        readonly number: string;
        readonly seconds: number;
      }
    | undefined;
  /** Tickets of these queues that were missed twice. */
  readonly missed: readonly TicketView[];
  /** On hold from this desk first, then from its queues. */
  readonly held: readonly TicketView[];
  /** The first tickets of these queues, in the order in which they would be called. */
  readonly waiting: readonly TicketView[];
}

const LISTED = 12;

/** What the desk of one seat shows at a moment, or undefined where the hall has no such seat. */
export function deskView(state: HallState, id: SeatId, now: number): DeskView | undefined {
  const place = state.layout?.places.get(id);
  const seat = state.seats.get(id);
  const {configuration} = state;
  if (!place || !seat || !configuration) return undefined;
  const ticket = seat.ticket === undefined ? undefined : state.tickets.get(seat.ticket);
  const recalls = ticket && recallsOf(state, ticket, now);
  const serves = servedBy(state, id);
  const here = [...state.tickets.values()].filter(
    (one) => serves.includes(one.queue) || (one.status === 'held' && one.seat === id),
  );
  const shown = (one: Ticket) => ticketView(state, one);
  const next = nextFor(state, id);
  const seconds = Math.ceil((undoableUntil(state, id) - now) / 1000);
  const {step} = seat;
  return {
    place:
      place.kind === 'window'
        ? {kind: 'window', window: place.window.number, side: place.seat.side}
        : {kind: 'room', name: place.room.name},
    status: seat.status,
    reason: seat.reason,
    queues: serves
      .filter(
        (queue) => queue !== id || place.kind === 'room' || here.some((one) => one.queue === id),
      )
      .map((queue) => ({...queueView(state, queue, now), own: queue === id})),
    next: next && {...next, ticket: shown(next.ticket)},
    ticket: ticket && shown(ticket),
    recallIn: recalls?.seconds ?? 0,
    recallsLeft: recalls?.left ?? 0,
    missBack: ticket?.misses === 0 ? configuration.calls.missedBack : undefined,
    undo:
      step && seconds > 0
        ? {step: step.seq, type: step.type, number: step.ticket?.number ?? '', seconds}
        : undefined,
    missed: here.filter(({status}) => status === 'missed').map(shown),
    held: here
      .filter(({status}) => status === 'held')
      .sort((a, b) => Number(b.seat === id) - Number(a.seat === id))
      .map(shown),
    waiting: serves
      .flatMap((queue) =>
        inOrderOfCall(state.queues.get(queue) ?? emptyQueue(), laneRule(state), LISTED),
      )
      .slice(0, LISTED)
      .map(shown),
  };
}

export function ticketView(state: HallState, ticket: Ticket): TicketView {
  const {queue, firstUnit, time} = ticket;
  const zone = state.configuration?.timeZone ?? 'UTC';
  return {
    ticket,
    unit: shortName(state, queue),
    firstUnit: firstUnit === queue ? undefined : shortName(state, firstUnit),
    time: time === undefined ? undefined : clockText(time, zone),
  };
}

const shortName = ({layout}: HallState, unit: UnitId | undefined): Words | undefined =>
  unit === undefined || unit === GENERAL ? undefined : layout?.units.get(unit)?.short;

function queueView(state: HallState, queue: QueueId, now: number): Omit<QueueView, 'own'> {
  const line = state.queues.get(queue);
  return {
    queue,
    unit: shortName(state, queue),
    waiting: line ? waitingIn(line) : 0,
    oldestMinutes: Math.floor(longestWait(state, queue, now) / 60_000),
  };
}

export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}
