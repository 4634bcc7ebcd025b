import {hasLetter, halves, type PrinterProfile} from '../profile.ts';
import type {Bits} from './bits.ts';
import {pieces} from './pieces.ts';
import {
  LETTER_DOTS,
  PAPER_DOTS,
  READABLE_TIMES,
  TIMES_AT_MOST,
  type LetterStyle,
  type Sheet,
  type SheetRow,
} from './sheet.ts';

/** A line of a slip before anybody knows its paper. */
export type SlipRow =
  /** `fill` is as large as the paper allows. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: number | 'fill';
      readonly bold: boolean;
    }
  | {readonly kind: 'qr'; readonly content: string}
  | {readonly kind: 'rule'}
  | {readonly kind: 'space'; readonly dots: number};

/** Draws one line of letters, no wider than so many dots. Its height is that of the letters. */
export type DrawLine = (text: string, style: LetterStyle & {readonly atMost: number}) => Bits;

/** Side of a QR code's smallest square, dots: 0.75 mm, which any phone reads from creased paper. */
const QR_MODULE = 6;

/** Lays a slip out for one printer: lines broken where they do not fit, and drawn where it has not all letters. */
export function layOut(rows: readonly SlipRow[], profile: PrinterProfile, draw: DrawLine): Sheet {
  const {paper} = profile;
  const width = PAPER_DOTS[paper];
  const letters = (text: string, style: LetterStyle): SheetRow =>
    Array.from(text).every((character) => hasLetter(profile, character))
      ? {kind: 'text', text, ...style}
      : {kind: 'picture', bits: draw(text, {...style, atMost: width})};
  return {
    paper,
    rows: rows.flatMap((row): SheetRow[] => {
      if (row.kind === 'qr') return [{...row, module: QR_MODULE}];
      if (row.kind !== 'text') return [row];
      const {bold} = row;
      const text = asPrinted(row.text, profile);
      const times =
        row.size === 'fill' ? filling(text, profile, width) : fitting(row.size, text, profile);
      const room = Math.floor(width / (LETTER_DOTS / 2) / times);
      return broken(text, room, profile).map((line) => letters(line, {times, bold}));
    }),
  };
}

/**
 * A Chinese font has no dash of figures, and its apostrophe is as wide as a character: such a line would be
 * drawn for one sign, or torn apart by it.
 */
function asPrinted(text: string, {letters}: PrinterProfile): string {
  const spaced = text.replaceAll('\u00a0', ' ');
  if (letters === 'none') return spaced;
  return spaced.replace(/(?<=\d)–(?=\d)/g, '-').replace(/(?<=[A-Za-z])’(?=[A-Za-z])/g, "'");
}

/** Letters that are larger than they need to be give way before a line breaks. */
function fitting(size: number, text: string, profile: PrinterProfile): number {
  return Math.min(
    size,
    Math.max(READABLE_TIMES, filling(text, profile, PAPER_DOTS[profile.paper])),
  );
}

/** How large a line can be that stays one. */
function filling(text: string, profile: PrinterProfile, width: number): number {
  const most = Math.floor(width / (LETTER_DOTS / 2) / Math.max(1, widthOf(text, profile)));
  return Math.max(1, Math.min(TIMES_AT_MOST, most));
}

/** In halves of a letter's height. */
function widthOf(text: string, profile: PrinterProfile): number {
  let width = 0;
  for (const character of text) width += halves(profile, character);
  return width;
}

/**
 * Breaks a line into as few as fit, about equally long: nobody reads a last line of one letter in the
 * middle of a slip. `room` is in halves.
 */
function broken(text: string, room: number, profile: PrinterProfile): readonly string[] {
  const lines = greedy(text, room, profile);
  let best = lines;
  for (let narrower = room - 1; narrower > 0; narrower -= 1) {
    const tried = greedy(text, narrower, profile);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

function greedy(text: string, room: number, profile: PrinterProfile): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd(), profile) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    // A single word that is wider than the paper is cut.
    while (widthOf(line.trimEnd(), profile) > room) {
      const [head, rest] = cut(line, room, profile);
      lines.push(head);
      line = rest;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function cut(line: string, room: number, profile: PrinterProfile): [string, string] {
  const characters = Array.from(line);
  let [width, count] = [0, 0];
  for (const character of characters) {
    width += halves(profile, character);
    if (width > room) break;
    count += 1;
  }
  // However narrow, each line takes one.
  const head = Math.max(1, count);
  return [characters.slice(0, head).join(''), characters.slice(head).join('')];
}
