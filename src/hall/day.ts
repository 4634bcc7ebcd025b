import type {HallConfiguration, Hours} from './configuration.ts';

/** A hall-local calendar day and its bounds as epoch milliseconds, `endsAt` exclusive. */
export interface Day {
  readonly day: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs more than a hundred uses of it.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function localTime(at: number, timeZone: string): LocalTime {
  const parts = {year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0};
  for (const {type, value} of formatOf(timeZone).formatToParts(at)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  return parts;
}

/** The zone's distance from UTC at that moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const t = localTime(at, timeZone);
  const asIfUtc = Date.UTC(t.year, t.month - 1, t.day, t.hour, t.minute, t.second);
  return asIfUtc - Math.floor(at / 1000) * 1000;
}

const DAY = 24 * 60 * 60_000;

/** The moment at which the hall's clock shows so many minutes of that calendar day. */
function momentOf(
  {year, month, day}: Pick<LocalTime, 'year' | 'month' | 'day'>,
  minutes: number,
  timeZone: string,
): number {
  const utc = Date.UTC(year, month - 1, day, 0, minutes);
  const before = utc - offsetAt(utc - DAY, timeZone);
  const after = utc - offsetAt(utc + DAY, timeZone);
  const [first, last] = before < after ? [before, after] : [after, before];
  // Twice, where clocks are set back over it: the first time counts. Never, where they jump over it:
  // then it is the moment of the jump.
  const shown = [first, last].find((moment) => moment + offsetAt(moment, timeZone) === utc);
  return shown ?? last;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The hall's day that holds this moment. */
export function dayAt(at: number, timeZone: string): Day {
  const date = localTime(at, timeZone);
  return {
    day: `${date.year}-${two(date.month)}-${two(date.day)}`,
    startsAt: momentOf(date, 0, timeZone),
    endsAt: momentOf({...date, day: date.day + 1}, 0, timeZone),
  };
}

/** The moment at which the hall's clock shows that time, `09:30`, of that calendar day, `2026-03-02`. */
export function momentAt(day: string, time: string, timeZone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return momentOf({year, month, day: date}, hour * 60 + minute, timeZone);
}

/** The calendar day so many days before another; both as `2026-03-02`. */
export function daysBefore(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - count)).toISOString().slice(0, 10);
}

/** `14:26`, hall-local. */
export function clockText(at: number, timeZone: string): string {
  const {hour, minute} = localTime(at, timeZone);
  return `${two(hour)}:${two(minute)}`;
}

/** `11-25 09:30`, hall-local. */
export function dateText(at: number, timeZone: string): string {
  const {month, day, hour, minute} = localTime(at, timeZone);
  return `${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** 1 = Monday … 7 = Sunday, hall-local. */
function weekdayAt(at: number, timeZone: string): number {
  const {year, month, day} = localTime(at, timeZone);
  // getUTCDay reads the calendar date alone, so no machine's own zone can shift it.
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** A stretch of time, epoch milliseconds, `until` exclusive. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The hours of the day that holds `at`, in order. */
export function spansOn(hours: readonly Hours[], at: number, timeZone: string): Span[] {
  const weekday = weekdayAt(at, timeZone);
  const date = localTime(at, timeZone);
  const moment = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return momentOf(date, hour * 60 + minute, timeZone);
  };
  return hours
    .filter(({days}) => days.includes(weekday))
    .map(({from, until}) => ({from: moment(from), until: moment(until)}))
    .sort((a, b) => a.from - b.from);
}

/** Whether a moment falls into hours. */
export function isWithin(hours: readonly Hours[], at: number, timeZone: string): boolean {
  const time = clockText(at, timeZone);
  const weekday = weekdayAt(at, timeZone);
  return hours.some(
    ({days, from, until}) => days.includes(weekday) && from <= time && time < until,
  );
}

/** The hours, the hall's or a unit's, that hold on the day of this moment: none on a holiday. */
export function hoursOn(
  hours: readonly Hours[],
  {holidays = [], timeZone}: Pick<HallConfiguration, 'holidays' | 'timeZone'>,
  at: number,
): readonly Hours[] {
  if (holidays.length === 0) return hours;
  const {day} = dayAt(at, timeZone);
  return holidays.some(({from, until}) => from <= day && day <= until) ? [] : hours;
}

/** Whether the hall issues numbers at this moment. */
export function issuesAt(
  hall: Pick<HallConfiguration, 'hours' | 'holidays' | 'issue' | 'timeZone'>,
  at: number,
): boolean {
  return hall.issue === 'always' || isWithin(hoursOn(hall.hours, hall, at), at, hall.timeZone);
}
