import {gbCode, inGb2312} from './escpos/gb18030.ts';
import type {Paper} from './sheet/sheet.ts';

/** What a printer is, as whoever set it up says. */
export interface PrinterProfile {
  readonly paper: Paper;
  /**
   * Which letters of its own it has: those of GB 2312, of GB 18030 (two bytes), of GB 2312 by a firmware
   * that reads UTF-8, or none worth using. What it has not is drawn.
   */
  readonly letters: 'gb2312' | 'gb18030' | 'utf8' | 'none';
  /** Whether it makes QR codes itself, or gets their dots. */
  readonly qr: 'own' | 'drawn';
  readonly cut: 'partial' | 'full' | 'none';
  /**
   * What it answers. `epson`: which job it has finished, and how often it has cut in its life. `generic`:
   * how it is, and that it has come to the end of what it was sent. `mute`: nothing at all.
   */
  readonly dialect: 'epson' | 'generic' | 'mute';
}

/** What nearly every Chinese 80 mm printer does. */
export const USUAL_PRINTER: PrinterProfile = {
  paper: 80,
  letters: 'gb2312',
  qr: 'drawn',
  cut: 'partial',
  dialect: 'generic',
};

const isAscii = (character: string): boolean => character >= ' ' && character <= '~';

/** Whether the printer has this letter itself. */
export function hasLetter({letters}: PrinterProfile, character: string): boolean {
  if (letters === 'none') return false;
  if (isAscii(character)) return true;
  return letters === 'gb18030' ? gbCode(character) !== undefined : inGb2312(character);
}

/** How wide a letter is, in halves of its height. */
export function halves(profile: PrinterProfile, character: string): number {
  if (isAscii(character)) return 1;
  // Greek, Cyrillic and quotation marks are as wide as Chinese in a Chinese font.
  if (hasLetter(profile, character)) return 2;
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
}
