import {CELLS, type Cell} from './glyph.ts';
import type {Align} from './deed.ts';

interface Size {
  readonly across: number;
  readonly down: number;
}

const PLAIN: Size = {across: 1, down: 1};
/** Rows from one line to the next after ESC 2. */
export const LINE = 30;

/** How what follows will be printed: everything that ESC @ puts back. */
export class Modes {
  align: Align = 'left';
  font: 'a' | 'b' = 'a';
  bold = false;
  reverse = false;
  /** Dots; letters and Chinese characters have their own. */
  underline = {letters: 0, chinese: 0};
  size = {letters: PLAIN, chinese: PLAIN};
  /** Dots right of a letter, and on both sides of a Chinese character. */
  letterSpace = 0;
  chineseSpace = {left: 0, right: 0};
  lineSpacing = LINE;
  left = 0;
  /** Nothing: as far as the paper reaches. */
  width: number | undefined;
  country = 0;
  /** Dots from the left margin. */
  tabs: readonly number[] = Array.from({length: 32}, (_, n) => (n + 1) * 8 * CELLS.a.width);

  /** Left and right edges of what may be printed on, in dots of the paper. */
  area(dots: number): {left: number; right: number} {
    return {left: this.left, right: Math.min(dots, this.left + (this.width ?? dots))};
  }

  cell(wide: boolean): Cell {
    return wide ? CELLS.chinese : CELLS[this.font];
  }

  /** ESC ! n: letters, and boldness of both. */
  letterMode(n: number): void {
    this.font = n & 0x01 ? 'b' : 'a';
    this.bold = (n & 0x08) !== 0;
    this.underline.letters = n & 0x80 ? this.underline.letters || 1 : 0;
    this.size.letters = {across: n & 0x20 ? 2 : 1, down: n & 0x10 ? 2 : 1};
  }

  /** FS ! n: Chinese characters alone. */
  chineseMode(n: number): void {
    this.underline.chinese = n & 0x80 ? this.underline.chinese || 1 : 0;
    this.size.chinese = {across: n & 0x04 ? 2 : 1, down: n & 0x08 ? 2 : 1};
  }

  /** FS W n. */
  quadruple(on: boolean): void {
    this.size.chinese = on ? {across: 2, down: 2} : PLAIN;
  }

  /** GS ! n: one size for all. */
  bothSizes(n: number): void {
    const size = {across: (n >> 4) + 1, down: (n & 0x07) + 1};
    this.size = {letters: size, chinese: size};
  }
}

/** What a byte of ASCII is in another country's set; only those of China are drawn. */
export function inCountry(country: number, character: string): string | undefined {
  if (country === 0 || !'#$@[\\]^`{|}~'.includes(character)) return character;
  if (country === 15) return character === '$' ? '¥' : character;
  return undefined;
}
