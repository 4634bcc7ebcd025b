import {GENERAL, type QueueId, type UnitId} from './configuration.ts';
import {takenAt} from './agenda.ts';
import {dateText, dayAt, hoursOn, isWithin, spansOn, type Day} from './day.ts';
import type {Offer} from './refusal.ts';
import type {HallState} from './state.ts';
import {takesInOn} from './validity.ts';

/** A time too near to be reached from home, or from the queue, is none. */
const NOTICE_MINUTES = 15;
const MINUTE = 60_000;

/** The times that a queue has free, from soon after `at` on and not before `from`; `atMost` of them. */
export function freeTimes(
  state: HallState,
  queue: QueueId,
  at: number,
  atMost: number,
  from = at,
): readonly Offer[] {
  const {configuration, agenda} = state;
  if (!configuration) return [];
  const {appointments, timeZone} = configuration;
  const found: Offer[] = [];
  const earliest = Math.max(from, at + NOTICE_MINUTES * MINUTE);
  let day = dayAt(at, timeZone);
  for (let ahead = 0; ahead < appointments.days; ahead += 1) {
    for (const span of spansOn(hoursOf(state, queue, day.startsAt), day.startsAt, timeZone)) {
      for (let time = span.from; time < span.until; time += appointments.every * MINUTE) {
        if (time < earliest || takenAt(agenda, queue, time) >= appointments.atOnce) continue;
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
  const {configuration, agenda} = state;
  if (!configuration) return false;
  const {appointments, timeZone} = configuration;
  if (time < at + NOTICE_MINUTES * MINUTE) return false;
  if (takenAt(agenda, queue, time) >= appointments.atOnce) return false;
  if (daysBetween(dayAt(at, timeZone), dayAt(time, timeZone)) >= appointments.days) return false;
  return spansOn(hoursOf(state, queue, time), time, timeZone).some(
    ({from, until}) =>
      from <= time && time < until && (time - from) % (appointments.every * MINUTE) === 0,
  );
}

const DAY = 24 * 60 * MINUTE;

/** By the calendar: a day on which clocks change is one day like any other. */
const daysBetween = (from: Day, to: Day) => (Date.parse(to.day) - Date.parse(from.day)) / DAY;

/** The queue that receives a visit at a later time: whether one seat will be open then nobody knows. */
export function receivedLater(
  {layout}: HallState,
  {queue, firstUnit = GENERAL}: {readonly queue: QueueId; readonly firstUnit?: UnitId | undefined},
): QueueId {
  return layout?.places.get(queue)?.kind === 'window' ? firstUnit : queue;
}

/** When a queue is received on the day of that moment: in the unit's hours, or else the hall's. */
function hoursOf(state: HallState, queue: QueueId, at: number) {
  const {configuration, layout} = state;
  if (!configuration || !takesIn(state, queue, at)) return [];
  return hoursOn(layout?.units.get(queue)?.hours ?? configuration.hours, configuration, at);
}

/** Whether the day of that moment is one of the unit's. */
function takesIn({configuration, layout}: HallState, queue: QueueId, at: number): boolean {
  const unit = layout?.units.get(queue);
  if (!configuration || !unit || (unit.validFrom ?? unit.validUntil) === undefined) return true;
  return takesInOn(unit, dayAt(at, configuration.timeZone).day);
}

/** Whether numbers are issued for a queue at this moment. */
export function issuesFor(state: HallState, queue: QueueId, at: number): boolean {
  const {configuration} = state;
  if (!configuration) return false;
  return configuration.issue === 'always' && !state.layout?.units.get(queue)?.hours
    ? takesIn(state, queue, at)
    : isWithin(hoursOf(state, queue, at), at, configuration.timeZone);
}
