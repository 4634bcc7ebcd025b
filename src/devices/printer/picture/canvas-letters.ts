import {blacken, blank, type Bits} from '../sheet/bits.ts';
import type {DrawLine} from '../sheet/lay-out.ts';
import {LETTER_DOTS, lineDots} from '../sheet/sheet.ts';
import type {Letters} from './slip-picture.ts';
import type {PrinterLetter} from './draw-sheet.ts';

/** Darker than this is a dot: thermal paper knows no grey. A little above the middle keeps thin strokes whole. */
const DARK = 150;
/** Of the letter's height: where Chinese sits in the middle of its line, and where a cell holds tails too. */
const BASELINE = {line: 0.86, cell: 0.8};

/** Draws letters with the fonts that this page has. */
export class CanvasLetters implements Letters {
  readonly #family: string;

  constructor(family: string) {
    this.#family = family;
  }

  /** Fonts come in slices, and a canvas does not wait for them. */
  async ready(text: string): Promise<void> {
    await document.fonts.load(`${LETTER_DOTS}px ${this.#family}`, text).catch(() => []);
  }

  readonly line: DrawLine = (text, {times, bold, atMost}) => {
    const size = LETTER_DOTS * times;
    const font = `${bold ? 800 : 500} ${size}px ${this.#family}`;
    const pen = penOf(1, 1);
    pen.font = font;
    const natural = Math.ceil(pen.measureText(text).width);
    const width = Math.max(1, Math.min(atMost, natural));
    return drawn(width, lineDots(times), (on) => {
      on.font = font;
      // What is a little too wide is set narrower: nothing is ever cut off.
      on.scale(Math.min(1, width / Math.max(1, natural)), 1);
      on.fillText(text, 0, size * BASELINE.line);
    });
  };

  readonly letter: PrinterLetter = (character, width) =>
    drawn(width, LETTER_DOTS, (on) => {
      on.font = `500 ${LETTER_DOTS - 2}px ${this.#family}`;
      on.textAlign = 'center';
      const natural = on.measureText(character).width;
      on.translate(width / 2, 0);
      on.scale(Math.min(1, width / Math.max(1, natural)), 1);
      on.fillText(character, 0, LETTER_DOTS * BASELINE.cell);
    });
}

function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
  if (!pen) throw new Error('a canvas without a pen');
  return pen;
}

function drawn(
  width: number,
  height: number,
  draw: (pen: OffscreenCanvasRenderingContext2D) => void,
): Bits {
  const pen = penOf(width, height);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000';
  draw(pen);
  const {data} = pen.getImageData(0, 0, width, height);
  const bits = blank(width, height);
  for (let at = 0; at < width * height; at += 1) {
    if ((data[at * 4] ?? 255) < DARK) blacken(bits, at % width, Math.floor(at / width));
  }
  return bits;
}
