import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Stroke} from '../../src/input/engines.ts';
import {cropped, inkOf, strokesOf} from './ink.ts';

const SHEET = {width: 960, height: 900};

/** A line across the sheet, with a point for each pixel that a fast panel reports. */
const line = (length: number, at = 0): Stroke =>
  Array.from({length}, (_, index) => ({x: index % SHEET.width, y: at}));

const numbersOf = (ink: ReturnType<typeof inkOf>) =>
  ink?.strokes.reduce((sum, {length}) => sum + length, 0) ?? 0;

test('what is written slowly is kept to its last point, and every stroke of it', () => {
  const strokes = [line(900), line(3, 40), [{x: 7, y: 9}]];
  const ink = inkOf(strokes, SHEET);
  assert.equal(ink?.strokes.length, 3);
  assert.deepEqual(
    strokesOf(ink).map((each) => each.at(-1)),
    strokes.map((each) => each.at(-1)),
  );
});

test('a sheet that fills up keeps fewer points of each stroke, and loses none of them', () => {
  const few = inkOf([line(300)], SHEET);
  const many = inkOf(
    Array.from({length: 200}, (_, at) => line(300, at * 4)),
    SHEET,
  );
  assert.equal(many?.strokes.length, 200);
  assert.ok(numbersOf(many) / 200 < numbersOf(few));
});

test('what does not fit is not kept in part', () => {
  assert.equal(
    inkOf(
      Array.from({length: 200}, (_, at) => line(900, at)),
      SHEET,
    ),
    undefined,
  );
  assert.equal(
    inkOf(
      Array.from({length: 401}, () => line(2)),
      SHEET,
    ),
    undefined,
  );
});

test('whatever is drawn either fits or is refused whole', () => {
  const point = fc.record({x: fc.integer({min: 0, max: 960}), y: fc.integer({min: 0, max: 900})});
  const stroke = fc.array(point, {minLength: 1, maxLength: 200});
  fc.assert(
    fc.property(fc.array(stroke, {minLength: 1, maxLength: 300}), (strokes) => {
      const ink = inkOf(strokes, SHEET);
      if (!ink) return;
      assert.equal(ink.strokes.length, strokes.length);
      assert.ok(numbersOf(ink) <= 24_000);
      assert.ok(ink.strokes.every(({length}) => length > 0 && length <= 1000));
    }),
    {seed: Number(process.env['RECHA_SEED'] ?? 1), numRuns: 60},
  );
});

test('cropped, the strokes are the same ones, and none leaves the sheet', () => {
  const ink = inkOf([line(40, 500).map(({x, y}) => ({x: x + 300, y})), line(3, 640)], SHEET)!;
  const small = cropped(ink);
  assert.ok(small.height < 300 && small.width < 500);
  for (const {x, y} of strokesOf(small).flat()) {
    assert.ok(x > 0 && x < small.width && y > 0 && y < small.height);
  }
  const lengths = ({strokes}: typeof ink) => strokes.map(({length}) => length);
  assert.deepEqual(lengths(small), lengths(ink));
});
