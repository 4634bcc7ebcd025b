import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {endAfter, joiningLine, passesUntil, type Run} from './bridge.ts';
import {piecesOf} from './testing/pieces.ts';
import {coupleTrain, lapOf, type Piece} from './train.ts';

const NINE = Date.UTC(2026, 10, 23, 1);
/** Moments in milliseconds that differ by less are one at any speed of a wall. */
const NEAR = 0.1;

const laneOf = (
  pieces: readonly Piece[],
  band: number,
  speed: number,
  offset: number,
  from: number,
) => {
  const {head, entersAt} = joiningLine(pieces, {band, speed, offset}, from);
  const run: Run = {train: coupleTrain(pieces, head, band), entersAt, speed};
  return {head, run};
};

const lineWidths = (pieces: readonly Piece[]) => {
  let width = 0;
  return pieces.flatMap((piece) => {
    width += piece.width;
    if (!piece.endsLine) return [];
    const line = width;
    width = 0;
    return line;
  });
};

const modulo = (a: number, b: number) => ((a % b) + b) % b;

test('whatever text, width and clock error: the gap is under one line, and the phase exact after it', () => {
  fc.assert(
    fc.property(
      fc.record({
        old: piecesOf(),
        next: piecesOf(),
        band: fc.integer({min: 100, max: 7_680}),
        speed: fc.constantFrom(0.06, 0.12, 0.15, 0.18, 0.24),
        page: fc.double({min: 0, max: 1e9, noNaN: true}),
        error: fc.double({min: -1e7, max: 1e7, noNaN: true}),
        of: fc.constantFrom('line' as const, 'text' as const),
      }),
      ({old, next, band, speed, page, error, of}) => {
        const before = laneOf(old, band, speed, NINE, page);
        const now = page + 10_000;
        const end = endAfter(before.run, now, of);
        assert.ok(end >= now - NEAR);
        const after = laneOf(next, band, speed, NINE + error, end);

        const gap = (after.run.entersAt - end) * speed;
        assert.ok(gap >= -0.02, `the new lane enters ${-gap} px into the old one`);
        assert.ok(gap < Math.max(...lineWidths(next)) + 0.02, `a hole of ${gap} px`);

        // The head stands where hub time says: place of a line = its place in the lap.
        const place = next.slice(0, after.head).reduce((sum, {width}) => sum + width, 0);
        const lap = lapOf(next);
        const hub = after.run.entersAt + NINE + error;
        const wrong = modulo(speed * hub - (place - band), lap);
        assert.ok(Math.min(wrong, lap - wrong) < 0.02, `${wrong} px from its place`);
      },
    ),
  );
});

test('a train that ends: every wagon before the end enters, none after it, and the text is whole', () => {
  fc.assert(
    fc.property(
      piecesOf(),
      fc.integer({min: 100, max: 7_680}),
      fc.double({min: 0, max: 3e5, noNaN: true}),
      (pieces, band, later) => {
        const speed = 0.12;
        const {run} = laneOf(pieces, band, speed, NINE, 5_000);
        const end = endAfter(run, 5_000 + later, 'text');
        const period = run.train.length / speed;
        const tails = run.train.wagons.flatMap(({offset, width, pieces: held}) => {
          const passes = passesUntil(run, offset, end);
          const enters = run.entersAt + offset / speed + (passes - 1) * period;
          assert.ok(passes === 0 || enters < end);
          assert.ok(enters + period >= end - NEAR);
          return passes === 0 ? [] : [{tail: enters + width / speed, last: held.at(-1)}];
        });
        const last = tails.reduce((a, b) => (b.tail > a.tail ? b : a));
        assert.ok(Math.abs(last.tail - end) < NEAR);
        assert.equal(last.last, pieces.length - 1);
      },
    ),
  );
});

test('the same text by the same clock goes on without any gap', () => {
  fc.assert(
    fc.property(piecesOf(), fc.integer({min: 100, max: 7_680}), (pieces, band) => {
      const {run} = laneOf(pieces, band, 0.12, NINE, 5_000);
      const end = endAfter(run, 60_000, 'text');
      assert.ok(
        Math.abs(joiningLine(pieces, {band, speed: 0.12, offset: NINE}, end).entersAt - end) < NEAR,
      );
    }),
  );
});

test('where there is no text, the next one may enter at once', () => {
  const run = {train: coupleTrain([], 0, 1920), entersAt: 0, speed: 0.12};
  assert.equal(endAfter(run, 1_234, 'text'), 1_234);
});
