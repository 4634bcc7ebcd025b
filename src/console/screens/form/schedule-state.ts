import {dayAt} from '../../../hall/day.ts';
import {applies} from '../../../hall/schedule.ts';
import type {Schedule} from '../../../hall/signage.ts';

/** Whether something scheduled so is on the screens now, will be, or has been. */
export type ScheduleState = 'on' | 'to-come' | 'over';

/** `at` is epoch milliseconds. Between two of its hours it is still to come. */
export function scheduleState(
  when: Schedule | undefined,
  at: number,
  timeZone: string,
): ScheduleState {
  if (applies(when, at, timeZone)) return 'on';
  const {day} = dayAt(at, timeZone);
  return when?.until !== undefined && day > when.until ? 'over' : 'to-come';
}
