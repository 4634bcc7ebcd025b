import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clockText, dayAt} from './day.ts';

const HOUR = 60 * 60_000;

test('every moment lies within its day, and days follow on each other, whatever clocks do', () => {
  // Zones whose clocks change at midnight, at two in the morning, and by half an hour.
  for (const zone of [
    'Asia/Shanghai',
    'Europe/Lisbon',
    'America/Santiago',
    'America/Havana',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
  ]) {
    let last = dayAt(Date.UTC(2026, 0, 1), zone);
    for (let at = last.startsAt; at < Date.UTC(2028, 0, 1); at += HOUR) {
      const day = dayAt(at, zone);
      assert.ok(day.startsAt <= at && at < day.endsAt, `${zone} ${new Date(at).toISOString()}`);
      if (day.day !== last.day) assert.equal(day.startsAt, last.endsAt, `${zone} ${day.day}`);
      last = day;
    }
  }
});

test('a day begins at midnight, or at the jump over it', () => {
  const shanghai = dayAt(Date.UTC(2026, 2, 2, 1), 'Asia/Shanghai');
  assert.equal(clockText(shanghai.startsAt, 'Asia/Shanghai'), '00:00');
  const santiago = dayAt(Date.UTC(2026, 8, 6, 12), 'America/Santiago');
  assert.equal(clockText(santiago.startsAt, 'America/Santiago'), '01:00');
});
