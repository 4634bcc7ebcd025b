import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';
import {seatOf} from './parts.ts';
import {remember} from './step.ts';

export function openSeat(state: HallState, event: EventOf<'seat-opened' | 'seat-resumed'>): void {
  remember(state, event);
  const seat = seatOf(state, event.seat);
  seat.status = 'open';
  seat.reason = undefined;
}

export function pauseSeat(state: HallState, event: EventOf<'seat-paused'>): void {
  remember(state, event);
  const seat = seatOf(state, event.seat);
  seat.status = 'paused';
  seat.reason = event.reason;
}

export function closeSeat(state: HallState, event: EventOf<'seat-closed'>): void {
  remember(state, event);
  const seat = seatOf(state, event.seat);
  seat.status = 'closed';
  seat.reason = undefined;
}

export function assignQueues(state: HallState, event: EventOf<'queues-assigned'>): void {
  seatOf(state, event.seat).assigned = event.serves;
}
