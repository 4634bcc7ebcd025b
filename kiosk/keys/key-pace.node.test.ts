import assert from 'node:assert/strict';
import {test} from 'node:test';
import {KeyPace} from './key-pace.ts';

const move = {action: 'right', moves: true};
const select = {action: 'select', moves: false};
const press = (key: string, repeat = false) => ({key, repeat});

test('a key held down moves five times a second at most', () => {
  const pace = new KeyPace();
  let moved = 0;
  for (let now = 0; now < 2000; now += 33) {
    if (pace.admits(press('ArrowRight', now > 0), move, now)) moved += 1;
  }
  assert.ok(moved >= 8 && moved <= 10, `${moved} in two seconds`);
});

test('whoever presses again and again moves as quickly as they press', () => {
  const pace = new KeyPace();
  for (let now = 0; now < 1000; now += 90) {
    assert.ok(pace.admits(press('ArrowRight'), move, now));
    pace.released('ArrowRight');
  }
});

test('a key held down selects once', () => {
  const pace = new KeyPace();
  const answers = [0, 500, 530, 5000].map((now) =>
    pace.admits(press('Enter', now > 0), select, now),
  );
  assert.deepEqual(answers, [true, false, false, false]);
});

test('a hand that trembles selects once', () => {
  const pace = new KeyPace();
  const answers = [0, 90, 180, 290, 310].map((now) => {
    const counts = pace.admits(press('Enter'), select, now);
    pace.released('Enter');
    return counts;
  });
  assert.deepEqual(answers, [true, false, false, false, true]);
});

test('while one key is down another means nothing', () => {
  const pace = new KeyPace();
  assert.ok(pace.admits(press('ArrowDown'), move, 0));
  assert.ok(!pace.admits(press('Enter'), select, 400));
  pace.released('Enter');
  assert.ok(!pace.admits(press('ArrowUp'), move, 600));
  pace.released('ArrowDown');
  assert.ok(pace.admits(press('Enter'), select, 700));
});

test('a key whose release was never told does not block the others for long', () => {
  const pace = new KeyPace();
  assert.ok(pace.admits(press('ArrowDown'), move, 0));
  assert.ok(pace.admits(press('Enter'), select, 1000));
});
