import {LONGEST_CODE} from './code-scanner.ts';

const [LF, CR, FIRST_PRINTABLE] = [0x0a, 0x0d, 0x20];

/**
 * Cuts what a scanner sends into lines, ended by CR, LF or both. Memory is bounded whatever comes: a line
 * that is too long is dropped up to its end.
 */
export class LineFraming {
  readonly #line = new Uint8Array(LONGEST_CODE);
  #length = 0;
  #tooLong = false;

  /** The lines that these bytes end; control characters around a code, such as STX, are left out. */
  push(bytes: Uint8Array): string[] {
    const lines: string[] = [];
    for (const byte of bytes) {
      if (byte === LF || byte === CR) {
        if (this.#length > 0 && !this.#tooLong) lines.push(this.#text());
        this.clear();
      } else if (byte >= FIRST_PRINTABLE) {
        if (this.#length === LONGEST_CODE) this.#tooLong = true;
        else this.#line[this.#length++] = byte;
      }
    }
    return lines;
  }

  /** Forgets a line that was begun. */
  clear(): void {
    this.#length = 0;
    this.#tooLong = false;
    this.#line.fill(0);
  }

  #text(): string {
    return new TextDecoder().decode(this.#line.subarray(0, this.#length));
  }
}
