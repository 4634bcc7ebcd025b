import type {PrinterProfile} from '../profile.ts';
import {rowBytes, type Bits} from '../sheet/bits.ts';
import {centred, qrBits, ruleBits} from '../sheet/graphics.ts';
import {FOOT_DOTS, PAPER_DOTS, lineDots, type Sheet, type SheetRow} from '../sheet/sheet.ts';
import {gbCode} from './gb18030.ts';

const [ESC, FS, GS] = [0x1b, 0x1c, 0x1d];
/** Rows of dots in one graphics command: cheap printers have little memory. */
const BAND = 64;
/** From the head to the edge where paper is torn off, dots; a knife brings its own. */
const TO_EDGE = 96;
const CUTS = {partial: 0x42, full: 0x41} as const;

/** The bytes that print a sheet and cut it. What was set before in the printer does not matter. */
export function encodeSheet(
  {paper, rows}: Sheet,
  profile: PrinterProfile,
): Uint8Array<ArrayBuffer> {
  const {letters} = profile;
  const chinese = letters === 'gb2312' || letters === 'gb18030' ? [FS, 0x26] : [];
  const pieces = [
    [ESC, 0x40, ...chinese],
    ...rows.flatMap((row) => rowPieces(row, PAPER_DOTS[paper], profile)),
    endOf(profile),
  ];
  const bytes = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Parts what is printed from what comes next. */
export const endOf = ({cut}: PrinterProfile): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    cut === 'none' ? [ESC, 0x4a, FOOT_DOTS + TO_EDGE] : [GS, 0x56, CUTS[cut], FOOT_DOTS],
  );

type Piece = ArrayLike<number>;

function rowPieces(row: SheetRow, width: number, profile: PrinterProfile): readonly Piece[] {
  switch (row.kind) {
    case 'text':
      return textPieces(row, profile);
    case 'picture':
      return bitsPieces(centred(row.bits, width));
    case 'qr':
      return profile.qr === 'own'
        ? ownQrPieces(row)
        : bitsPieces(centred(qrBits(row, 'drawn'), width));
    case 'rule':
      return bitsPieces(ruleBits(width));
    case 'space':
      return [[ESC, 0x4a, row.dots]];
  }
}

function textPieces(
  {text, times, bold}: Extract<SheetRow, {kind: 'text'}>,
  {letters}: PrinterProfile,
): readonly Piece[] {
  const size = ((times - 1) << 4) | (times - 1);
  return [
    [ESC, 0x61, 1, ESC, 0x33, lineDots(times), ESC, 0x45, bold ? 1 : 0, GS, 0x21, size],
    letters === 'utf8' ? new TextEncoder().encode(text) : Array.from(text).flatMap(gbBytes),
    [0x0a],
  ];
}

/** The layout leaves no letter to the printer that it has not. */
function gbBytes(character: string): readonly number[] {
  if (character >= ' ' && character <= '~') return [character.charCodeAt(0)];
  const code = gbCode(character);
  if (code === undefined) throw new Error('a letter that the printer has not');
  return [code >> 8, code & 0xff];
}

/** Raster graphics, in bands; rows of dots follow on each other without a gap. */
function bitsPieces(bits: Bits): readonly Piece[] {
  const {width, height, data} = withoutEdge(bits);
  const bytes = rowBytes(width);
  // Its place is in its dots: some printers align graphics, and some do not.
  const pieces: Piece[] = [[ESC, 0x61, 0]];
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    pieces.push([GS, 0x76, 0x30, 0, bytes & 0xff, bytes >> 8, rows & 0xff, rows >> 8]);
    pieces.push(data.subarray(top * bytes, (top + rows) * bytes));
  }
  return pieces;
}

/** Without what is white at its right: half of a QR code's way to a slow printer. */
function withoutEdge({width, height, data}: Bits): Bits {
  const before = rowBytes(width);
  let bytes = 1;
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] !== 0) bytes = Math.max(bytes, (at % before) + 1);
  }
  const kept = new Uint8Array(bytes * height);
  for (let row = 0; row < height; row += 1) {
    kept.set(data.subarray(row * before, row * before + bytes), row * bytes);
  }
  return {width: bytes * 8, height, data: kept};
}

/** By the printer's own means: model 2, middle correction. */
function ownQrPieces({content, module}: Extract<SheetRow, {kind: 'qr'}>): readonly Piece[] {
  const bytes = new TextEncoder().encode(content);
  const length = bytes.length + 3;
  const qrCode = (...parts: number[]) => [GS, 0x28, 0x6b, ...parts];
  return [
    [ESC, 0x61, 1],
    qrCode(4, 0, 0x31, 0x41, 0x32, 0),
    qrCode(3, 0, 0x31, 0x43, module),
    qrCode(3, 0, 0x31, 0x45, 0x31),
    qrCode(length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...bytes),
    qrCode(3, 0, 0x31, 0x51, 0x30),
  ];
}
