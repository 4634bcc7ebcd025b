import {ordinaryDue} from '../queue.ts';
import {snapshotOf, type Snapshot} from '../snapshot.ts';
import {SERVICE_KEPT, type HallState} from '../state.ts';

type Row = readonly [string, ...unknown[]];
const sorted = (rows: Iterable<Row>): Row[] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
const json = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

/** A state as plain data, without what only the order of Maps tells. */
export function plainState(state: HallState): unknown {
  const snapshot: Snapshot = {...snapshotOf(state), configuration: undefined};
  const tickets = [...snapshot.tickets].sort((a, b) => a.tie - b.tie);
  return json({...snapshot, tickets, lanes: sorted(snapshot.lanes)});
}

/** What a hall can see of a state: not the sequence numbers, which an undone step uses up. */
export function seenState(state: HallState): unknown {
  const numbers = (tickets: readonly {number: string}[]) => tickets.map(({number}) => number);
  const without = (value: object, ...keys: string[]) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  return json({
    queues: sorted(
      Array.from(state.queues, ([id, queue]): Row => [
        id,
        numbers(queue.ordinary),
        numbers(queue.priority),
        ordinaryDue(queue, 1e9),
      ]),
    ),
    seats: sorted(Array.from(state.seats, ([id, seat]): Row => [id, without(seat, 'step')])),
    tickets: sorted(
      Array.from(state.tickets, ([id, ticket]): Row => [id, without(ticket, 'tie', 'moved')]),
    ),
    calls: state.calls.map((call) => without(call, 'seq')),
    ended: sorted(state.ended),
    service: sorted(
      Array.from(state.service, ([id, times]): Row => [
        id,
        times.slice(-SERVICE_KEPT).map(({minutes}) => minutes),
      ]),
    ).filter(([, times]) => Array.isArray(times) && times.length > 0),
    today: state.today,
    appointments: sorted(state.appointments),
    counters: sorted(state.counters),
    issued: sorted(state.issued),
  });
}
