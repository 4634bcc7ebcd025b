import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {SeatId, UnitId} from '../configuration.ts';
import type {TicketId} from '../event.ts';
import type {HallState, Step} from '../state.ts';
import {isRefusal, seatOf} from './parts.ts';
import {awaited} from './seat.ts';

/** Takes the seat's last step back, as long as nobody has gone on from it. */
export function undoStep(
  state: HallState,
  {seat: id, step: seen}: CommandOf<'undo'>,
  at: number,
): Decision {
  const seat = seatOf(state, id);
  if (isRefusal(seat)) return refuse(seat);
  const {step} = seat;
  if (!step) return refuse({code: 'nothing-to-undo', field: 'seat'});
  const late = refuse({code: 'undo-too-late', field: 'seat'});
  if (at > undoableUntil(state, id) || (seen ?? step.seq) !== step.seq) return late;
  if (step.ticket) {
    const {id: ticket, queue} = step.ticket;
    const now = state.tickets.get(ticket);
    // Gone from the hall by this very step, or by somebody else's since.
    const movedOn = now ? now.moved !== step.seq : step.type !== 'ticket-finished';
    if (movedOn || state.layout?.areaOf.has(queue) !== true) return late;
  }
  const stranded = step.seat.status === 'closed' ? awaited(state, id) : undefined;
  if (stranded) return refuse(stranded);
  return happens({type: 'step-undone', seat: id, step: step.seq, ...visitOf(step)});
}

function visitOf({ticket}: Step): {ticket?: TicketId; firstUnit?: UnitId} {
  if (!ticket) return {};
  const {id, firstUnit} = ticket;
  return {ticket: id, ...(firstUnit === undefined ? {} : {firstUnit})};
}

/** Hub time until which the seat's last step may be taken back; 0 where there is none. */
export function undoableUntil({seats, configuration}: HallState, id: SeatId): number {
  const step = seats.get(id)?.step;
  return step ? step.at + (configuration?.calls.undo ?? 0) * 1000 : 0;
}
