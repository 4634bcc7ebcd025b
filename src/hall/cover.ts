import {isDark} from './dark.ts';
import type {Alarm, DisplayId} from './signage.ts';
import type {HallState} from './state.ts';

/** What stands on a display in place of its board. */
export type Cover =
  | {readonly kind: 'alarm'; readonly alarm: Alarm}
  | {readonly kind: 'test-card'}
  | {readonly kind: 'dark'};

/**
 * What takes a display over at this moment, epoch milliseconds, if anything does: an alarm before all
 * else, then whoever looks whether the display is set up well, then the night. Pictures and the
 * brightness of panels go by this one rule.
 */
export function coverOf(state: HallState, display: DisplayId, at: number): Cover | undefined {
  const {configuration, tests, alarm: raised} = state;
  const alarm = configuration?.signage.alarms.find(({id}) => id === raised?.alarm);
  if (alarm) return {kind: 'alarm', alarm};
  if ((tests.get(display) ?? 0) > at) return {kind: 'test-card'};
  return isDark(state, at) ? {kind: 'dark'} : undefined;
}
