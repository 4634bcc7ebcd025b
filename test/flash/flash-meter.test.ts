import assert from 'node:assert/strict';
import {test} from 'node:test';
import {flashesOf, type Frame} from './flash-meter.ts';

const FPS = 60;
const PIXELS = 100;

type Colour = readonly [number, number, number];
const BLACK: Colour = [6, 5, 4];
const WHITE: Colour = [255, 244, 220];
const DARK_RED: Colour = [70, 0, 0];
const RED: Colour = [255, 0, 0];

/** Two seconds of one colour; at moments that `lit` names, so many pixels have the other. */
function film(off: Colour, on: Colour, lit: (second: number) => boolean, pixels = PIXELS): Frame[] {
  return Array.from({length: 2 * FPS}, (_, frame) =>
    Uint8Array.from({length: PIXELS * 4}, (_, index) => {
      const colour = lit(frame / FPS) && index / 4 < pixels ? on : off;
      return index % 4 === 3 ? 255 : (colour[index % 4] ?? 0);
    }),
  );
}

const square = (hertz: number) => (second: number) => (second * hertz) % 1 >= 0.5;

test('five flashes a second are counted, one is one, and a light that goes on is none', () => {
  assert.equal(flashesOf(film(BLACK, WHITE, square(5)), FPS).general, 5);
  assert.equal(flashesOf(film(BLACK, WHITE, square(1)), FPS).general, 1);
  assert.equal(
    flashesOf(
      film(BLACK, WHITE, (second) => second > 0.5),
      FPS,
    ).general,
    0,
  );
});

test('red that comes and goes is counted by itself', () => {
  const red = flashesOf(film(DARK_RED, RED, square(5)), FPS);
  assert.equal(red.red, 5);
  assert.equal(flashesOf(film(BLACK, WHITE, square(5)), FPS).red, 0);
});

test('what is small, faint or between two bright ones is let be', () => {
  assert.equal(flashesOf(film(BLACK, WHITE, square(5), 2), FPS).general, 0);
  assert.equal(flashesOf(film(BLACK, WHITE, square(5), 4), FPS).general, 5);
  assert.equal(flashesOf(film(BLACK, [70, 70, 70], square(5)), FPS).general, 0);
  assert.equal(flashesOf(film([235, 235, 235], [255, 255, 255], square(5)), FPS).general, 0);
});

test('a change that comes slowly counts like one that comes at once', () => {
  const wave: Frame[] = Array.from({length: 2 * FPS}, (_, frame) => {
    const byte = Math.round(127.5 + 127.5 * Math.sin((frame / FPS) * 2 * Math.PI * 4));
    return Uint8Array.from({length: PIXELS * 4}, () => byte);
  });
  assert.equal(flashesOf(wave, FPS).general, 4);
});
