import assert from 'node:assert/strict';
import {test} from 'node:test';
import jsqr from 'jsqr';
import type {Bitmap} from './bitmap.ts';
import {Interpreter} from './interpreter.ts';
import {hex} from './testing/hex.ts';

/** What a phone would read from a picture, by a reader that shares nothing with the encoder. */
function read(picture: Bitmap): string | undefined {
  const pixels = new Uint8ClampedArray(picture.width * picture.height * 4);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const at = (y * picture.width + x) * 4;
      pixels.fill(picture.black(x, y) ? 0 : 255, at, at + 3);
      pixels[at + 3] = 255;
    }
  }
  return jsqr.default(pixels, picture.width, picture.height)?.data;
}

const set = (module: string, correction: string) =>
  `1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 ${module} 1d 28 6b 03 00 31 45 ${correction}`;
const PRINT = '1d 28 6b 03 00 31 51 30';

function store(text: string): string {
  const length = Buffer.byteLength(text) + 3;
  return `1d 28 6b ${(length & 255).toString(16)} ${(length >> 8).toString(16)} 31 50 30 "${text}"`;
}

function print(text: string): Interpreter {
  const interpreter = new Interpreter();
  interpreter.feed(hex(text));
  interpreter.end();
  return interpreter;
}

test('a code that the printer draws itself can be read from the paper', () => {
  for (const [text, correction] of [
    ['http://10.0.0.5:8080/t/123456789012', '31'],
    ['0123456789', '30'],
    ['A-1 B:2', '33'],
    ['贵阳', '32'],
  ] as const) {
    const {tickets, violations} = print(
      `1b 61 01 1b 4a 20 ${set('06', correction)} ${store(text)} ${PRINT} 1d 56 42 20`,
    );
    assert.deepEqual(violations, []);
    const [ticket] = tickets;
    const level = 'LMQH'[Number.parseInt(correction, 16) - 0x30];
    assert.deepEqual(ticket?.graphics[0]?.code, {data: text, correction: level});
    assert.equal(read(ticket.picture), text);
  }
});

test('modules are as large as was said, and corrections take room', () => {
  const side = (module: string, correction: string) =>
    print(`${set(module, correction)} ${store('ABC')} ${PRINT} 1d 56 42 00`).tickets[0]?.graphics[0]
      ?.bits.width;
  assert.equal(side('03', '30'), 21 * 3);
  assert.equal(side('10', '30'), 21 * 16);
  const long = 'x'.repeat(30);
  const wide = (correction: string) =>
    print(`${set('03', correction)} ${store(long)} ${PRINT} 1d 56 42 00`).tickets[0]?.graphics[0]
      ?.bits.width;
  assert.ok((wide('33') ?? 0) > (wide('30') ?? 0));
});

test('what cannot be a code, or not on this paper, is told', () => {
  const wrong = (text: string) => print(text).violations.map(({what}) => what);
  assert.deepEqual(wrong(PRINT), ['no code was stored']);
  assert.deepEqual(wrong(`${set('10', '30')} ${store('x'.repeat(120))} ${PRINT}`), [
    'a code of 656 dots is not printed at all: too wide',
  ]);
  assert.deepEqual(wrong('1d 28 6b 03 00 31 43 11'), ['GS ( k: module of 17 dots']);
  assert.deepEqual(wrong('1d 28 6b 03 00 31 45 34'), ['GS ( k: correction 52']);
  assert.deepEqual(wrong('1d 28 6b 04 00 31 41 31 00'), [
    'GS ( k: only model 2 is drawn by this printer',
  ]);
});
