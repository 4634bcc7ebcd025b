/** Writes what `VarintReader` reads. */
export class VarintWriter {
  private readonly bytes: number[] = [];

  number(value: number): void {
    for (; value >= 0x80; value >>>= 7) this.bytes.push((value & 0x7f) | 0x80);
    this.bytes.push(value);
  }

  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length);
    this.bytes.push(...bytes);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
