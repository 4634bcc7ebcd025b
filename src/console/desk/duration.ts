import type {Language} from '../words.ts';
import {say} from './words.ts';

/** Whole minutes as people say them: 5 分钟, 2 小时 5 分. */
export function durationText(language: Language, minutes: number): string {
  if (minutes < 60) return say(language, 'time.minutes', {minutes});
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return say(language, rest === 0 ? 'time.hours' : 'time.both', {hours, minutes: rest});
}
