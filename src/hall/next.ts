import type {LaneRule, QueueId, SeatId} from './configuration.ts';
import {nextIn, ordinaryDue, type Queue} from './queue.ts';
import {servedBy, type HallState, type Ticket} from './state.ts';

/** Why a ticket is next, for the one line that a desk shows. */
export type Why =
  /** Another desk sent it to this very seat or room. */
  | {readonly kind: 'sent-here'}
  | {readonly kind: 'appointment'; readonly time: number}
  /** The priority lane's turn. */
  | {readonly kind: 'priority'}
  /** Priority tickets wait too, and come after so many more ordinary calls. */
  | {readonly kind: 'ordinary-turn'; readonly more: number}
  /** Its head start makes it the longest waiting. */
  | {readonly kind: 'aged'; readonly minutes: number}
  | {readonly kind: 'longest'};

export interface Next {
  readonly ticket: Ticket;
  readonly queue: QueueId;
  readonly why: Why;
}

const FAIR: LaneRule = {rule: 'one-in', n: 3};

/** The hall's rule between lanes. */
export const laneRule = ({configuration}: HallState): LaneRule => configuration?.lanes ?? FAIR;

/** The ticket that this seat would call now: its queues in order, each by lane rule and age. */
export function nextFor(state: HallState, id: SeatId): Next | undefined {
  const rule = laneRule(state);
  for (const queue of servedBy(state, id)) {
    const line = state.queues.get(queue);
    const ticket = line && nextIn(line, rule);
    if (ticket) {
      const why: Why = queue === id ? {kind: 'sent-here'} : whyNext(line, ticket, rule);
      return {ticket, queue, why};
    }
  }
  return undefined;
}

function whyNext(line: Queue, ticket: Ticket, rule: LaneRule): Why {
  if (ticket.time !== undefined && ticket.misses === 0) {
    return {kind: 'appointment', time: ticket.time};
  }
  const alone = line.priority.length === 0 || line.ordinary.length === 0;
  if (alone) return {kind: ticket.lane === 'priority' ? 'priority' : 'longest'};
  if (ticket.lane === 'ordinary') {
    return rule.rule === 'one-in'
      ? {kind: 'ordinary-turn', more: ordinaryDue(line, rule.n)}
      : {kind: 'longest'};
  }
  return rule.rule === 'ageing' ? {kind: 'aged', minutes: rule.minutes} : {kind: 'priority'};
}
