import {isDark} from '../../hall/dark.ts';
import {levelAt} from '../../hall/schedule.ts';
import type {Display} from '../../hall/signage.ts';
import type {HallState} from '../../hall/state.ts';

/** How bright a display should be at this moment, 0 to 100. */
export function wantedLevel(state: HallState, {id}: Pick<Display, 'id'>, at: number): number {
  const {configuration, alarm, tests} = state;
  if (!configuration || alarm) return 100;
  // Whoever tests a display at night wants to see it.
  const tested = (tests.get(id) ?? 0) > at;
  if (!tested && isDark(state, at)) return 0;
  return levelAt(configuration.signage.brightness, at, configuration.timeZone);
}
