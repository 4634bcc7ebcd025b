import type {HallConfiguration, QueueId, SeatId} from './configuration.ts';
import type {Day} from './day.ts';
import type {DeviceId, TicketId} from './event.ts';
import {note} from './agenda.ts';
import {configure} from './fold/hall.ts';
import {emptyQueue, join, type LaneCall} from './queue.ts';
import type {DisplayId} from './signage.ts';
import {emptyState} from './state.ts';
import type {
  Appointment,
  Call,
  Counts,
  Device,
  Ended,
  HallState,
  SeatState,
  ServiceTime,
  SlipMissing,
  Ticket,
} from './state.ts';

/** A state as plain JSON: for a new replica, a checkpoint of the log, a device's own store. */
export interface Snapshot {
  readonly seq: number;
  readonly at: number;
  readonly revision: number;
  readonly configuration?: HallConfiguration | undefined;
  readonly day?: Day | undefined;
  readonly sealingKey?: HallState['sealingKey'];
  readonly devices: readonly (readonly [DeviceId, Device])[];
  readonly tickets: readonly Ticket[];
  readonly seats: readonly (readonly [SeatId, SeatState])[];
  /** What the lane rule has counted in each queue. */
  readonly lanes: readonly (readonly [QueueId, number, readonly LaneCall[]])[];
  readonly appointments: readonly Appointment[];
  readonly counters: readonly (readonly [string, number])[];
  readonly offlineCounters: readonly (readonly [string, number])[];
  readonly issued: readonly (readonly [QueueId, number])[];
  readonly calls: readonly Call[];
  readonly ended: readonly (readonly [TicketId, Ended])[];
  readonly service: readonly (readonly [QueueId, readonly ServiceTime[]])[];
  readonly helpAsked: readonly (readonly [DeviceId, number])[];
  /** Absent in what was kept by an earlier version. */
  readonly slipsMissing?: readonly (readonly [TicketId, SlipMissing])[];
  /** Likewise. */
  readonly slipsHeard?: readonly (readonly [TicketId, number])[];
  readonly alarm?: HallState['alarm'];
  readonly tests: readonly (readonly [DisplayId, number])[];
  readonly today: Counts;
}

/** Shares the state's parts: turn it into text before the next event is folded. */
export function snapshotOf(state: HallState): Snapshot {
  return {
    seq: state.seq,
    at: state.at,
    revision: state.revision,
    configuration: state.configuration,
    day: state.day,
    sealingKey: state.sealingKey,
    devices: [...state.devices],
    tickets: [...state.tickets.values()],
    seats: [...state.seats],
    lanes: [...state.queues].map(
      ([id, {sincePriority, recent}]) => [id, sincePriority, recent] as const,
    ),
    appointments: [...state.appointments.values()],
    counters: [...state.counters],
    offlineCounters: [...state.offlineCounters],
    issued: [...state.issued],
    calls: state.calls,
    ended: [...state.ended],
    service: [...state.service],
    helpAsked: [...state.helpAsked],
    slipsMissing: [...state.slipsMissing],
    slipsHeard: [...state.slipsHeard],
    alarm: state.alarm,
    tests: [...state.tests],
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
  state.sealingKey = snapshot.sealingKey;
  state.calls = [...snapshot.calls];
  state.today = {...snapshot.today};
  fill(state.devices, snapshot.devices);
  fill(state.seats, snapshot.seats);
  fill(state.counters, snapshot.counters);
  fill(state.offlineCounters, snapshot.offlineCounters);
  fill(state.ended, snapshot.ended);
  fill(state.issued, snapshot.issued);
  fill(state.service, snapshot.service);
  fill(state.helpAsked, snapshot.helpAsked);
  fill(state.slipsMissing, snapshot.slipsMissing ?? []);
  fill(state.slipsHeard, snapshot.slipsHeard ?? []);
  fill(state.tests, snapshot.tests);
  state.alarm = snapshot.alarm;
  for (const appointment of snapshot.appointments) {
    state.appointments.set(appointment.ticket, appointment);
    note(state.agenda, appointment);
  }
  for (const [id, sincePriority, recent] of snapshot.lanes) {
    state.queues.set(id, {...emptyQueue(), sincePriority, recent});
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
