import {blacken, blank} from '../../src/devices/printer/sheet/bits.ts';
import type {DrawLine} from '../../src/devices/printer/sheet/lay-out.ts';
import {LETTER_DOTS, lineDots} from '../../src/devices/printer/sheet/sheet.ts';
import type {Bitmap} from '../printer/bitmap.ts';

/** A row of dots at the left edge that tells where a text begins; no QR code has so long a line. */
const MARK = 40;

/** Draws a line so that a program reads it again: its UTF-16 code units, one below the other as dots. */
export const dottedText: DrawLine = (text, {times, atMost}) => {
  const width = Math.min(atMost, Math.max(MARK + 1, LETTER_DOTS * times));
  const bits = blank(width, lineDots(times));
  for (let x = 0; x < MARK; x += 1) blacken(bits, x, 0);
  Array.from({length: text.length}, (_, index) => text.charCodeAt(index)).forEach((unit, index) => {
    const [column, row] = [index % 2, Math.floor(index / 2)];
    for (let bit = 0; bit < 16; bit += 1) {
      if (unit & (1 << bit)) blacken(bits, column * 16 + bit, 1 + row);
    }
  });
  return bits;
};

/** The text in a picture that was drawn so; undefined where it is another picture. */
export function readDots(bits: Bitmap): string | undefined {
  let left = 0;
  while (left < bits.width && !bits.black(left, 0)) left += 1;
  for (let x = 0; x < MARK; x += 1) if (!bits.black(left + x, 0)) return undefined;
  let text = '';
  for (let row = 1; row < bits.height; row += 1) {
    for (const column of [0, 1]) {
      let unit = 0;
      for (let bit = 0; bit < 16; bit += 1) {
        if (bits.black(left + column * 16 + bit, row)) unit |= 1 << bit;
      }
      if (unit !== 0) text += String.fromCharCode(unit);
    }
  }
  return text;
}
