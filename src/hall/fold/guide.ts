import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';
import {ticketOf} from './parts.ts';

export function askForHelp(state: HallState, {device, at}: EventOf<'help-asked'>): void {
  state.helpAsked.set(device, at);
}

export function endHelp(
  state: HallState,
  {device}: EventOf<'help-answered' | 'help-withdrawn'>,
): void {
  state.helpAsked.delete(device);
}

export function find(state: HallState, event: EventOf<'ticket-found'>): void {
  ticketOf(state, event.ticket).found = true;
}
