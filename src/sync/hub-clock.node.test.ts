import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MeasuredClock} from './hub-clock.ts';

test('takes the time from the round trip that took least', () => {
  let own = 1_000_000;
  const clock = new MeasuredClock(() => own);
  clock.heard(900_000);
  assert.equal(clock.offset, 100_000);
  clock.measured(own, 900_050, own + 100);
  own += 100;
  clock.measured(own, 900_101, own + 2);
  own += 2;
  // Held up on the way back only: the middle of the round trip is far from the truth.
  clock.measured(own, 900_103, own + 400);
  own += 400;
  assert.equal(clock.offset, 100_000);
  assert.equal(clock.now(), own - 100_000);
});

test('a machine clock before the last known hub time is not believed', () => {
  const clock = new MeasuredClock(() => 1_000, 500_000);
  assert.equal(clock.suspicious, true);
  assert.equal(clock.now(), 500_000);
  clock.heard(600_000);
  assert.equal(clock.suspicious, false);
  assert.equal(clock.now(), 600_000);
});

test('a hub whose clock is set is followed at once', () => {
  const clock = new MeasuredClock(() => 1_000_000);
  for (let i = 0; i < 8; i += 1) clock.measured(1_000_000, 1_000_000, 1_000_001);
  clock.measured(1_000_000, 400_000, 1_000_004);
  assert.equal(clock.now(), 400_000);
});
