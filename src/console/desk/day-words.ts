import type {Words} from '../../hall/configuration.ts';
import {dayAt} from '../../hall/day.ts';
import {dateWords} from '../../ui/date-words.ts';
import {say} from './words.ts';

/** A day that times are offered on, `2026-11-25`, as people say it: 今天, 明天, 11月27日 周五. */
export function dayWords(day: string, now: number, timeZone: string): Words {
  const today = dayAt(now, timeZone);
  if (day === today.day) return both('day.today');
  if (day === dayAt(today.endsAt, timeZone).day) return both('day.tomorrow');
  const {zh, en} = dateWords(Date.parse(day), 0, 'UTC');
  const withoutClock = /,? \S+$/;
  return {zh: zh.replace(withoutClock, ''), en: en.replace(withoutClock, '')};
}

const both = (key: 'day.today' | 'day.tomorrow'): Words => ({
  zh: say('zh', key),
  en: say('en', key),
});
