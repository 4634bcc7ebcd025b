import type {EventOf} from '../event.ts';
import {join} from '../queue.ts';
import {SERVICE_KEPT, type HallState, type Ticket} from '../state.ts';
import {queueOf, seatOf, ticketOf, undoMs} from './parts.ts';
import {remember} from './step.ts';

type AtSeat = EventOf<'ticket-finished' | 'ticket-missed' | 'ticket-held'>;

/** The ticket goes from its seat, which may take the step back. */
export function leaveSeat(
  state: HallState,
  event: Pick<AtSeat, 'seq' | 'at' | 'ticket' | 'seat'> & {
    type: Parameters<typeof remember>[1]['type'];
  },
): Ticket {
  const ticket = ticketOf(state, event.ticket);
  remember(state, event, ticket);
  seatOf(state, event.seat).ticket = undefined;
  ticket.found = false;
  ticket.moved = event.seq;
  return ticket;
}

/** Milliseconds in interview so far. */
export const servedMs = ({servedMs, startedAt}: Ticket, at: number): number =>
  servedMs + (startedAt === undefined ? 0 : at - startedAt);

/** What the visit took at this queue's seats, for those who wait behind it. */
export function noteService(
  state: HallState,
  ticket: Ticket,
  {seq, at}: {seq: number; at: number},
): void {
  const minutes = servedMs(ticket, at) / 60_000;
  const times = [...(state.service.get(ticket.queue) ?? []), {seq, at, minutes}];
  // Those that can still be undone are kept beyond the count, so that an undone one leaves no gap.
  const settled = times.filter((time) => at - time.at > undoMs(state)).length;
  state.service.set(ticket.queue, times.slice(Math.max(0, settled - SERVICE_KEPT)));
}

/** Into its queue, at the age it has. */
export function wait(state: HallState, ticket: Ticket): void {
  ticket.status = 'waiting';
  ticket.seat = undefined;
  join(queueOf(state, ticket.queue), ticket);
}
