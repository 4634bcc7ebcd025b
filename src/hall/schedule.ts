import {dayAt, isWithin} from './day.ts';
import type {Hours} from './configuration.ts';
import type {Schedule} from './signage.ts';

/** Whether something that is scheduled so applies at this moment, epoch milliseconds. */
export function applies(when: Schedule | undefined, at: number, timeZone: string): boolean {
  if (!when) return true;
  const {day} = dayAt(at, timeZone);
  if (when.from !== undefined && day < when.from) return false;
  if (when.until !== undefined && day > when.until) return false;
  return when.hours === undefined || isWithin(when.hours, at, timeZone);
}

/** The level of the first hours that hold this moment; `otherwise` where none does. */
export function levelAt(
  levels: readonly (Hours & {readonly level: number})[],
  at: number,
  timeZone: string,
  otherwise = 100,
): number {
  return levels.find((hours) => isWithin([hours], at, timeZone))?.level ?? otherwise;
}
