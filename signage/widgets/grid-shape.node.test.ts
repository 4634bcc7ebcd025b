import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {gridFor} from './grid-shape.ts';

test('27 windows and 5 rooms stand in more columns the wider the board is', () => {
  const columns = [0.5, 1, 2, 4, 8].map((shape) => gridFor(32, shape).columns);
  assert.deepEqual(
    columns,
    [...columns].sort((a, b) => a - b),
  );
  assert.ok(columns[0]! < columns[4]!);
});

test('property: there is a place for every cell, and no row or column too many', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 200}),
      fc.double({min: 0.1, max: 12, noNaN: true}),
      (count, shape) => {
        const {columns, rows} = gridFor(count, shape);
        assert.ok(columns * rows >= count);
        assert.ok(columns * (rows - 1) < count);
      },
    ),
    {seed: 1},
  );
});
