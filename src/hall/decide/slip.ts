import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {HallState} from '../state.ts';

/** Whoever has a number has it with or without paper: nothing but what guides are told depends on this. */
export function reportSlip(
  state: HallState,
  command: CommandOf<'report-slip'>,
  at: number,
): Decision {
  const {ticket, device, slip} = command;
  const known =
    state.tickets.has(ticket) || state.appointments.has(ticket) || state.ended.has(ticket);
  if (!known) return refuse({code: 'unknown-ticket', field: 'ticket'});
  const before = state.slipsMissing.get(ticket);
  // A clock that goes ahead makes no try newer than what is heard after it.
  const tried = command.tried === undefined ? undefined : Math.min(command.tried, at);
  const heard = state.slipsHeard.get(ticket);
  if (tried !== undefined && heard !== undefined && tried < heard) return happens();
  const more = tried !== undefined && tried === heard;
  const named = {ticket, ...(tried === undefined ? {} : {tried})};
  if (slip === 'printed' || slip === 'seen-to') {
    // Told where nobody missed it too: what became of an earlier try may be heard later.
    const news = before !== undefined || (tried !== undefined && !more);
    return news ? happens({type: 'slip-settled', ...named}) : happens();
  }
  if (before?.trouble === slip && before.device === device) return happens();
  // Of the same try: that it came out stays, and so does what held it.
  if (more && before?.trouble !== 'unconfirmed') return happens();
  return happens({type: 'slip-missing', ...named, device, trouble: slip});
}
