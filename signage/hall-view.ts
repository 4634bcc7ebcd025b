import type {AreaId, RoomId, SeatId, Side} from '../src/hall/configuration.ts';
import type {HallEvent, TicketId} from '../src/hall/event.ts';
import {placeTo, type CalledTo} from '../src/hall/layout.ts';
import type {Scope} from '../src/hall/signage.ts';
import type {Call, HallState, SeatStatus} from '../src/hall/state.ts';
import type {PauseReason} from '../src/hall/terms.ts';
import {inScope} from './display.ts';

/** One side of a window as the wall shows it: a number and a word, never a unit. */
export interface SideView {
  readonly side: Side;
  readonly status: SeatStatus;
  /** Why it is paused. */
  readonly reason?: PauseReason | undefined;
  /** Number called to this side or served there; empty where there is none. */
  readonly number: string;
  /** Whether its visitor was called and has not been met. */
  readonly awaited: boolean;
  /** Whether the stage calls it now. */
  readonly calling: boolean;
}

export type CellView =
  | {readonly kind: 'window'; readonly window: number; readonly sides: readonly SideView[]}
  | {readonly kind: 'room'; readonly room: RoomId; readonly name: string; readonly at: SideView};

/** Every window and room in scope, in the hall's order; `calling` are the tickets that the stage calls. */
export function cellsOf(
  state: HallState,
  scope: Scope | undefined,
  calling: ReadonlySet<TicketId>,
): CellView[] {
  const {configuration} = state;
  if (!configuration) return [];
  const windows = configuration.windows.flatMap((window): CellView[] => {
    const sides = window.seats
      .filter((seat) => inScope({kind: 'window', window, seat}, scope))
      .map(({id, side}) => sideView(state, id, side, calling));
    return sides.length > 0 ? [{kind: 'window', window: window.number, sides}] : [];
  });
  const rooms = configuration.rooms
    .filter((room) => inScope({kind: 'room', room}, scope))
    .map(({id, name, discreet}): CellView => {
      const at = sideView(state, id, 'middle', calling);
      return {kind: 'room', room: id, name: name.zh, at: discreet ? {...at, number: ''} : at};
    });
  return [...windows, ...rooms];
}

function sideView(
  state: HallState,
  id: SeatId,
  side: Side,
  calling: ReadonlySet<TicketId>,
): SideView {
  const seat = state.seats.get(id);
  const ticket = seat?.ticket === undefined ? undefined : state.tickets.get(seat.ticket);
  return {
    side,
    status: seat?.status ?? 'closed',
    reason: seat?.reason,
    number: ticket?.number ?? '',
    awaited: ticket?.status === 'called',
    calling: ticket !== undefined && calling.has(ticket.id),
  };
}

/** Whether the hall is to look up and listen now. */
export const isCall = ({type}: HallEvent): boolean =>
  type === 'ticket-called' || type === 'ticket-recalled' || type === 'ticket-resumed';

/** Calls whose visitor has not been met yet, newest first. */
export function awaitedCalls({calls, tickets}: HallState): Call[] {
  return calls.filter(
    ({ticket: id, seat}) => tickets.get(id)?.status === 'called' && tickets.get(id)?.seat === seat,
  );
}

/** Window number and side, or the room, as a call names them. */
export function placeOf(state: HallState, seat: SeatId): CalledTo | undefined {
  const place = state.layout?.places.get(seat);
  return place && placeTo(place);
}

/** Whether a call is for a place that the display is about. */
export function callsHere(state: HallState, seat: SeatId, scope: Scope | undefined): boolean {
  const place = state.layout?.places.get(seat);
  return place !== undefined && inScope(place, scope);
}

/** Numbers that wait, by the area of what they wait for. */
export function waitingByArea({tickets, layout}: HallState): ReadonlyMap<AreaId, number> {
  const counts = new Map<AreaId, number>();
  for (const {status, queue} of tickets.values()) {
    const area = status === 'waiting' ? layout?.areaOf.get(queue)?.id : undefined;
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return counts;
}
