import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Bitmap} from './bitmap.ts';
import type {Glyph} from './glyph.ts';
import {Interpreter} from './interpreter.ts';
import {EPSON} from './model.ts';
import {hex} from './testing/hex.ts';
import {words} from './ticket-text.ts';

/** A font of which every character is one dot in the corner of its cell. */
const dot: Glyph = (_character, {width, height}) => {
  const cell = new Bitmap(width, height);
  cell.burn(0, 0);
  return cell;
};

/** Black dots of what is printed, row by row from the first one: `y: x x x`. */
function burnt(text: string): string[] {
  const interpreter = new Interpreter({model: {...EPSON, headToCutter: 0}, glyph: dot});
  interpreter.feed(hex(`${text} 1d 56 42 00`));
  assert.deepEqual(interpreter.violations, []);
  const {picture} = interpreter.tickets[0]!;
  return Array.from({length: picture.height}, (_, y) => {
    const dots = Array.from({length: 64}, (_each, x) => x).filter((x) => picture.black(x, y));
    return dots.length > 0 ? `${y}: ${dots.join(' ')}` : '';
  }).filter((row) => row !== '');
}

test('dots are repeated as often as the size says, across and down apart', () => {
  assert.deepEqual(burnt('1b 21 20 "ab" 0a'), ['0: 0 1 24 25']);
  assert.deepEqual(burnt('1b 21 10 "ab" 0a'), ['0: 0 12', '1: 0 12']);
  assert.deepEqual(burnt('1d 21 20 "ab" 0a'), ['0: 0 1 2 36 37 38']);
  assert.deepEqual(burnt('1c 26 1c 21 04 b9 f3 "a" 0a'), ['0: 0 1 48']);
  assert.deepEqual(burnt('1c 26 1c 21 08 b9 f3 0a'), ['0: 0', '1: 0']);
  assert.deepEqual(burnt('1c 26 1c 57 01 b9 f3 0a'), ['0: 0 1', '1: 0 1']);
});

test('bold is a second impression one dot further', () => {
  assert.deepEqual(burnt('1b 45 01 "a" 1b 45 00 "a" 0a'), ['0: 0 1 12']);
});

test('an underline is the last rows, as thick as was said', () => {
  const line = '0 1 2 3 4 5 6 7 8 9 10 11';
  assert.deepEqual(burnt('1b 2d 01 "a" 0a'), ['0: 0', `23: ${line}`]);
  assert.deepEqual(burnt('1b 2d 32 "a" 0a'), ['0: 0', `22: ${line}`, `23: ${line}`]);
  assert.deepEqual(burnt('1c 26 1b 2d 01 1c 2d 00 b9 f3 0a'), ['0: 0']);
  assert.equal(burnt('1c 26 1c 2d 01 b9 f3 0a').length, 2);
});

test('reverse is white on black', () => {
  const rows = burnt('1d 42 01 "a" 0a');
  assert.equal(rows.length, 24);
  assert.equal(rows[0], '0: 1 2 3 4 5 6 7 8 9 10 11');
});

test('spaces beside characters grow with them', () => {
  assert.deepEqual(burnt('1b 20 03 "aa" 0a'), ['0: 0 15']);
  assert.deepEqual(burnt('1c 26 1c 53 02 04 b9 f3 b9 f3 0a'), ['0: 2 32']);
  assert.deepEqual(burnt('1c 26 1c 53 02 04 1c 57 01 b9 f3 "a" 0a'), [
    '0: 4 5',
    '1: 4 5',
    '24: 60',
  ]);
});

test('the small font has small cells', () => {
  assert.deepEqual(burnt('1b 4d 01 "aa" 1b 4d 00 "a" 0a'), ['0: 18', '7: 0 9']);
});

test('tabs are columns of letters, and can be set', () => {
  assert.deepEqual(burnt('1b 44 02 04 00 "a" 09 "a" 09 "a" 0a'), ['0: 0 24 48']);
});

test('a raster is wide or tall as its mode says', () => {
  assert.deepEqual(burnt('1d 76 30 00 01 00 01 00 81'), ['0: 0 7']);
  assert.deepEqual(burnt('1d 76 30 31 01 00 01 00 81'), ['0: 0 1 14 15']);
  assert.deepEqual(burnt('1d 76 30 02 01 00 01 00 81'), ['0: 0 7', '1: 0 7']);
});

test('columns of few dots are made larger, as the head does', () => {
  assert.deepEqual(burnt('1b 2a 00 01 00 80 0a'), ['0: 0 1', '1: 0 1', '2: 0 1']);
  assert.deepEqual(burnt('1b 2a 01 02 00 01 80 0a'), [
    ...['0: 1', '1: 1', '2: 1'],
    ...['21: 0', '22: 0', '23: 0'],
  ]);
  assert.deepEqual(burnt('1b 2a 20 01 00 00 80 00 0a'), ['8: 0 1']);
});

test('a stored picture is larger by its scale', () => {
  assert.deepEqual(burnt('1d 28 4c 0b 00 30 70 30 02 01 31 03 00 01 00 bf 1d 28 4c 02 00 30 02'), [
    '0: 0 1 4 5',
  ]);
});

test('a cut just above a line leaves all of it inside, for the next ticket', () => {
  const interpreter = new Interpreter();
  interpreter.feed(hex('"a" 0a 1b 4a 4a 1d 56 00 1d 56 42 00'));
  assert.deepEqual(
    interpreter.tickets.map(({lines, cutRow}) => [
      lines.map((each) => [each.y, words(each)]),
      cutRow,
    ]),
    [
      [[], 104],
      [[[0, 'a']], 312 - 104],
    ],
  );
});
