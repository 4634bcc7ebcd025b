import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shareHeld} from '../bench/wait-range.ts';
import {simulateDay} from './simulated-day.ts';

test('what visitors are told of their wait holds for at least eight in ten of them', () => {
  for (const seed of [101, 102, 103]) {
    const held = shareHeld(simulateDay(seed, false));
    assert.ok(held >= 0.8, `day ${String(seed)}: ${held.toFixed(3)}`);
  }
});

test('a range says something: it is never a minute, and for most no wider than an hour', () => {
  const told = simulateDay(101, false).flatMap((one) => (one.told ? [one.told] : []));
  assert.ok(told.every(({from, to}) => to - from >= 5));
  const narrow = told.filter(({from, to}) => to - from <= 60);
  assert.ok(narrow.length >= told.length / 2);
});
