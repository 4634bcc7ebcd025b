import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';

export function missSlip(
  state: HallState,
  {ticket, device, trouble, tried, at}: EventOf<'slip-missing'>,
): void {
  state.slipsHeard.set(ticket, tried ?? at);
  state.slipsMissing.set(ticket, {device, trouble, at});
}

export function settleSlip(state: HallState, {ticket, tried, at}: EventOf<'slip-settled'>): void {
  state.slipsHeard.set(ticket, tried ?? at);
  state.slipsMissing.delete(ticket);
}
