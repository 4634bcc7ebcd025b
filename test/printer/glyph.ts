import {Bitmap} from './bitmap.ts';

/** The box of a character before it is made larger, in dots. */
export interface Cell {
  readonly width: 9 | 12 | 24;
  readonly height: 17 | 24;
}

/** The printer's font: how a character looks in its cell. */
export type Glyph = (character: string, cell: Cell) => Bitmap;

/** Fonts A and B, and the one of Chinese characters. */
export const CELLS = {
  a: {width: 12, height: 24},
  b: {width: 9, height: 17},
  chinese: {width: 24, height: 24},
} as const satisfies Record<string, Cell>;

/** Where there is no font at hand: a hollow box for each character, nothing for a space. */
export const boxGlyph: Glyph = (character, {width, height}) => {
  const box = new Bitmap(width, height);
  if (character.trim() === '') return box;
  box.burn(1, 2, width - 2, height - 4);
  box.invert(2, 3, width - 4, height - 6);
  return box;
};
