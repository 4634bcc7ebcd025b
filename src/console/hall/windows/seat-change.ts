import type {HallConfiguration, QueueId, Seat, SeatId} from '../../../hall/configuration.ts';

/** Where a seat stands in the document, and what it is. */
export interface SeatAt {
  readonly path: string;
  readonly window: number;
  readonly seat: Seat;
}

/** A press on a seat: on one of those that it receives, or to add one. */
export interface SeatWish {
  readonly at: SeatAt;
  /** Place of the one that shall be changed; undefined to add one. */
  readonly place: number | undefined;
}

/** Whom the seat receives afterwards, the first first. */
export function afterChoice({at, place}: SeatWish, queue: QueueId): readonly QueueId[] {
  const {serves} = at.seat;
  if (place === undefined) return [...serves, queue];
  return serves.with(place, queue);
}

export const afterRemoval = ({at, place}: SeatWish): readonly QueueId[] =>
  place === undefined ? at.seat.serves : at.seat.serves.toSpliced(place, 1);

/** The one that was pressed first, the others as they were. */
export function afterFirst({at, place}: SeatWish): readonly QueueId[] {
  const {serves} = at.seat;
  const queue = place === undefined ? undefined : serves[place];
  return queue === undefined ? serves : [queue, ...serves.filter((one) => one !== queue)];
}

/** Numbers of the windows at which a queue is received, in order. */
export function windowsOf({windows}: HallConfiguration, queue: QueueId): readonly number[] {
  return windows
    .filter(({seats}) => seats.some(({serves}) => serves.includes(queue)))
    .map(({number}) => number);
}

/** The seat with this id, wherever it stands. */
export function seatOf({windows}: HallConfiguration, id: SeatId): SeatAt | undefined {
  for (const [w, {number, seats}] of windows.entries()) {
    const s = seats.findIndex((seat) => seat.id === id);
    const seat = seats[s];
    if (seat) return {path: `windows.${w}.seats.${s}`, window: number, seat};
  }
  return undefined;
}
