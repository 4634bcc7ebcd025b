import assert from 'node:assert/strict';
import {test} from 'node:test';
import {SteadyClock} from './steady-clock.ts';

const NINE = Date.UTC(2026, 10, 23, 1);
const YEAR = 365 * 24 * 3_600_000;

function machine() {
  const time = {passed: 0, off: 0};
  const clock = new SteadyClock(
    () => NINE + time.passed + time.off,
    () => 7 + time.passed,
  );
  /** Looks once a second, as the hub does at least every five. */
  const pass = (seconds: number) => {
    for (let s = 0; s < seconds; s += 1) {
      time.passed += 1_000;
      clock.now();
    }
  };
  return {clock, time, pass};
}

test('a machine clock that is years ahead for a moment changes nothing', () => {
  const {clock, time, pass} = machine();
  time.off = 4 * YEAR;
  pass(30);
  assert.equal(clock.now(), NINE + 30_000);
  time.off = 0;
  pass(90);
  assert.equal(clock.now(), NINE + 120_000);
});

test('a clock that was set right is followed once it has stayed', () => {
  const {clock, time, pass} = machine();
  time.off = -3_600_000;
  pass(59);
  assert.equal(clock.now(), NINE + 59_000);
  pass(3);
  assert.equal(clock.now(), NINE + 62_000 - 3_600_000);
});

test('the small steps of a time server are followed at once', () => {
  const {clock, time} = machine();
  time.off = -900;
  assert.equal(clock.now(), NINE - 900);
});

test('a clock that jumps about is not believed', () => {
  const {clock, time, pass} = machine();
  for (const off of [YEAR, -YEAR, 2 * YEAR]) {
    time.off = off;
    pass(50);
  }
  assert.equal(clock.now(), NINE + 150_000);
});

test('what the machine says is told as long as it is a question, and no longer', () => {
  const {clock, time, pass} = machine();
  assert.equal(clock.doubted, undefined);
  time.off = YEAR;
  pass(10);
  assert.equal(clock.doubted, NINE + 10_000 + YEAR);
  pass(60);
  assert.equal(clock.doubted, undefined, 'it is believed by now');
  for (let jumps = 0; jumps < 6; jumps += 1) {
    time.off += YEAR;
    pass(30);
  }
  assert.equal(clock.doubted, undefined, 'a clock that only jumps about stops nobody for good');
});
