import type {Party} from '../event.ts';
import {partsOf} from '../number.ts';
import {join} from '../queue.ts';
import {counterOf, type HallState, type Ticket} from '../state.ts';
import {queueOf} from './parts.ts';

/** A visit joins its queue; its place there is by rank, then by `seq`. */
export function admit(
  state: HallState,
  party: Party,
  rank: number,
  seq: number,
  time?: number,
): void {
  const ticket: Ticket = {
    id: party.ticket,
    number: party.number,
    queue: party.queue,
    firstUnit: party.firstUnit,
    lane: party.lane,
    party: party.party,
    help: party.help,
    issuedAt: party.issuedAt,
    time,
    status: 'waiting',
    rank,
    tie: seq,
    calls: 0,
    misses: 0,
    servedMs: 0,
    found: false,
    moved: seq,
  };
  state.ended.delete(ticket.id);
  state.tickets.set(ticket.id, ticket);
  join(queueOf(state, ticket.queue), ticket);
}

/** A number of that day is used up. */
export function use(state: HallState, day: string, number: string): void {
  const {prefix, count} = partsOf(number);
  const counter = counterOf(day, prefix);
  state.counters.set(counter, Math.max(count, state.counters.get(counter) ?? 0));
}

/** One more visit of today. */
export function countIn(state: HallState, {queue, party}: Party): void {
  state.issued.set(queue, (state.issued.get(queue) ?? 0) + 1);
  state.today.issued += 1;
  state.today.people += party;
}
