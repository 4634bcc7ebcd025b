import type {Bitmap} from './bitmap.ts';

/** Characters that stand together and look alike. */
export interface TextRun {
  readonly text: string;
  /** Left edge on the paper, in dots. */
  readonly x: number;
  /** How much of the paper it takes, with the spaces between characters, in dots. */
  readonly width: number;
  /** How often each dot is repeated. */
  readonly across: number;
  readonly down: number;
  readonly font: 'a' | 'b';
  readonly bold: boolean;
  /** Dots that an underline is thick. */
  readonly underline: number;
  readonly reverse: boolean;
}

export type Align = 'left' | 'centre' | 'right';

export interface PrintedLine {
  /** Its first row, from the upper edge of what it is part of. */
  readonly y: number;
  /** Rows of its tallest character. */
  readonly height: number;
  readonly align: Align;
  readonly runs: readonly TextRun[];
}

export interface PrintedGraphic {
  readonly kind: 'raster' | 'stored' | 'columns' | 'qr';
  readonly x: number;
  readonly y: number;
  /** As it lies on the paper, with its dots already made larger. */
  readonly bits: Bitmap;
  /** What a code of the printer's own holds. */
  readonly code?: {readonly data: string; readonly correction: 'L' | 'M' | 'Q' | 'H'};
}

/** What the head burns in one go. */
export interface Strip {
  readonly picture: Bitmap;
  readonly lines: readonly PrintedLine[];
  readonly graphics: readonly PrintedGraphic[];
}

export type Ask =
  | {readonly kind: 'paper'}
  | {readonly kind: 'drawer'}
  | {readonly kind: 'process'; readonly id: readonly number[]}
  | {readonly kind: 'counter'; readonly n: number}
  | {readonly kind: 'identity'; readonly n: number};

/** What a printer does for what it was told, one after the other. */
export type Deed =
  | {readonly kind: 'print'; readonly strip: Strip; readonly rows: number; readonly at: number}
  | {readonly kind: 'feed'; readonly rows: number; readonly at: number}
  /** `feed` brings the head's row to the cutter first, and so many rows more. */
  | {
      readonly kind: 'cut';
      readonly how: 'partial' | 'full';
      readonly feed?: number;
      readonly at: number;
    }
  | {readonly kind: 'reply'; readonly ask: Ask}
  | {readonly kind: 'report'; readonly mask: number}
  /** ESC @: what follows has nothing to do with what was before. */
  | {readonly kind: 'begin'}
  | {readonly kind: 'forget-counter'; readonly n: number};
