import type {HallConfiguration} from './configuration.ts';
import {hoursOn, spansOn} from './day.ts';

/**
 * Whether the hall opens just now, or has just opened: when most people come and nobody wants anything new. Only the first
 * opening of a day counts.
 *
 * @param around milliseconds before and after the opening
 */
export function isOpeningRush(
  hall: Pick<HallConfiguration, 'hours' | 'holidays' | 'timeZone'>,
  at: number,
  around: {readonly before: number; readonly after: number},
): boolean {
  const [first] = spansOn(hoursOn(hall.hours, hall, at), at, hall.timeZone);
  return first !== undefined && at >= first.from - around.before && at < first.from + around.after;
}
