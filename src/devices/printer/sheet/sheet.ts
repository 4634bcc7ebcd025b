import type {Bits} from './bits.ts';

/** Width of the paper, millimetres. */
export type Paper = 58 | 80;

/** What its head can print across, at 8 dots a millimetre. */
export const PAPER_DOTS: Readonly<Record<Paper, number>> = {58: 384, 80: 576};

/** Height of a letter at single size, dots: 3 mm. A Chinese one is as wide, a Latin one half of that. */
export const LETTER_DOTS = 24;
/** The largest that a printer's own letters can be made. */
export const TIMES_AT_MOST = 8;
/** What anybody reads without their glasses, 6 mm: larger letters give way before a line breaks. */
export const READABLE_TIMES = 2;

/** How large: whole multiples of the printer's own letters. */
export interface LetterStyle {
  readonly times: number;
  readonly bold: boolean;
}

/** White below what is printed last, dots: a knife does not hit its place to the dot. */
export const FOOT_DOTS = 24;

/** One line of the paper, in the middle of it. */
export type SheetRow =
  /** In the printer's own letters. */
  | (LetterStyle & {readonly kind: 'text'; readonly text: string})
  /** Dots that somebody else drew: a line that the printer has not all letters for. */
  | {readonly kind: 'picture'; readonly bits: Bits}
  /** `module` is the side of its smallest square, in dots. */
  | {readonly kind: 'qr'; readonly content: string; readonly module: number}
  | {readonly kind: 'rule'}
  | {readonly kind: 'space'; readonly dots: number};

/** A slip laid out for one paper: what comes out, from top to bottom, before it is cut. */
export interface Sheet {
  readonly paper: Paper;
  readonly rows: readonly SheetRow[];
}

/** From the top of one line of text to the top of the next, dots. */
export const lineDots = (times: number): number => (LETTER_DOTS + 6) * times - (times > 4 ? 24 : 0);
