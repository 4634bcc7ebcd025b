import type {Hours} from '../../src/hall/configuration.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {WEEKDAYS} from '../../src/ui/date-words.ts';

export interface HoursLine {
  readonly days: string;
  readonly times: readonly string[];
}

/** The reception hours as people read them: days with the same hours on one line. */
export function hoursText(hours: readonly Hours[], locale: Locale): HoursLine[] {
  const byDay = new Map<number, string[]>();
  for (const {days, from, until} of hours) {
    for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), `${from}–${until}`].sort());
  }
  const byTimes = new Map<string, {days: number[]; times: string[]}>();
  for (const [day, times] of [...byDay].sort(([a], [b]) => a - b)) {
    const key = times.join();
    const line = byTimes.get(key) ?? {days: [], times};
    line.days.push(day);
    byTimes.set(key, line);
  }
  return [...byTimes.values()].map(({days, times}) => ({days: daysText(days, locale), times}));
}

function daysText(days: readonly number[], locale: Locale): string {
  const spans: [from: number, until: number][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  const name = (day: number) => {
    const words = WEEKDAYS[day - 1];
    return words ? locale.words(words) : '';
  };
  return spans
    .map(([from, until]) => {
      if (from === until) return name(from);
      return locale.text('day.span', {from: name(from), until: name(until)});
    })
    .join(locale.text('day.join'));
}
