import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freeTimes} from './appointment.ts';
import {checkConfiguration} from './check-configuration.ts';
import {GENERAL} from './configuration.ts';
import {dayAt, issuesAt} from './day.ts';
import {HallLog} from './testing/hall-log.ts';
import {smallHall} from './testing/small-hall.ts';

const HOUR = 60 * 60_000;
const words = (text: string) => ({zh: text, en: text});

test('on a holiday the hall issues no numbers, and opens again on the day after its last', () => {
  const hall = {
    ...smallHall,
    holidays: [{from: '2026-10-01', until: '2026-10-07', name: words('国庆节')}],
  };
  const noon = (day: string) => Date.parse(`${day}T04:00:00Z`);
  assert.ok(issuesAt(hall, noon('2026-09-30')));
  assert.ok(!issuesAt(hall, noon('2026-10-01')));
  assert.ok(!issuesAt(hall, noon('2026-10-07')));
  assert.ok(issuesAt(hall, noon('2026-10-08')));
});

test('no time is on offer on a holiday', () => {
  const log = new HallLog(smallHall);
  const {at} = log.state;
  const tomorrow = dayAt(at + 24 * HOUR, smallHall.timeZone).day;
  const hall = {...smallHall, holidays: [{from: tomorrow, until: tomorrow, name: words('节')}]};
  const days = (times: readonly {readonly at: number}[]) =>
    new Set(times.map((time) => dayAt(time.at, smallHall.timeZone).day));
  assert.ok(days(freeTimes(log.state, GENERAL, at, 1000)).has(tomorrow));
  const closed = new HallLog(hall);
  const offered = days(freeTimes(closed.state, GENERAL, at, 1000));
  assert.ok(!offered.has(tomorrow));
  assert.ok(offered.size > 0);
});

test('a holiday that ends before it begins is refused at its last day', () => {
  const holidays = [{from: '2026-10-07', until: '2026-10-01', name: words('国庆节')}];
  assert.equal(checkConfiguration({...smallHall, holidays})[0]?.path, 'holidays.0.until');
});
