import type {RoomId, SeatId, Side} from '../src/hall/configuration.ts';
import type {TicketId} from '../src/hall/event.ts';
import type {Call, HallState, SeatStatus} from '../src/hall/state.ts';

/** One side of a window as the wall shows it: a number and a word, never a unit. */
export interface SideView {
  readonly side: Side;
  readonly status: SeatStatus;
  /** Number called to this side or served there; empty where there is none. */
  readonly number: string;
  /** Whether the stage calls it now. */
  readonly calling: boolean;
}

export type CellView =
  | {readonly kind: 'window'; readonly window: number; readonly sides: readonly SideView[]}
  | {readonly kind: 'room'; readonly room: RoomId; readonly name: string};

/** Every window and room, in the hall's order; `calling` are the tickets that the stage calls. */
export function cellsOf(state: HallState, calling: ReadonlySet<TicketId>): CellView[] {
  const {configuration} = state;
  if (!configuration) return [];
  return [
    ...configuration.windows.map(({number: window, seats}): CellView => ({
      kind: 'window',
      window,
      sides: seats.map(({id, side}) => {
        const seat = state.seats.get(id);
        const ticket = seat?.ticket === undefined ? undefined : state.tickets.get(seat.ticket);
        return {
          side,
          status: seat?.status ?? 'closed',
          number: ticket?.number ?? '',
          calling: ticket !== undefined && calling.has(ticket.id),
        };
      }),
    })),
    ...configuration.rooms.map(({id, name}): CellView => ({kind: 'room', room: id, name: name.zh})),
  ];
}

/** Calls whose visitor has not been met yet, newest first. */
export function awaitedCalls({calls, tickets}: HallState): Call[] {
  return calls.filter(
    ({ticket: id, seat}) => tickets.get(id)?.status === 'called' && tickets.get(id)?.seat === seat,
  );
}

/** Window number and side of a seat, as a call names them. */
export function placeOf(state: HallState, seat: SeatId): {window: number; side: Side} | undefined {
  const place = state.layout?.seats.get(seat);
  return place && {window: place.window.number, side: place.seat.side};
}
