import {gbCharacter, hasGlyph} from './chinese-font.ts';
import type {PrinterModel} from './model.ts';

/** What a byte of text came to. */
export type Decoded =
  | {readonly kind: 'more'}
  | {readonly kind: 'character'; readonly character: string; readonly wide: boolean}
  /** No character; `again` is a byte that has to be read by itself. */
  | {readonly kind: 'garbage'; readonly what: string; readonly again?: number};

const MORE: Decoded = {kind: 'more'};
const hex = (bytes: readonly number[]) =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Makes characters of bytes, as the firmware would. ASCII is taken for itself. */
export class PrinterText {
  /** Two bytes a character, by FS & and FS . */
  chinese: boolean;
  readonly #model: PrinterModel;
  readonly #bytes: number[] = [];

  constructor(model: PrinterModel) {
    this.#model = model;
    this.chinese = model.chineseAtStart;
  }

  /** In the midst of a character. */
  get open(): boolean {
    return this.#bytes.length > 0;
  }

  /** Forgets what was begun. */
  clear(): void {
    this.#bytes.length = 0;
  }

  read(byte: number): Decoded {
    if (!this.open && byte < 0x80) {
      return {kind: 'character', character: String.fromCharCode(byte), wide: false};
    }
    if (this.#model.encoding === 'utf-8') return this.#utf8(byte);
    if (!this.chinese) return garbage(`Chinese byte ${hex([byte])} while Chinese is off`);
    return this.#gb(byte);
  }

  #gb(byte: number): Decoded {
    const bytes = this.#bytes;
    if (bytes.length === 0) {
      if (byte < 0x81 || byte > 0xfe) return garbage(`${hex([byte])} begins no character`);
      bytes.push(byte);
      return MORE;
    }
    const digit = byte >= 0x30 && byte <= 0x39;
    const fits =
      bytes.length === 1
        ? (byte >= 0x40 && byte <= 0xfe && byte !== 0x7f) || digit
        : bytes.length === 2
          ? byte >= 0x81 && byte <= 0xfe
          : digit;
    if (!fits) return this.#cut(byte);
    bytes.push(byte);
    const four = (bytes[1] ?? 0) < 0x40;
    if (four && this.#model.encoding === 'gbk') {
      const what = `${hex(bytes)} are four bytes, and the printer knows GBK only`;
      this.clear();
      return garbage(what);
    }
    return bytes.length < (four ? 4 : 2) ? MORE : this.#whole(gbCharacter(bytes));
  }

  #utf8(byte: number): Decoded {
    const bytes = this.#bytes;
    if (bytes.length === 0) {
      if (byte < 0xc2 || byte > 0xf4) return garbage(`${hex([byte])} begins no character`);
      bytes.push(byte);
      return MORE;
    }
    if ((byte & 0xc0) !== 0x80) return this.#cut(byte);
    bytes.push(byte);
    const lead = bytes[0] ?? 0;
    if (bytes.length < (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2)) return MORE;
    return this.#whole(utf8Character(bytes));
  }

  #whole(character: string | undefined): Decoded {
    const code = hex(this.#bytes);
    this.clear();
    if (character === undefined) return garbage(`${code} is no character`);
    if (!hasGlyph(this.#model.font, character)) {
      return garbage(`${character} (${code}) has no glyph in a font of ${this.#model.font}`);
    }
    return {kind: 'character', character, wide: true};
  }

  #cut(byte: number): Decoded {
    const what = `${hex([...this.#bytes, byte])} is no character`;
    this.clear();
    return {kind: 'garbage', what, again: byte};
  }
}

const garbage = (what: string): Decoded => ({kind: 'garbage', what});

function utf8Character(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
