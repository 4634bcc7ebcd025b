import type {EventOf, FactType} from '../event.ts';
import {join, leave, unnoteCall} from '../queue.ts';
import type {HallState, Ticket} from '../state.ts';
import {queueOf, seatOf} from './parts.ts';

/** Keeps how seat and ticket are, before what the event does to them: call it first. */
export function remember(
  state: HallState,
  event: {seq: number; at: number; type: FactType; seat: string},
  ticket?: Ticket,
): void {
  const seat = seatOf(state, event.seat);
  seat.step = {
    seq: event.seq,
    at: event.at,
    type: event.type,
    seat: {status: seat.status, reason: seat.reason, ticket: seat.ticket},
    ticket: ticket && {...ticket},
    call: ticket && state.calls.find((call) => call.ticket === ticket.id),
    settled: 'outcome' in event && event.outcome === 'settled',
  };
}

/** Puts seat, ticket, queue, calls and counts back to what they would be without the step. */
export function undoStep(state: HallState, event: EventOf<'step-undone'>): void {
  const seat = seatOf(state, event.seat);
  const {step} = seat;
  if (step?.seq !== event.step) throw new Error(`event ${state.seq} undoes another step`);
  if (step.ticket) putBack(state, step.ticket, step.seq);
  if (step.type === 'ticket-started') state.today.started -= 1;
  if (step.type === 'ticket-finished') state.today.finished -= 1;
  if (step.settled) state.today.settled -= 1;
  const calls = state.calls.filter(({seq}) => seq !== step.seq);
  const {call} = step;
  if (call && !calls.some(({seq}) => seq === call.seq)) calls.push(call);
  state.calls = calls.sort((a, b) => b.seq - a.seq);
  // One by one: what was not there does not survive a snapshot, and must go all the same.
  seat.status = step.seat.status;
  seat.reason = step.seat.reason;
  seat.ticket = step.seat.ticket;
  seat.step = undefined;
}

function putBack(state: HallState, was: Ticket, seq: number): void {
  const now = state.tickets.get(was.id);
  if (now?.status === 'waiting') leave(queueOf(state, now.queue), now);
  const queue = queueOf(state, was.queue);
  unnoteCall(queue, seq);
  const times = state.service.get(was.queue) ?? [];
  state.service.set(
    was.queue,
    times.filter((time) => time.seq !== seq),
  );
  state.ended.delete(was.id);
  // A guide's word since then stands: it is nothing of this desk's.
  was.found ||= now?.found ?? false;
  state.tickets.set(was.id, was);
  if (was.status === 'waiting') join(queue, was);
}
