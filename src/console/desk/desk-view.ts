import {
  GENERAL,
  type QueueId,
  type SeatId,
  type Side,
  type Words,
} from '../../hall/configuration.ts';
import {recallsOf} from '../../hall/decide/call.ts';
import {laneRule, nextFor} from '../../hall/next.ts';
import {emptyQueue, inOrderOfCall} from '../../hall/queue.ts';
import {servedBy, type HallState, type SeatStatus, type Ticket} from '../../hall/state.ts';

/** One of the queues that a seat serves, as its desk shows it. */
export interface QueueView {
  readonly queue: QueueId;
  /** Name of the unit; undefined for general first reception. */
  readonly unit: Words | undefined;
  readonly waiting: number;
  /** Whole minutes that the one who came first has waited. */
  readonly oldestMinutes: number;
}

export interface DeskView {
  readonly window: number;
  readonly side: Side;
  readonly status: SeatStatus;
  readonly queues: readonly QueueView[];
  /** Who would be called now. */
  readonly next: Ticket | undefined;
  /** Who is called to the seat or served at it. */
  readonly ticket: Ticket | undefined;
  /** Seconds until the ticket may be called again; 0 when it may. */
  readonly recallIn: number;
  readonly recallsLeft: number;
  /** What 未到 will do: places back, or undefined for the list to restore. */
  readonly missBack: number | undefined;
  /** Tickets of these queues that were missed twice. */
  readonly missed: readonly Ticket[];
  /** The first tickets of these queues, in the order in which they would be called. */
  readonly waiting: readonly Ticket[];
}

const LISTED = 12;

/** What the desk of one seat shows at a moment, or undefined where the hall has no such seat. */
export function deskView(state: HallState, id: SeatId, now: number): DeskView | undefined {
  const place = state.layout?.places.get(id);
  const seat = state.seats.get(id);
  const {configuration, layout} = state;
  if (place?.kind !== 'window' || !seat || !configuration) return undefined;
  const {missedBack} = configuration.calls;
  const rule = laneRule(state);
  const ticket = seat.ticket === undefined ? undefined : state.tickets.get(seat.ticket);
  const recalls = ticket && recallsOf(state, ticket, now);
  const serves = servedBy(state, id);
  const queues = serves.slice(1).map((queue): QueueView => {
    const line = state.queues.get(queue);
    const all = [...(line?.ordinary ?? []), ...(line?.priority ?? [])];
    const oldest = Math.min(...all.map(({issuedAt}) => issuedAt));
    return {
      queue,
      unit: queue === GENERAL ? undefined : layout?.units.get(queue)?.short,
      waiting: all.length,
      oldestMinutes: all.length === 0 ? 0 : minutesSince(oldest, now),
    };
  });
  const served = new Set(serves);
  const here = [...state.tickets.values()].filter(({queue}) => served.has(queue));
  return {
    window: place.window.number,
    side: place.seat.side,
    status: seat.status,
    queues,
    next: nextFor(state, id)?.ticket,
    ticket,
    recallIn: recalls?.seconds ?? 0,
    recallsLeft: recalls?.left ?? 0,
    missBack: ticket?.misses === 0 ? missedBack : undefined,
    missed: here.filter(({status}) => status === 'missed'),
    waiting: serves
      .flatMap((queue) => inOrderOfCall(state.queues.get(queue) ?? emptyQueue(), rule, LISTED))
      .slice(0, LISTED),
  };
}

export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}
