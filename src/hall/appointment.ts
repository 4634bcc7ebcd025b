import type {QueueId} from './configuration.ts';
import {dateText, dayAt, isWithin, spansOn} from './day.ts';
import type {Offer} from './refusal.ts';
import type {HallState} from './state.ts';

/** A time too near to be reached from home, or from the queue, is none. */
const NOTICE_MINUTES = 15;
const MINUTE = 60_000;

/** The times that a queue has free, from soon after `at` on; `atMost` of them. */
export function freeTimes(
  state: HallState,
  queue: QueueId,
  at: number,
  atMost: number,
): readonly Offer[] {
  const {configuration} = state;
  if (!configuration) return [];
  const {appointments, timeZone} = configuration;
  const taken = takenTimes(state, queue);
  const found: Offer[] = [];
  const earliest = at + NOTICE_MINUTES * MINUTE;
  let day = dayAt(at, timeZone);
  for (let ahead = 0; ahead < appointments.days; ahead += 1) {
    for (const {from, until} of spansOn(hoursOf(state, queue), day.startsAt, timeZone)) {
      for (let time = from; time < until; time += appointments.every * MINUTE) {
        if (time < earliest || (taken.get(time) ?? 0) >= appointments.atOnce) continue;
        found.push({at: time, text: dateText(time, timeZone)});
        if (found.length === atMost) return found;
      }
    }
    day = dayAt(day.endsAt, timeZone);
  }
  return found;
}

/** Whether that very time is on offer and free. */
export function isFree(state: HallState, queue: QueueId, time: number, at: number): boolean {
  // At most so many times are on offer at all; the search ends by itself.
  return freeTimes(state, queue, at, Number.MAX_SAFE_INTEGER).some((offer) => offer.at === time);
}

function takenTimes(state: HallState, queue: QueueId): Map<number, number> {
  const taken = new Map<number, number>();
  for (const appointment of state.appointments.values()) {
    if (appointment.queue !== queue) continue;
    taken.set(appointment.time, (taken.get(appointment.time) ?? 0) + 1);
  }
  return taken;
}

/** When a queue is received: the unit's hours, or else the hall's. */
function hoursOf({configuration, layout}: HallState, queue: QueueId) {
  return layout?.units.get(queue)?.hours ?? configuration?.hours ?? [];
}

/** Whether numbers are issued for a queue at this moment. */
export function issuesFor(state: HallState, queue: QueueId, at: number): boolean {
  const {configuration} = state;
  if (!configuration) return false;
  return configuration.issue === 'always' && !state.layout?.units.get(queue)?.hours
    ? true
    : isWithin(hoursOf(state, queue), at, configuration.timeZone);
}
