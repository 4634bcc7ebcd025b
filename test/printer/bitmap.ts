/** Dots, black or white; the first row is the upper one, the first bit of a byte its left dot. */
export class Bitmap {
  readonly width: number;
  readonly height: number;
  /** Bytes of one row. */
  readonly stride: number;
  readonly bytes: Uint8Array;

  constructor(width: number, height: number, bytes?: Uint8Array) {
    this.width = width;
    this.height = height;
    this.stride = Math.ceil(width / 8);
    this.bytes = bytes ?? new Uint8Array(this.stride * height);
  }

  /** One bitmap of rows that lie below each other, each `Math.ceil(width / 8)` bytes. */
  static ofRows(width: number, rows: readonly Uint8Array[]): Bitmap {
    const all = new Bitmap(width, rows.length);
    rows.forEach((row, y) => {
      all.bytes.set(row, y * all.stride);
    });
    return all;
  }

  row(y: number): Uint8Array {
    return this.bytes.subarray(y * this.stride, (y + 1) * this.stride);
  }

  black(x: number, y: number): boolean {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false;
    return ((this.bytes[y * this.stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }

  /** Burns a box of dots; what lies beyond the edge is not burnt. */
  burn(x: number, y: number, width = 1, height = 1): void {
    const [right, bottom] = [Math.min(x + width, this.width), Math.min(y + height, this.height)];
    for (let row = Math.max(0, y); row < bottom; row++) {
      for (let dot = Math.max(0, x); dot < right; dot++) {
        const at = row * this.stride + (dot >> 3);
        this.bytes[at] = (this.bytes[at] ?? 0) | (0x80 >> (dot & 7));
      }
    }
  }

  /** Burns another bitmap over this one, each of its dots `across` by `down` dots large. */
  stamp(other: Bitmap, x: number, y: number, across = 1, down = 1): void {
    if (across === 1 && down === 1 && x % 8 === 0 && x >= 0) {
      this.#stampBytes(other, x / 8, y);
      return;
    }
    for (let row = 0; row < other.height; row++) {
      for (let dot = 0; dot < other.width; dot++) {
        if (other.black(dot, row)) this.burn(x + dot * across, y + row * down, across, down);
      }
    }
  }

  /** The same for dots that lie in the bytes of this one as in those of the other. */
  #stampBytes(other: Bitmap, left: number, y: number): void {
    const count = Math.min(other.stride, this.stride - left);
    const last = other.width % 8 === 0 ? 0xff : 0xff & (0xff << (8 - (other.width % 8)));
    for (let row = Math.max(0, -y); row < Math.min(other.height, this.height - y); row++) {
      for (let at = 0; at < count; at++) {
        const dots =
          (other.bytes[row * other.stride + at] ?? 0) & (at < other.stride - 1 ? 0xff : last);
        const to = (y + row) * this.stride + left + at;
        this.bytes[to] = (this.bytes[to] ?? 0) | dots;
      }
    }
  }

  /** Black for white within a box. */
  invert(x: number, y: number, width: number, height: number): void {
    for (let row = y; row < Math.min(y + height, this.height); row++) {
      for (let dot = x; dot < Math.min(x + width, this.width); dot++) {
        const at = row * this.stride + (dot >> 3);
        this.bytes[at] = (this.bytes[at] ?? 0) ^ (0x80 >> (dot & 7));
      }
    }
  }
}

export const isBlank = (row: Uint8Array): boolean => row.every((byte) => byte === 0);
