import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {nextInDirection, type Box, type Direction} from './next-in-direction.ts';

const ARROWS: readonly Direction[] = ['up', 'down', 'left', 'right'];

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Anything a browser can lay out: also boxes over each other, and many at one place. */
const anyBox = fc
  .tuple(fc.nat(1900), fc.nat(1900), fc.integer({min: 1, max: 600}), fc.integer({min: 1, max: 600}))
  .map(([left, top, width, height]) => box(left, top, width, height));

/** Rows as forms have them: each with its own height and its own number of buttons of one width. */
const rows = fc.array(
  fc.record({height: fc.integer({min: 20, max: 200}), count: fc.integer({min: 1, max: 10})}),
  {minLength: 1, maxLength: 8},
);

function laidOut(shape: readonly {height: number; count: number}[]): Box[][] {
  let top = 0;
  return shape.map(({height, count}) => {
    const width = 1000 / count;
    const row = Array.from({length: count}, (_, at) => box(at * width, top, width - 10, height));
    top += height + 10;
    return row;
  });
}

function reachable(boxes: readonly Box[], from: number): Set<number> {
  const found = new Set([from]);
  for (const at of found) for (const arrow of ARROWS) found.add(nextInDirection(boxes, at, arrow));
  return found;
}

test('from any control every other is reached by the four arrows, whatever the layout', () => {
  fc.assert(
    fc.property(fc.array(anyBox, {minLength: 1, maxLength: 14}), (boxes) => {
      boxes.forEach((_, from) => {
        assert.equal(reachable(boxes, from).size, boxes.length, `from ${from}`);
      });
    }),
  );
});

test('a step leads to a control there is', () => {
  fc.assert(
    fc.property(
      fc.array(anyBox, {minLength: 1, maxLength: 30}),
      fc.nat(),
      fc.constantFrom(...ARROWS),
      (boxes, any, arrow) => {
        assert.ok(boxes[nextInDirection(boxes, any % boxes.length, arrow)]);
      },
    ),
  );
});

test('right and left go along a row, and past its end to the next and the last row', () => {
  fc.assert(
    fc.property(rows, (shape) => {
      const boxes = laidOut(shape).flat();
      boxes.forEach((_, at) => {
        const after = (at + 1) % boxes.length;
        assert.equal(nextInDirection(boxes, at, 'right'), after);
        assert.equal(nextInDirection(boxes, after, 'left'), at);
      });
    }),
  );
});

test('down and up go to the row below and above, and round at the edges', () => {
  fc.assert(
    fc.property(rows, (shape) => {
      const lines = laidOut(shape);
      const boxes = lines.flat();
      const lineOf = lines.flatMap((line, index) => line.map(() => index));
      boxes.forEach((_, at) => {
        const down = lineOf[nextInDirection(boxes, at, 'down')];
        const up = lineOf[nextInDirection(boxes, at, 'up')];
        assert.equal(down, (lineOf[at]! + 1) % lines.length);
        assert.equal(up, (lineOf[at]! + lines.length - 1) % lines.length);
      });
    }),
  );
});

test('down and up stay in a column of a grid', () => {
  const boxes = laidOut(Array.from({length: 4}, () => ({height: 80, count: 3}))).flat();
  boxes.forEach((_, at) => {
    assert.equal(nextInDirection(boxes, at, 'down'), (at + 3) % 12);
    assert.equal(nextInDirection(boxes, at, 'up'), (at + 9) % 12);
  });
});

test('beside a tall control stands the one at its middle, and each of them leads back to it', () => {
  const tall = box(0, 0, 100, 320);
  const beside = [0, 110, 220].map((top) => box(110, top, 100, 100));
  const boxes = [tall, ...beside];
  assert.equal(nextInDirection(boxes, 0, 'right'), 2);
  for (const at of [1, 2, 3]) assert.equal(nextInDirection(boxes, at, 'left'), 0);
});

test('a control far aside is not taken for the one below', () => {
  const boxes = [box(0, 0, 100, 100), box(800, 110, 100, 100), box(0, 220, 100, 100)];
  assert.equal(nextInDirection(boxes, 0, 'down'), 2);
});

test('a single control keeps the focus', () => {
  for (const arrow of ARROWS) assert.equal(nextInDirection([box(0, 0, 9, 9)], 0, arrow), 0);
});
