/** Black dots on paper, row by row: the leftmost dot of a byte is its highest bit, rows begin on a byte. */
export interface Bits {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Bytes of one row of dots. */
export const rowBytes = (width: number): number => Math.ceil(width / 8);

export function blank(width: number, height: number): Bits {
  return {width, height, data: new Uint8Array(rowBytes(width) * height)};
}

export function isBlack({width, data}: Bits, x: number, y: number): boolean {
  return ((data[y * rowBytes(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

export function blacken({width, data}: Bits, x: number, y: number): void {
  const at = y * rowBytes(width) + (x >> 3);
  data[at] = (data[at] ?? 0) | (0x80 >> (x & 7));
}

/** Puts every black dot of `from`, each as a square of `times` dots, with its corner at x, y. */
export function stamp(onto: Bits, from: Bits, x: number, y: number, times = 1): void {
  for (let row = 0; row < from.height * times; row += 1) {
    for (let column = 0; column < from.width * times; column += 1) {
      const black = isBlack(from, Math.floor(column / times), Math.floor(row / times));
      const [toX, toY] = [x + column, y + row];
      if (black && toX >= 0 && toX < onto.width && toY >= 0 && toY < onto.height) {
        blacken(onto, toX, toY);
      }
    }
  }
}
