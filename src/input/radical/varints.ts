/** Reads whole numbers of seven bits a byte, the lowest first; the highest bit says that more come. */
export class VarintReader {
  private at: number;
  private readonly data: Uint8Array;

  /** @param at where the first number starts */
  constructor(data: Uint8Array, at = 0) {
    this.data = data;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.data.length;
  }

  /** @throws where the data ends within the number: the file is ours, so the build is broken */
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.data[this.at++];
      if (byte === undefined) throw new Error('a table of characters is cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** A number below 0 too: even ones count up from 0, odd ones down from -1. */
  nextSigned(): number {
    const value = this.next();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** Text in UTF-8, after the number of its bytes. */
  nextText(): string {
    const length = this.next();
    const text = new TextDecoder().decode(this.data.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }
}
