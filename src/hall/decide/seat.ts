import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {SeatId} from '../configuration.ts';
import {waitingIn} from '../queue.ts';
import type {Refusal} from '../refusal.ts';
import type {HallState} from '../state.ts';
import {busy, isRefusal, seatOf} from './parts.ts';

export function openSeat(state: HallState, id: SeatId): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  if (seat.status !== 'closed') return refuse({code: 'seat-already-open', field: 'seat'});
  return happens({type: 'seat-opened', seat: id});
}

/** A pause takes no further ticket; the one at the seat may be finished meanwhile. */
export function pauseSeat(state: HallState, {seat: id, reason}: CommandOf<'pause-seat'>): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  if (seat.status !== 'open') return refuse({code: 'seat-not-open', field: 'seat'});
  return happens({type: 'seat-paused', seat: id, reason});
}

export function resumeSeat(state: HallState, id: SeatId): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  if (seat.status !== 'paused') return refuse({code: 'seat-not-paused', field: 'seat'});
  return happens({type: 'seat-resumed', seat: id});
}

export function closeSeat(state: HallState, id: SeatId): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  if (seat.status === 'closed') return refuse({code: 'seat-not-open', field: 'seat'});
  const reason = busy(state, seat) ?? awaited(state, id);
  return reason ? refuse(reason) : happens({type: 'seat-closed', seat: id});
}

/** Nobody else can call whoever was sent to this seat. */
export function awaited(state: HallState, id: SeatId): Refusal | undefined {
  const line = state.queues.get(id);
  const count = line ? waitingIn(line) : 0;
  return count === 0 ? undefined : {code: 'seat-awaited', field: 'seat', count};
}

/** Which queues a seat helps out with today, in order; what was sent to the seat itself always comes first. */
export function assignQueues(
  state: HallState,
  {seat: id, serves}: CommandOf<'assign-queues'>,
): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  const {layout} = state;
  // What was sent to one seat is that seat's own.
  const known = serves.every((queue) => layout?.areaOf.has(queue) && !layout.places.has(queue));
  if (!known) return refuse({code: 'unknown-queue', field: 'serves'});
  return happens({type: 'queues-assigned', seat: id, serves: [...new Set(serves)]});
}
