import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {CanvasLetters} from '../../src/devices/printer/picture/canvas-letters.ts';
import {drawSheet} from '../../src/devices/printer/picture/draw-sheet.ts';
import {isBlack, type Bits} from '../../src/devices/printer/sheet/bits.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {textOf} from '../../src/devices/printer/sheet/text-of.ts';
import {USUAL_SLIP} from '../../src/hall/slip-template.ts';
import {chinese} from '../../src/ui/locale.ts';
import {slipRows} from '../../src/ui/slip/slip-rows.ts';
import {Bitmap} from '../printer/bitmap.ts';
import type {Glyph} from '../printer/glyph.ts';
import {Interpreter} from '../printer/interpreter.ts';
import {SLIP_VARIANTS} from './slip-variants.ts';

/** A slip as the preview draws it, and as a printer prints it from the bytes. */
export interface SlipPictures {
  /**
   * Rows of dots, each as text: `.` white, `#` black; without the white above and below, and without a code
   * that the printer makes itself: each make picks another of the patterns that all say the same.
   */
  readonly preview: readonly string[];
  readonly printed: readonly string[];
  readonly violations: readonly string[];
  /** The printed one as PNG, base64. */
  readonly png: string;
}

const letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);

/** The printer's font looks as the preview takes it to look: only where letters stand is compared. */
const glyph: Glyph = (character, {width, height}) => {
  const bitmap = new Bitmap(width, height);
  if (width === 9) throw new Error('nothing is printed in the small font');
  const bits = letters.letter(character, width);
  for (let y = 0; y < bits.height; y += 1) {
    for (let x = 0; x < bits.width; x += 1) if (isBlack(bits, x, y)) bitmap.burn(x, y);
  }
  return bitmap;
};

async function slipPictures(name: string): Promise<SlipPictures> {
  const variant = SLIP_VARIANTS[name];
  if (!variant) throw new Error(`no slip ${name}`);
  const {slip, large, profile, model} = variant;
  const rows = slipRows(slip, USUAL_SLIP, {locale: chinese, large});
  await letters.ready(textOf(rows).join(''));
  const sheet = layOut(rows, profile, letters.line);
  const printer = new Interpreter({model, glyph});
  printer.feed(encodeSheet(sheet, profile));
  printer.end();
  const [ticket] = printer.tickets;
  if (!ticket) throw new Error('nothing came out');
  const {picture, graphics} = ticket;
  const code = graphics.find(({kind}) => kind === 'qr');
  const own = code && {from: code.y, to: code.y + code.bits.height};
  return {
    preview: rowsOf(
      drawSheet(sheet, profile, letters.letter),
      own && {from: own.from - model.headToCutter, to: own.to - model.headToCutter},
    ),
    printed: rowsOf(
      {
        width: picture.width,
        height: picture.height,
        data: picture.bytes as Bits['data'],
      },
      own,
    ),
    violations: printer.violations.map(({what}) => what),
    png: await pngOf(picture),
  };
}

function rowsOf(bits: Bits, without?: {readonly from: number; readonly to: number}): string[] {
  const rows = Array.from({length: bits.height}, (_, y) =>
    Array.from({length: bits.width}, (__, x) => (isBlack(bits, x, y) ? '#' : '.')).join(''),
  );
  if (without) rows.splice(without.from, without.to - without.from);
  const inked = rows.map((row) => row.includes('#'));
  return rows.slice(inked.indexOf(true), inked.lastIndexOf(true) + 1);
}

async function pngOf(picture: Bitmap): Promise<string> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('a canvas without a pen');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.fillStyle = '#000';
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) if (picture.black(x, y)) pen.fillRect(x, y, 1, 1);
  }
  const blob = await canvas.convertToBlob({type: 'image/png'});
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

Object.assign(globalThis, {slipPictures});
