import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';

export function missSlip(
  state: HallState,
  {ticket, device, trouble, at}: EventOf<'slip-missing'>,
): void {
  state.slipsMissing.set(ticket, {device, trouble, at});
}

export function settleSlip(state: HallState, {ticket}: EventOf<'slip-settled'>): void {
  state.slipsMissing.delete(ticket);
}
