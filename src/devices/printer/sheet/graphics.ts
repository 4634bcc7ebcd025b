import {encode as qr} from 'uqr';
import type {PrinterProfile} from '../profile.ts';
import {blacken, blank, stamp, type Bits} from './bits.ts';

/** Squares of quiet around a QR code; the paper beside one that a printer makes itself is quiet enough. */
const QUIET = {drawn: 2, own: 0} as const;
/** Of a rule: a dashed line, with room above and below it; dots. */
const RULE = {height: 18, line: 2, dash: 8, gap: 4} as const;

/** Dots of a QR code. Middle correction, for thermal paper gets creased in a pocket. */
export function qrBits(
  {content, module}: {readonly content: string; readonly module: number},
  made: PrinterProfile['qr'],
): Bits {
  const {data, size} = qr(content, {ecc: 'M', border: QUIET[made]});
  const small = blank(size, size);
  data.forEach((row, y) => {
    row.forEach((on, x) => {
      if (on) blacken(small, x, y);
    });
  });
  const bits = blank(size * module, size * module);
  stamp(bits, small, 0, 0, module);
  return bits;
}

export function ruleBits(width: number): Bits {
  const {height, line, dash, gap} = RULE;
  const bits = blank(width, height);
  const top = (height - line) / 2;
  for (let x = 0; x < width; x += 1) {
    if (x % (dash + gap) >= dash) continue;
    for (let y = top; y < top + line; y += 1) blacken(bits, x, y);
  }
  return bits;
}

/** In the middle of the paper, whole: not every printer aligns graphics. */
export function centred(bits: Bits, width: number): Bits {
  if (bits.width === width) return bits;
  const whole = blank(width, bits.height);
  stamp(whole, bits, Math.floor((width - bits.width) / 2), 0);
  return whole;
}
