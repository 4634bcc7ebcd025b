import type {Language} from '../words.ts';
import {say} from './words.ts';

const HOUR = 60;

/** Minutes as people say them: from an hour on, hours and minutes. */
export function durationText(duration: number, language: Language): string {
  const whole = Math.round(duration);
  const hours = Math.floor(whole / HOUR);
  const minutes = whole % HOUR;
  if (hours === 0) return say(language, 'duration.minutes', {minutes});
  return say(language, minutes === 0 ? 'duration.hours' : 'duration.both', {hours, minutes});
}
