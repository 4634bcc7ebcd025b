import {happens, refuse, type Decision} from '../command.ts';
import type {DeviceId, TicketId} from '../event.ts';
import type {HallState} from '../state.ts';
import {isRefusal, ticketOf} from './parts.ts';

/** Asking twice is asking once. */
export function askForHelp(state: HallState, device: DeviceId): Decision {
  if (!state.devices.has(device)) return refuse({code: 'unknown-device', field: 'device'});
  return state.helpAsked.has(device) ? happens() : happens({type: 'help-asked', device});
}

export function answerHelp(state: HallState, device: DeviceId): Decision {
  if (!state.helpAsked.has(device)) return refuse({code: 'nobody-asked', field: 'device'});
  return happens({type: 'help-answered', device});
}

/** A guide may have answered in the same moment: then there is nothing to take back, and nothing wrong. */
export function withdrawHelp(state: HallState, device: DeviceId): Decision {
  return state.helpAsked.has(device) ? happens({type: 'help-withdrawn', device}) : happens();
}

/**
 * A guide is with somebody who was called, missed a call, or asked for a guide with their number: from
 * the list they go back into the queue.
 */
export function findTicket(state: HallState, id: TicketId): Decision {
  const ticket = ticketOf(state, id);
  if (isRefusal(ticket)) return refuse(ticket);
  const {status, misses, help, number} = ticket;
  const found = {type: 'ticket-found' as const, ticket: id};
  if (status === 'missed') return happens({type: 'ticket-restored', ticket: id}, found);
  const lookedFor = status === 'called' || (status === 'waiting' && (misses > 0 || help));
  if (!lookedFor) return refuse({code: 'ticket-not-looked-for', field: 'ticket', number});
  return ticket.found ? happens() : happens(found);
}
