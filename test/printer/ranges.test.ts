import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Interpreter} from './interpreter.ts';
import {hex, times} from './testing/hex.ts';

function wrong(text: string): string[] {
  const interpreter = new Interpreter();
  interpreter.feed(hex(text));
  return interpreter.violations.map(({what}) => what);
}

const raster = (width: string, height: string, bytes: number) =>
  `1d 76 30 00 ${width} ${height} ${times(bytes, '00')}`;

/** A stored picture so many dots across and down, with its length as it should be. */
function stored(across: number, down: number, scale = '01'): string {
  const bytes = Math.ceil(across / 8) * down;
  const pair = (n: number) => `${(n & 255).toString(16)} ${(n >> 8).toString(16)}`;
  const head = `1d 38 4c ${pair((bytes + 10) & 65_535)} ${pair((bytes + 10) >> 16)}`;
  return `${head} 30 70 30 01 ${scale} 31 ${pair(across)} ${pair(down)} ${times(bytes, '00')}`;
}

test('the last value of a range is right, and the next one is not', () => {
  for (const [right, next] of [
    ['1b 52 11', '1b 52 12'],
    ['1b 61 02', '1b 61 03'],
    ['1b 61 32', '1b 61 33'],
    ['1b 2d 02', '1b 2d 03'],
    ['1b 4d 01', '1b 4d 02'],
    ['1b 74 08', '1b 74 09'],
    ['1b 74 ff', '1b 74 fd'],
    ['1b 3d 03', '1b 3d 04'],
    ['1d 21 77', '1d 21 78'],
    ['1c 21 8c', '1c 21 8d'],
    ['1b 21 b9', '1b 21 ba'],
    ['1d 72 02', '1d 72 00'],
    ['1d 49 45', '1d 49 46'],
    ['10 04 04', '10 04 05'],
    ['10 05 02', '10 05 03'],
    ['1d 67 30 00 46 00', '1d 67 30 00 c6 00'],
    ['1d 67 32 00 c6 00', '1d 67 32 01 c6 00'],
    ['1b 44 01 02 00', '1b 44 02 02 00'],
    ['1b 24 40 02', '1b 24 41 02'],
    ['1d 4c 3f 02', '1d 4c 40 02'],
    ['1d 57 40 02', '1d 57 41 02'],
    ['1d 28 6b 03 00 31 43 10', '1d 28 6b 03 00 31 43 00'],
    ['1d 28 48 06 00 30 30 "~~~ "', '1d 28 48 06 00 30 30 "~~~" 7f'],
    [raster('01 00', 'ff 08', 2303), raster('01 00', '00 09', 2304)],
    [stored(8, 1662), stored(8, 1663)],
    [stored(8, 831, '02'), stored(8, 832, '02')],
    [stored(2047, 1), stored(2048, 1)],
    [`1b 2a 00 01 00 ff`, '1b 2a 00 00 00'],
    [`1b 2a 01 40 02 ${times(576, '00')}`, `1b 2a 01 41 02 ${times(577, '00')}`],
  ] as const) {
    assert.deepEqual(wrong(right), [], right.slice(0, 60));
    assert.equal(wrong(next).length, 1, next.slice(0, 60));
  }
});

test('a picture that declares more than its dots is as wrong as one that declares less', () => {
  assert.deepEqual(wrong('1d 28 4c 0c 00 30 70 30 01 01 31 08 00 01 00 ff ff'), [
    'GS ( L: declares 2 bytes of picture, and 8 by 1 dots are 1',
  ]);
});

test('bytes that begin or end no character are told', () => {
  for (const bytes of ['80', 'ff', 'b9 7f', 'b9 ff', 'b9 3a', '95 34 80', '95 34 ff']) {
    assert.match(wrong(`1c 26 ${bytes}`)[0] ?? '', /character/, bytes);
  }
});

test('a picture stored over another is told', () => {
  assert.equal(wrong(`${stored(8, 1)} ${stored(8, 1)} 1d 28 4c 02 00 30 32`).length, 1);
});
