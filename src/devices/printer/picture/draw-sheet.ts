import {centred, qrBits, ruleBits} from '../sheet/graphics.ts';
import {halves, type PrinterProfile} from '../profile.ts';
import {blank, rowBytes, stamp, type Bits} from '../sheet/bits.ts';
import {LETTER_DOTS, PAPER_DOTS, lineDots, type Sheet, type SheetRow} from '../sheet/sheet.ts';

/** A letter as a printer's own font has it: 24 dots high, 12 or 24 wide. */
export type PrinterLetter = (character: string, width: 12 | 24) => Bits;

/**
 * The paper as it comes out, dot by dot. Only the shapes of the printer's own letters are a guess: each
 * make has its own; where they stand and how large they are is as printed.
 */
export function drawSheet(
  {paper, rows}: Sheet,
  profile: PrinterProfile,
  letter: PrinterLetter,
): Bits {
  const width = PAPER_DOTS[paper];
  const parts = rows.map((row) => drawRow(row, width, profile, letter));
  const whole = blank(
    width,
    parts.reduce((sum, {height}) => sum + height, 0),
  );
  let top = 0;
  for (const part of parts) {
    whole.data.set(part.data, top * rowBytes(width));
    top += part.height;
  }
  return whole;
}

function drawRow(
  row: SheetRow,
  width: number,
  profile: PrinterProfile,
  letter: PrinterLetter,
): Bits {
  switch (row.kind) {
    case 'text':
      return drawText(row, width, profile, letter);
    case 'picture':
      return centred(row.bits, width);
    case 'qr':
      return centred(qrBits(row, profile.qr), width);
    case 'rule':
      return ruleBits(width);
    case 'space':
      return blank(width, row.dots);
  }
}

function drawText(
  {text, times, bold}: Extract<SheetRow, {kind: 'text'}>,
  width: number,
  profile: PrinterProfile,
  letter: PrinterLetter,
): Bits {
  const bits = blank(width, lineDots(times));
  const cells = Array.from(text, (character) => ({
    character,
    dots: (halves(profile, character) * LETTER_DOTS) / 2 === 12 ? (12 as const) : (24 as const),
  }));
  const total = cells.reduce((sum, {dots}) => sum + dots * times, 0);
  let x = Math.floor((width - total) / 2);
  for (const {character, dots} of cells) {
    const shape = letter(character, dots);
    const cell = blank(dots * times, LETTER_DOTS * times);
    stamp(cell, shape, 0, 0, times);
    // A head makes a letter bold by burning it twice, a dot apart, within its cell.
    if (bold) stamp(cell, shape, 1, 0, times);
    stamp(bits, cell, x, 0);
    x += dots * times;
  }
  return bits;
}
