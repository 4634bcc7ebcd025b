import type {Words} from '../hall/configuration.ts';
import {clockText, dayAt} from '../hall/day.ts';

/** From Monday on. */
export const WEEKDAYS: readonly Words[] = [
  {zh: '周一', en: 'Mon'},
  {zh: '周二', en: 'Tue'},
  {zh: '周三', en: 'Wed'},
  {zh: '周四', en: 'Thu'},
  {zh: '周五', en: 'Fri'},
  {zh: '周六', en: 'Sat'},
  {zh: '周日', en: 'Sun'},
];

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment as people say it: 今天 10:00, 明天（11月25日 周三）9:30, 11月27日 周五 14:00. */
export function dateWords(at: number, now: number, timeZone: string): Words {
  const {day} = dayAt(at, timeZone);
  const today = dayAt(now, timeZone);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const clock = clockText(at, timeZone).replace(/^0/, '');
  if (day === today.day) return {zh: `今天 ${clock}`, en: `today at ${clock}`};
  // The calendar date alone is asked, so no machine's own zone can shift the day of the week.
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
  const name = WEEKDAYS[weekday - 1] ?? {zh: '', en: ''};
  const long = `${month}月${date}日 ${name.zh}`;
  const en = `${name.en} ${date} ${MONTHS[month - 1] ?? ''}`;
  const tomorrow = day === dayAt(today.endsAt, timeZone).day;
  return tomorrow
    ? {zh: `明天（${long}）${clock}`, en: `tomorrow, ${en}, ${clock}`}
    : {zh: `${long} ${clock}`, en: `${en}, ${clock}`};
}
