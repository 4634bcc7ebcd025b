import type {Language} from './words.ts';

const HOUR = 60;

/** How a page says durations: every page's words begin with the common ones. */
type Say = (
  language: Language,
  key: 'duration.minutes' | 'duration.hours' | 'duration.both',
  values: Readonly<Record<string, number>>,
) => string;

/** Minutes as people say them, in whole ones: 5 分钟; from an hour on, 2 小时 5 分. */
export function durationText(say: Say, language: Language, duration: number): string {
  const whole = Math.round(duration);
  const hours = Math.floor(whole / HOUR);
  const minutes = whole % HOUR;
  if (hours === 0) return say(language, 'duration.minutes', {minutes});
  return say(language, minutes === 0 ? 'duration.hours' : 'duration.both', {hours, minutes});
}
