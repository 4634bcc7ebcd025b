import {happens, refuse, type Decision, type Refusal} from './command.ts';
import type {SeatId} from './configuration.ts';
import type {HallState, SeatState} from './state.ts';

const unknownSeat: Refusal = {code: 'unknown-seat', field: 'seat'};

/** The refusal that a ticket at the seat calls for: it has to come to its end first. */
export function busy(state: HallState, seat: SeatState): Refusal | undefined {
  if (seat.ticket === undefined) return undefined;
  const number = state.tickets.get(seat.ticket)?.number ?? '';
  return {code: 'seat-busy', field: 'seat', number};
}

export function openSeat(state: HallState, id: SeatId): Decision {
  const seat = state.seats.get(id);
  if (!seat || !state.day) return refuse(unknownSeat);
  if (seat.status !== 'closed') return refuse({code: 'seat-already-open', field: 'seat'});
  return happens({type: 'seat-opened', seat: id});
}

/** A pause takes no further ticket; the one at the seat may be finished meanwhile. */
export function pauseSeat(state: HallState, id: SeatId): Decision {
  const seat = state.seats.get(id);
  if (!seat) return refuse(unknownSeat);
  if (seat.status !== 'open') return refuse({code: 'seat-not-open', field: 'seat'});
  return happens({type: 'seat-paused', seat: id});
}

export function resumeSeat(state: HallState, id: SeatId): Decision {
  const seat = state.seats.get(id);
  if (!seat) return refuse(unknownSeat);
  if (seat.status !== 'paused') return refuse({code: 'seat-not-paused', field: 'seat'});
  return happens({type: 'seat-resumed', seat: id});
}

export function closeSeat(state: HallState, id: SeatId): Decision {
  const seat = state.seats.get(id);
  if (!seat) return refuse(unknownSeat);
  if (seat.status === 'closed') return refuse({code: 'seat-not-open', field: 'seat'});
  const reason = busy(state, seat);
  return reason ? refuse(reason) : happens({type: 'seat-closed', seat: id});
}
