import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Stroke} from '../engines.ts';
import {beginsAnother} from './squares.ts';

const line = (from: number, until: number, points = 2): Stroke =>
  Array.from({length: points}, (_, index) => ({
    x: from + ((until - from) * index) / (points - 1),
    y: 0,
  }));

test('a cloth that wipes the pad for long is no more than many strokes', () => {
  const wiped = Array.from({length: 64}, () => line(10, 90, 10_000));
  assert.equal(beginsAnother(line(210, 290), wiped, 100), true);
  assert.equal(beginsAnother(line(20, 80), wiped, 100), false);
});
