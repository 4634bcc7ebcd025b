import jsqr from 'jsqr';
import type {Bitmap} from '../printer/bitmap.ts';
import type {Ticket} from '../printer/paper.ts';
import {words} from '../printer/ticket-text.ts';
import {readDots} from './dotted-text.ts';

/** What stands on a slip that came out of a printer, line by line from above; ▦ and its content for a QR code. */
export function readSlip({lines, graphics, picture}: Ticket): string[] {
  const printed = lines.map((line) => ({y: line.y, text: words(line)}));
  const drawn = graphics.flatMap(({y, kind, bits}) => {
    const text = kind === 'qr' ? undefined : readDots(bits);
    return text === undefined ? [] : [{y, text}];
  });
  const codes = squares(graphics).map(({top, height}) => ({
    y: top,
    text: `▦ ${readQr(picture, top, height) ?? 'unreadable'}`,
  }));
  return [...printed, ...drawn, ...codes].sort((a, b) => a.y - b.y).map(({text}) => text);
}

/** Where graphics follow each other without a gap and are together as high as a QR code at least. */
function squares(graphics: Ticket['graphics']): {top: number; height: number}[] {
  const found: {top: number; height: number}[] = [];
  for (const {y, bits} of [...graphics].sort((a, b) => a.y - b.y)) {
    const last = found.at(-1);
    if (last && last.top + last.height === y) last.height += bits.height;
    else found.push({top: y, height: bits.height});
  }
  return found.filter(({height}) => height > 120);
}

/** The content of a QR code between two rows, by a reader that shares nothing with whoever made it. */
export function readQr(picture: Bitmap, top: number, height: number): string | undefined {
  const margin = 30;
  const [from, rows] = [top - margin, height + 2 * margin];
  const pixels = new Uint8ClampedArray(picture.width * rows * 4).fill(255);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const inside = from + y >= top && from + y < top + height;
      if (!inside || !picture.black(x, from + y)) continue;
      const at = (y * picture.width + x) * 4;
      pixels.fill(0, at, at + 3);
    }
  }
  return jsqr.default(pixels, picture.width, rows)?.data;
}
