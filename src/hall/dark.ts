import {dayAt, spansOn} from './day.ts';
import type {HallConfiguration} from './configuration.ts';
import type {HallState} from './state.ts';

const HERE: ReadonlySet<string> = new Set(['waiting', 'called', 'serving']);

/**
 * Whether the hall's screens have nothing to show at this moment, epoch milliseconds: it is neither
 * within the hall's hours nor `darkAfter` minutes before or after them, no seat is open, nobody is
 * there to be served, and no alarm is on. A hall that is not configured yet is not dark: its screens
 * have to say so. One that issues numbers at any hour never closes.
 */
export function isDark(state: HallState, at: number): boolean {
  const {configuration, alarm, seats, tickets} = state;
  if (!configuration || configuration.issue === 'always' || alarm) return false;
  for (const {status} of seats.values()) if (status === 'open') return false;
  for (const {status} of tickets.values()) if (HERE.has(status)) return false;
  // Last, because it costs the most: a hall at work never comes to it.
  return !isNearHours(configuration, at);
}

function isNearHours({hours, signage, timeZone}: HallConfiguration, at: number): boolean {
  const margin = signage.darkAfter * 60_000;
  const {startsAt, endsAt} = dayAt(at, timeZone);
  // The margin of late hours reaches into the next day, that of early ones into the one before.
  return [startsAt - 1, at, endsAt].some((day) =>
    spansOn(hours, day, timeZone).some(
      ({from, until}) => from - margin <= at && at < until + margin,
    ),
  );
}
