import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sleeplessClock} from './sleepless-clock.ts';

test('the clock goes on while the machine sleeps, and never back', () => {
  const page = {now: 0};
  const machine = {now: 1_000_000};
  const clock = sleeplessClock(
    () => page.now,
    () => machine.now,
  );
  page.now += 1_000;
  machine.now += 1_000;
  assert.equal(clock(), 1_000);
  machine.now += 60_000;
  assert.equal(clock(), 61_000, 'it slept a minute');
  machine.now -= 3_600_000;
  assert.equal(clock(), 61_000, 'somebody set the machine back');
  page.now += 1_000;
  machine.now += 1_000;
  assert.equal(clock(), 62_000);
});
