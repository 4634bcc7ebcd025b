import {Bitmap} from './bitmap.ts';
import type {Cell, Glyph} from './glyph.ts';

interface SheetOrder {
  readonly characters: readonly string[];
  readonly width: number;
  readonly height: number;
}

/**
 * Draws characters as dots with the fonts of the browser that it runs in: their bits one after the other,
 * rows of whole bytes, base64. Nothing outside of it is used, so that it can be sent into a page.
 */
export function drawSheet({characters, width, height}: SheetOrder): string {
  const perRow = 100;
  const canvas = new OffscreenCanvas(
    perRow * width,
    Math.ceil(characters.length / perRow) * height,
  );
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no canvas');
  const size = width === height ? width : Math.round(width * 1.66);
  context.font = `500 ${size}px ${width === height ? '' : '"Noto Sans Mono", monospace, '}"Noto Sans CJK SC", sans-serif`;
  context.textAlign = 'center';
  characters.forEach((character, n) => {
    const [x, y] = [(n % perRow) * width, Math.floor(n / perRow) * height];
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.fillText(character, x + width / 2, y + height - Math.round(height * 0.14), width);
    context.restore();
  });
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(characters.length * stride * height);
  for (let n = 0; n < characters.length; n++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const row = Math.floor(n / perRow) * height + y;
        const alpha = data[(row * canvas.width + (n % perRow) * width + x) * 4 + 3] ?? 0;
        const at = (n * height + y) * stride + (x >> 3);
        if (alpha > 110) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  let binary = '';
  for (const byte of bits) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** A font of drawn sheets; what is on none of them looks as in another font. */
export class SheetFont {
  readonly #cells = new Map<string, ReadonlyMap<string, Bitmap>>();
  readonly #other: Glyph;

  constructor(other: Glyph) {
    this.#other = other;
  }

  /** Takes a sheet of such cells. */
  add({characters, width, height}: SheetOrder, sheet: string): void {
    const bytes = Uint8Array.from(atob(sheet), (each) => each.charCodeAt(0));
    const size = Math.ceil(width / 8) * height;
    const drawn = characters.map((character, n): [string, Bitmap] => [
      character,
      new Bitmap(width, height, bytes.subarray(n * size, (n + 1) * size)),
    ]);
    this.#cells.set(`${width}x${height}`, new Map(drawn));
  }

  readonly glyph: Glyph = (character, cell: Cell) =>
    this.#cells.get(`${cell.width}x${cell.height}`)?.get(character) ?? this.#other(character, cell);
}
