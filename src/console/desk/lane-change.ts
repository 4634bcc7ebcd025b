import type {Lane} from '../../hall/event.ts';
import {laneRule} from '../../hall/next.ts';
import {aheadOf} from '../../hall/queue.ts';
import type {HallState, Ticket} from '../../hall/state.ts';

/** What another lane does to a ticket's place: how many are called before it now, and how many then. */
export interface LaneChange {
  readonly now: number;
  readonly then: number;
}

export const otherLane = ({lane}: Ticket): Lane => (lane === 'ordinary' ? 'priority' : 'ordinary');

/** Undefined for a ticket that stands in no queue at this moment. */
export function laneChange(state: HallState, ticket: Ticket): LaneChange | undefined {
  const queue = state.queues.get(ticket.queue);
  if (!queue || ticket.status !== 'waiting') return undefined;
  const rule = laneRule(state);
  // It would no longer stand in the lane it is in, where it would count as somebody ahead of itself.
  const without = {
    ...queue,
    [ticket.lane]: queue[ticket.lane].filter((other) => other !== ticket),
  };
  return {
    now: aheadOf(queue, ticket, rule),
    then: aheadOf(without, {...ticket, lane: otherLane(ticket)}, rule),
  };
}
