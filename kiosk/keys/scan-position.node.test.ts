import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  nextStop,
  pointedAt,
  samePosition,
  scanStart,
  selectStop,
  type ScanPosition,
} from './scan-position.ts';
import {controlsUnder, stopsOf, type Nested, type Stop} from './scan-stops.ts';

const control = (name: string): Nested<string> => ({kind: 'control', control: name});
const group = (key: string, parts: readonly Nested<string>[]): Nested<string> => ({
  kind: 'group',
  key,
  parts,
});
const box = (at: number, row: number) => ({
  left: at * 10,
  right: at * 10 + 9,
  top: row * 10,
  bottom: row * 10 + 9,
});
const letters = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const keyboard = letters.map((row, index) => group(`row ${index}`, row.split('').map(control)));
const letterBox = (letter: string) => {
  const row = letters.findIndex((each) => each.includes(letter));
  return box(letters[row]!.indexOf(letter), row);
};
/** A control's place is in its name: `column.row`. */
const placed = (name: string) => box(...(name.split('.').map(Number) as [number, number]));

/** Presses of both switches from a position until the control is pressed, as somebody would who sees the frame. */
function pressesTo(stops: readonly Stop<string>[], wanted: string, from = scanStart): number {
  let position = from;
  for (let presses = 1; presses < 200; presses += 1) {
    const pointed = pointedAt(stops, position)!;
    const wantedHere =
      pointed.kind === 'out'
        ? !controlsUnder(pointed.group).includes(wanted)
        : controlsUnder(pointed).includes(wanted);
    if (!wantedHere) {
      position = nextStop(stops, position);
      continue;
    }
    const selected = selectStop(stops, position);
    if (selected.pressed !== undefined) {
      assert.equal(selected.pressed, wanted);
      return presses;
    }
    position = selected.position;
  }
  throw new Error(`${wanted} is not reached`);
}

/** Screens of any nesting, each control once, standing anywhere. */
const screens = fc
  .letrec<{part: Nested<string>}>((tie) => ({
    part: fc.oneof(
      {maxDepth: 3},
      fc.tuple(fc.nat(9), fc.nat(9)).map(([at, row]) => control(`${at}.${row}`)),
      fc.array(tie('part'), {minLength: 1, maxLength: 12}).map((parts) => group('', parts)),
    ),
  }))
  .part.map((part) => (part.kind === 'group' ? part.parts : [part]))
  .map((parts) => named(parts, {count: 0}));

function named(parts: readonly Nested<string>[], used: {count: number}): Nested<string>[] {
  return parts.map((part) => {
    used.count += 1;
    const id = used.count;
    return part.kind === 'control'
      ? control(`${part.control}.${id}`)
      : group(`group ${id}`, named(part.parts, used));
  });
}

const allOf = (parts: readonly Nested<string>[]): string[] =>
  parts.flatMap((part) => (part.kind === 'control' ? part.control : allOf(part.parts)));

test('whatever the screen, its levels hold every control once and in order', () => {
  fc.assert(
    fc.property(screens, (parts) => {
      assert.deepEqual(stopsOf(parts, placed).flatMap(controlsUnder), allOf(parts));
    }),
  );
});

test('whatever the screen and wherever the scan stands, every control can be pressed', () => {
  fc.assert(
    fc.property(screens, fc.array(fc.boolean(), {maxLength: 20}), (parts, presses) => {
      const stops = stopsOf(parts, placed);
      let from: ScanPosition = scanStart;
      for (const select of presses) {
        from = select ? selectStop(stops, from).position : nextStop(stops, from);
      }
      for (const wanted of allOf(parts)) assert.ok(pressesTo(stops, wanted, from) > 0);
    }),
  );
});

test('a letter of a keyboard costs eleven presses at most, by rows, halves and keys', () => {
  const stops = stopsOf(keyboard, letterBox);
  const costs = letters
    .join('')
    .split('')
    .map((letter) => pressesTo(stops, letter));
  assert.equal(stops.length, 4);
  assert.equal(Math.max(...costs), 11, 'the last of forty');
  assert.ok(costs.reduce((sum, cost) => sum + cost) / costs.length < 8);
});

test('after a letter the scan begins at the rows again', () => {
  const stops = stopsOf([group('keyboard', keyboard), control('done')], letterBox);
  const inHalf: ScanPosition = {path: [0, 1, 1], at: 2};
  assert.deepEqual(selectStop(stops, inHalf), {position: {path: [0], at: 0}, pressed: 'k'});
});

test('a control at the top stays where it is, so that it can be pressed again', () => {
  const stops = stopsOf(['0.0', '1.0', '2.0'].map(control), placed);
  const position = {path: [], at: 1};
  assert.deepEqual(selectStop(stops, position), {position, pressed: '1.0'});
});

test('at the end of a group there is a way out of it, and then its first key again', () => {
  const stops = stopsOf([group('row', ['0.0', '1.0', '2.0'].map(control)), control('0.1')], placed);
  const atEnd: ScanPosition = {path: [0], at: 3};
  assert.equal(pointedAt(stops, atEnd)?.kind, 'out');
  assert.deepEqual(nextStop(stops, atEnd), {path: [0], at: 0});
  assert.deepEqual(selectStop(stops, atEnd), {position: {path: [], at: 0}});
});

test('choices in two columns are scanned by rows where there are many', () => {
  const names = Array.from({length: 10}, (_, index) => `${index % 2}.${Math.floor(index / 2)}`);
  const stops = stopsOf([...names, '0.7'].map(control), placed);
  assert.deepEqual(
    stops.map((stop) => controlsUnder(stop).length),
    [2, 2, 2, 2, 2, 1],
  );
});

test('a group of two is not worth entering', () => {
  const stops = stopsOf([group('answers', ['0.0', '1.0'].map(control)), control('0.1')], placed);
  assert.deepEqual(
    stops.map(({kind}) => kind),
    ['control', 'control', 'control'],
  );
});

test('a screen that renders anew leaves the scan where it stands', () => {
  const before = stopsOf([control('0.9'), ...keyboard], letterBox2);
  const now = stopsOf([control('0.8'), control('0.9'), ...keyboard], letterBox2);
  assert.deepEqual(samePosition(before, {path: [], at: 0}, now), {path: [], at: 1});
  assert.deepEqual(samePosition(before, {path: [2, 1], at: 1}, now), {path: [3, 1], at: 1});
  assert.deepEqual(
    samePosition(before, {path: [2], at: 2}, now),
    {path: [3], at: 2},
    'the way out',
  );
});

test('where its group has gone the scan stands at the same place a level higher', () => {
  const before = stopsOf(keyboard, letterBox);
  const now = stopsOf(['0.0', '1.0'].map(control), placed);
  assert.deepEqual(samePosition(before, {path: [3], at: 1}, now), {path: [], at: 1});
  assert.deepEqual(samePosition(before, {path: [], at: 3}, []), scanStart);
  assert.deepEqual(samePosition([], scanStart, now), scanStart);
});

function letterBox2(name: string) {
  return name.length === 1 ? letterBox(name) : placed(name);
}
