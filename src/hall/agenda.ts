import type {QueueId} from './configuration.ts';
import type {TicketId} from './event.ts';
import type {Appointment} from './state.ts';

/** The appointments of a hall, looked up by time: made by the fold from the appointments themselves. */
export interface Agenda {
  /** Soonest first; of the same time, in the order they were made. */
  readonly order: Appointment[];
  /** How many a queue has at a time. */
  readonly taken: Map<string, number>;
}

export const emptyAgenda = (): Agenda => ({order: [], taken: new Map()});

const slot = (queue: QueueId, time: number) => `${queue}/${time}`;

/** How many of the queue's appointments are at that very time. */
export const takenAt = ({taken}: Agenda, queue: QueueId, time: number): number =>
  taken.get(slot(queue, time)) ?? 0;

/** How many come before this time, or at it where `included`. */
function before({order}: Agenda, time: number, included: boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = order[middle]?.time ?? Infinity;
    if (other < time || (included && other === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function note(agenda: Agenda, appointment: Appointment): void {
  const {queue, time} = appointment;
  agenda.order.splice(before(agenda, time, true), 0, appointment);
  agenda.taken.set(slot(queue, time), takenAt(agenda, queue, time) + 1);
}

export function strike(agenda: Agenda, {queue, time}: Appointment, ticket: TicketId): void {
  const {order, taken} = agenda;
  let place = before(agenda, time, false);
  while (order[place]?.time === time && order[place]?.ticket !== ticket) place += 1;
  if (order[place]?.ticket !== ticket) throw new Error(`${ticket} is not in the agenda`);
  order.splice(place, 1);
  const left = takenAt(agenda, queue, time) - 1;
  if (left > 0) taken.set(slot(queue, time), left);
  else taken.delete(slot(queue, time));
}
