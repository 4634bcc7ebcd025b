import type {HallConfiguration, QueueId, SeatId} from './configuration.ts';
import type {Day} from './day.ts';
import type {DeviceId, TicketId} from './event.ts';
import {configure} from './fold.ts';
import {emptyQueue, join} from './queue.ts';
import {emptyState} from './state.ts';
import type {Call, Device, HallState, SeatState, Ticket} from './state.ts';

/** A state as plain JSON: for a new replica, a checkpoint of the log, a device's own store. */
export interface Snapshot {
  readonly seq: number;
  readonly at: number;
  readonly revision: number;
  readonly configuration?: HallConfiguration | undefined;
  readonly day?: Day | undefined;
  readonly devices: readonly (readonly [DeviceId, Device])[];
  readonly tickets: readonly Ticket[];
  readonly seats: readonly (readonly [SeatId, SeatState])[];
  readonly sincePriority: readonly (readonly [QueueId, number])[];
  readonly counters: readonly (readonly [string, number])[];
  readonly offlineCounters: readonly (readonly [string, number])[];
  readonly calls: readonly Call[];
  readonly ended: readonly (readonly [TicketId, string])[];
  readonly service: readonly (readonly [QueueId, readonly number[]])[];
  readonly today: HallState['today'];
}

/** Shares the state's parts: turn it into text before the next event is folded. */
export function snapshotOf(state: HallState): Snapshot {
  return {
    seq: state.seq,
    at: state.at,
    revision: state.revision,
    configuration: state.configuration,
    day: state.day,
    devices: [...state.devices],
    tickets: [...state.tickets.values()],
    seats: [...state.seats],
    sincePriority: [...state.queues].map(([id, queue]) => [id, queue.sincePriority] as const),
    counters: [...state.counters],
    offlineCounters: [...state.offlineCounters],
    calls: state.calls,
    ended: [...state.ended],
    service: [...state.service],
    today: state.today,
  };
}

/** Takes the snapshot's parts over: parse it from text, and use it once. */
export function restore(snapshot: Snapshot): HallState {
  const state = emptyState();
  state.seq = snapshot.seq;
  state.at = snapshot.at;
  state.revision = snapshot.revision;
  state.day = snapshot.day;
  state.calls = [...snapshot.calls];
  state.today = {...snapshot.today};
  fill(state.devices, snapshot.devices);
  fill(state.seats, snapshot.seats);
  fill(state.counters, snapshot.counters);
  fill(state.offlineCounters, snapshot.offlineCounters);
  fill(state.ended, snapshot.ended);
  for (const [queue, minutes] of snapshot.service) state.service.set(queue, [...minutes]);
  for (const [id, sincePriority] of snapshot.sincePriority) {
    state.queues.set(id, {...emptyQueue(), sincePriority});
  }
  for (const ticket of snapshot.tickets) {
    state.tickets.set(ticket.id, ticket);
    const queue = state.queues.get(ticket.queue);
    if (ticket.status === 'waiting' && queue) join(queue, ticket);
  }
  if (snapshot.configuration) configure(state, snapshot.configuration);
  return state;
}

function fill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  for (const [key, value] of entries) map.set(key, value);
}
