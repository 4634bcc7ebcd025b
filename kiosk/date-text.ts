import type {Words} from '../src/hall/configuration.ts';
import {clockText, dayAt} from '../src/hall/day.ts';
import {text, type Language} from '../src/ui/catalogue.ts';

const dayKeys = ['day.1', 'day.2', 'day.3', 'day.4', 'day.5', 'day.6', 'day.7'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment as people say it: 今天 10:00, 明天（11月25日 周三）9:30, 11月27日 周五 14:00. */
export function dateText(at: number, now: number, timeZone: string): Words {
  const {day} = dayAt(at, timeZone);
  const today = dayAt(now, timeZone);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const clock = clockText(at, timeZone).replace(/^0/, '');
  if (day === today.day) return {zh: `今天 ${clock}`, en: `today at ${clock}`};
  // The calendar date alone is asked, so no machine's own zone can shift the day of the week.
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
  const name = (language: Language) => text(dayKeys[weekday - 1] ?? 'day.1', language);
  const long = `${month}月${date}日 ${name('zh')}`;
  const en = `${name('en')} ${date} ${MONTHS[month - 1] ?? ''}`;
  const tomorrow = day === dayAt(today.endsAt, timeZone).day;
  return tomorrow
    ? {zh: `明天（${long}）${clock}`, en: `tomorrow, ${en}, ${clock}`}
    : {zh: `${long} ${clock}`, en: `${en}, ${clock}`};
}
