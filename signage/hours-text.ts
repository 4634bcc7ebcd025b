import type {Hours} from '../src/hall/configuration.ts';

const DAYS = '一二三四五六日';

/** `周一至周五 8:30–12:00 14:00–17:30`; groups of different days one after the other. */
export function hoursText(hours: readonly Hours[]): string {
  const groups = new Map<string, string[]>();
  for (const {days, from, until} of hours) {
    const name = daysText([...days].sort((a, b) => a - b));
    groups.set(name, [...(groups.get(name) ?? []), `${short(from)}–${short(until)}`]);
  }
  return Array.from(groups, ([days, spans]) => [days, ...spans].join(' ')).join('，');
}

const short = (time: string) => time.replace(/^0/, '');

function daysText(days: readonly number[]): string {
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const name = (day: number) => `周${DAYS[day - 1] ?? ''}`;
  if (days.length === 7) return '每天';
  if (days.length > 2 && last - first === days.length - 1) return `${name(first)}至${name(last)}`;
  return days.map(name).join('、');
}
