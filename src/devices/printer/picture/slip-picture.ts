import type {PrinterProfile} from '../profile.ts';
import type {Bits} from '../sheet/bits.ts';
import {layOut, type DrawLine, type SlipRow} from '../sheet/lay-out.ts';
import {textOf} from '../sheet/text-of.ts';
import {drawSheet, type PrinterLetter} from './draw-sheet.ts';

/** A slip as it hangs out of a printer, and what stands on it, line by line. */
export interface SlipPicture {
  readonly bits: Bits;
  readonly lines: readonly string[];
}

/** How letters come onto paper that is drawn. */
export interface Letters {
  readonly line: DrawLine;
  readonly letter: PrinterLetter;
  /** Resolves when these can be drawn. */
  ready(text: string): Promise<void>;
}

/** A slip as this printer prints it. */
export async function slipPicture(
  rows: readonly SlipRow[],
  profile: PrinterProfile,
  letters: Letters,
): Promise<SlipPicture> {
  const lines = textOf(rows);
  await letters.ready(lines.join(''));
  const sheet = layOut(rows, profile, letters.line);
  return {bits: drawSheet(sheet, profile, letters.letter), lines};
}
