import type {HallConfiguration} from './configuration.ts';

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

function midnight(year: number, month: number, day: number, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day);
  // The second look is for a zone whose offset changes between the guess and the midnight.
  return utc - offsetAt(utc - offsetAt(utc, timeZone), timeZone);
}

const two = (n: number) => String(n).padStart(2, '0');

/** The hall's day that holds this moment. */
export function dayAt(at: number, timeZone: string): Day {
  const {year, month, day} = localTime(at, timeZone);
  return {
    day: `${year}-${two(month)}-${two(day)}`,
    startsAt: midnight(year, month, day, timeZone),
    endsAt: midnight(year, month, day + 1, timeZone),
  };
}

/** `14:26`, hall-local. */
export function clockText(at: number, timeZone: string): string {
  const {hour, minute} = localTime(at, timeZone);
  return `${two(hour)}:${two(minute)}`;
}

/** Whether the hall issues numbers at this moment. */
export function issuesAt(
  configuration: Pick<HallConfiguration, 'hours' | 'issue' | 'timeZone'>,
  at: number,
): boolean {
  if (configuration.issue === 'always') return true;
  const time = clockText(at, configuration.timeZone);
  const weekday = weekdayAt(at, configuration.timeZone);
  return configuration.hours.some(
    ({days, from, until}) => days.includes(weekday) && from <= time && time < until,
  );
}

/** 1 = Monday … 7 = Sunday, hall-local. */
function weekdayAt(at: number, timeZone: string): number {
  const {year, month, day} = localTime(at, timeZone);
  // getUTCDay reads the calendar date alone, so no machine's own zone can shift it.
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
