import qrcode from 'qrcode-generator';
import {Bitmap} from './bitmap.ts';
import {word} from './commands.ts';

/** ESC *: columns of 8 or 24 dots into a bitmap of 24 rows; few dots are made larger, as the head does. */
export function columnsOf(bytes: readonly number[]): Bitmap {
  const [mode = 0] = bytes;
  const tall = mode >= 32 ? 3 : 1;
  const across = mode === 1 || mode === 33 ? 1 : 2;
  const down = tall === 3 ? 1 : 3;
  const count = word(bytes, 1);
  const bits = new Bitmap(count * across, 24);
  for (let column = 0; column < count; column++) {
    for (let dot = 0; dot < tall * 8; dot++) {
      const byte = bytes[3 + column * tall + (dot >> 3)] ?? 0;
      if (byte & (0x80 >> (dot & 7))) bits.burn(column * across, dot * down, across, down);
    }
  }
  return bits;
}

/** GS v 0: rows of whole bytes. */
export function rasterOf(bytes: readonly number[]): Bitmap {
  const [mode = 0] = bytes;
  const plain = new Bitmap(word(bytes, 1) * 8, word(bytes, 3), Uint8Array.from(bytes.slice(5)));
  return larger(plain, mode & 1 ? 2 : 1, mode & 2 ? 2 : 1);
}

/** Function 112 of GS ( L, from its `bx` on: dots of the last byte beyond the width are not printed. */
export function storedOf(bytes: readonly number[]): Bitmap {
  const [across = 1, down = 1] = bytes;
  const plain = new Bitmap(word(bytes, 3), word(bytes, 5), Uint8Array.from(bytes.slice(7)));
  return larger(plain, across, down);
}

/** A code that the printer draws by itself, without any margin; nothing where it holds too much. */
export function qrOf(
  data: readonly number[],
  correction: 'L' | 'M' | 'Q' | 'H',
  module: number,
): Bitmap | undefined {
  // One character a byte: the encoder takes the low byte of each.
  const text = String.fromCharCode(...data);
  const code = qrcode(0, correction);
  try {
    code.addData(text, /^\d+$/.test(text) ? 'Numeric' : letters(text) ? 'Alphanumeric' : 'Byte');
    code.make();
  } catch {
    return undefined;
  }
  const side = code.getModuleCount();
  const bits = new Bitmap(side * module, side * module);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (code.isDark(row, column)) bits.burn(column * module, row * module, module, module);
    }
  }
  return bits;
}

const letters = (text: string): boolean => /^[0-9A-Z $%*+\-./:]+$/.test(text);

function larger(plain: Bitmap, across: number, down: number): Bitmap {
  if (across === 1 && down === 1) return plain;
  const bits = new Bitmap(plain.width * across, plain.height * down);
  bits.stamp(plain, 0, 0, across, down);
  return bits;
}
