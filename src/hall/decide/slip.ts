import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {HallState} from '../state.ts';

/** Whoever has a number has it with or without paper: nothing but what guides are told depends on this. */
export function reportSlip(
  state: HallState,
  {ticket, device, slip}: CommandOf<'report-slip'>,
): Decision {
  const known =
    state.tickets.has(ticket) || state.appointments.has(ticket) || state.ended.has(ticket);
  if (!known) return refuse({code: 'unknown-ticket', field: 'ticket'});
  const before = state.slipsMissing.get(ticket);
  if (slip === 'printed' || slip === 'seen-to') {
    return before ? happens({type: 'slip-settled', ticket}) : happens();
  }
  if (before?.trouble === slip && before.device === device) return happens();
  return happens({type: 'slip-missing', ticket, device, trouble: slip});
}
