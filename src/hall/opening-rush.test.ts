import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isOpeningRush} from './opening-rush.ts';

const hall = {
  timeZone: 'Asia/Shanghai',
  hours: [
    {days: [1, 2, 3, 4, 5], from: '14:00', until: '17:00'},
    {days: [1, 2, 3, 4, 5], from: '08:30', until: '12:00'},
  ],
  holidays: [{name: {zh: '国庆节', en: 'National Day'}, from: '2026-10-01', until: '2026-10-07'}],
};
const HALF_HOUR = 30 * 60_000;
const rushAt = (time: string) =>
  isOpeningRush(hall, Date.parse(`${time}+08:00`), {before: HALF_HOUR, after: 2 * HALF_HOUR});

test('the rush is around the first opening of a day, and no other', () => {
  assert.ok(!rushAt('2026-11-23T07:59:59'));
  assert.ok(rushAt('2026-11-23T08:00:00'));
  assert.ok(rushAt('2026-11-23T09:29:59'));
  assert.ok(!rushAt('2026-11-23T09:30:00'));
  assert.ok(!rushAt('2026-11-23T14:00:00'));
});

test('on a day without hours nobody rushes', () => {
  assert.ok(!rushAt('2026-11-22T08:30:00'));
  assert.ok(!rushAt('2026-10-01T08:30:00'));
});
