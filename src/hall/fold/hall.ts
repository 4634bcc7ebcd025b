import type {HallConfiguration} from '../configuration.ts';
import type {EventOf} from '../event.ts';
import {layoutOf} from '../layout.ts';
import {noCounts, type HallState} from '../state.ts';
import {queueOf} from './parts.ts';

export function publish(state: HallState, event: EventOf<'configuration-published'>): void {
  state.revision = event.revision;
  configure(state, event.configuration);
}

/** Takes a document over: also how a restored snapshot gets its look-ups back. */
export function configure(state: HallState, configuration: HallConfiguration): void {
  state.configuration = configuration;
  const layout = layoutOf(configuration);
  state.layout = layout;
  for (const queue of layout.areaOf.keys()) queueOf(state, queue);
  for (const seat of layout.places.keys()) {
    if (!state.seats.has(seat)) state.seats.set(seat, {status: 'closed'});
  }
  for (const [id, seat] of state.seats) {
    if (!layout.places.has(id)) state.seats.delete(id);
    else if (seat.assigned)
      seat.assigned = seat.assigned.filter((queue) => layout.areaOf.has(queue));
  }
}

/** A device keeps its letters whatever it is used as: nobody else may ever get them. */
export function registerDevice(
  state: HallState,
  {device, kind, letters}: EventOf<'device-registered'>,
): void {
  state.devices.set(device, {kind, letters: letters ?? state.devices.get(device)?.letters});
}

export function setSealingKey(state: HallState, {key}: EventOf<'sealing-key-set'>): void {
  state.sealingKey = key;
}

export function openDay(state: HallState, {day, startsAt, endsAt}: EventOf<'day-opened'>): void {
  state.day = {day, startsAt, endsAt};
  state.tickets.clear();
  state.queues.clear();
  state.offlineCounters.clear();
  state.issued.clear();
  state.calls = [];
  state.ended.clear();
  for (const appointment of state.appointments.values()) appointment.counted = false;
  state.helpAsked.clear();
  state.slipsMissing.clear();
  state.slipsHeard.clear();
  state.today = noCounts();
  // Numbers booked for this day or a later one stay taken.
  for (const counter of state.counters.keys()) {
    if (counter.slice(0, day.length) < day) state.counters.delete(counter);
  }
  for (const seat of state.seats.keys()) state.seats.set(seat, {status: 'closed'});
  for (const queue of state.layout?.areaOf.keys() ?? []) queueOf(state, queue);
}
