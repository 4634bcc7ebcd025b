import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {SeatId} from '../configuration.ts';
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
  const reason = busy(state, seat);
  return reason ? refuse(reason) : happens({type: 'seat-closed', seat: id});
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

/** Takes the seat's last step back, as long as nobody has gone on from it. */
export function undoStep(state: HallState, id: SeatId, at: number): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  const {step} = seat;
  if (!step) return refuse({code: 'nothing-to-undo', field: 'seat'});
  const late = refuse({code: 'undo-too-late', field: 'seat'});
  if (at > undoableUntil(state, id)) return late;
  if (step.ticket) {
    const {id: ticket, queue} = step.ticket;
    const now = state.tickets.get(ticket);
    // Gone from the hall by this very step, or by somebody else's since.
    const movedOn = now ? now.moved !== step.seq : step.type !== 'ticket-finished';
    if (movedOn || state.layout?.areaOf.has(queue) !== true) return late;
  }
  return happens({type: 'step-undone', seat: id, step: step.seq});
}

/** Hub time until which the seat's last step may be taken back; 0 where there is none. */
export function undoableUntil({seats, configuration}: HallState, id: SeatId): number {
  const step = seats.get(id)?.step;
  return step ? step.at + (configuration?.calls.undo ?? 0) * 1000 : 0;
}
