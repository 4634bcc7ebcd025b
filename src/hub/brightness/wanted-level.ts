import {coverOf} from '../../hall/cover.ts';
import {levelAt} from '../../hall/schedule.ts';
import type {Display} from '../../hall/signage.ts';
import type {HallState} from '../../hall/state.ts';

/** How bright a display should be at this moment, 0 to 100. */
export function wantedLevel(state: HallState, {id}: Pick<Display, 'id'>, at: number): number {
  const {configuration} = state;
  const cover = coverOf(state, id, at);
  if (!configuration || cover?.kind === 'alarm') return 100;
  // Whoever tests a display at night wants to see it.
  if (cover?.kind === 'dark') return 0;
  return levelAt(configuration.signage.brightness, at, configuration.timeZone);
}
