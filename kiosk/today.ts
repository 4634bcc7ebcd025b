import {dayAt} from '../src/hall/day.ts';
import type {HallLink} from '../src/sync/hall-link.ts';

/** The hall's day, `2026-03-02`. */
export const todayAt = ({state, clock}: HallLink): string =>
  dayAt(clock.now(), state.configuration?.timeZone ?? 'UTC').day;
