import type {Bitmap} from './bitmap.ts';
import {word, type CommandName} from './commands.ts';
import type {Align, Deed, PrintedGraphic, Strip} from './deed.ts';
import type {Glyph} from './glyph.ts';
import {columnsOf, rasterOf, storedOf} from './graphics.ts';
import {LineBuffer, widthOf, type Placed} from './line-buffer.ts';
import type {Complain, PrinterModel} from './model.ts';
import {inCountry, Modes} from './modes.ts';
import type {Sink} from './parser.ts';
import {QrStore} from './qr-store.ts';
import {askOf} from './questions.ts';

const ALIGNS: readonly Align[] = ['left', 'centre', 'right'];
/** Thermal printers feed no more than this at once: 1016 mm. */
const MOST_ROWS = 8128;

/** Sets characters into lines and says what has to be done, in its order. */
export class Typesetter implements Sink {
  readonly complain: Complain;
  readonly #model: PrinterModel;
  readonly #glyph: Glyph;
  readonly #give: (deed: Deed) => void;
  readonly #line = new LineBuffer();
  readonly #qr = new QrStore();
  #modes = new Modes();
  #stored: Bitmap | undefined;

  constructor(
    model: PrinterModel,
    glyph: Glyph,
    {complain, give}: {complain: Complain; give: (deed: Deed) => void},
  ) {
    this.#model = model;
    this.#glyph = glyph;
    this.complain = complain;
    this.#give = give;
  }

  /** Text that waits for its line to end. */
  get waits(): boolean {
    return !this.#line.empty;
  }

  /** Forgets the line that was begun, and keeps how it is printed. */
  clear(): void {
    this.#line.clear();
    this.#stored = undefined;
  }

  reset(): void {
    this.clear();
    this.#modes = new Modes();
    this.#qr.reset();
  }

  character(written: string, wide: boolean, at: number): void {
    const modes = this.#modes;
    const character = wide ? written : inCountry(modes.country, written);
    if (character === undefined) {
      this.complain(at, `${written} is another sign in character set ${modes.country}`);
      return;
    }
    const {across, down} = wide ? modes.size.chinese : modes.size.letters;
    const sides = wide ? modes.chineseSpace : {left: 0, right: modes.letterSpace};
    this.#place(at, {
      character,
      cell: modes.cell(wide),
      across,
      down,
      font: modes.font,
      bold: modes.bold,
      underline: wide ? modes.underline.chinese : modes.underline.letters,
      reverse: modes.reverse,
      before: sides.left * across,
      after: sides.right * across,
    });
  }

  command(name: CommandName, bytes: readonly number[], at: number): void {
    const [n = 0] = bytes;
    const ask = askOf(name, bytes);
    if (ask) {
      this.#give({kind: 'reply', ask});
      return;
    }
    switch (name) {
      case 'LF':
        this.#print(this.#modes.lineSpacing, at);
        break;
      case 'ESC d':
        this.#print(n * this.#modes.lineSpacing, at);
        break;
      case 'ESC J':
        this.#print(n, at);
        break;
      case 'HT':
        this.#tab(at);
        break;
      case 'ESC $':
        this.#move(word(bytes, 0), at);
        break;
      case 'ESC \\':
        this.#move(this.#line.pen + signed(word(bytes, 0)), at);
        break;
      case 'ESC a':
      case 'GS L':
      case 'GS W':
        this.#lay(name, bytes, at);
        break;
      case 'ESC *':
        this.#columns(columnsOf(bytes), at);
        break;
      case 'GS v 0':
        this.#picture('raster', rasterOf(bytes), at);
        break;
      case 'GS ( L':
      case 'GS 8 L':
        this.#graphics(bytes.slice(name === 'GS ( L' ? 2 : 4), at);
        break;
      case 'GS ( k':
        this.#symbol(bytes.slice(3), at);
        break;
      case 'GS V':
        this.#cut(n === 0 || n === 48 || n === 65 ? 'full' : 'partial', bytes[1], at);
        break;
      case 'ESC i':
      case 'ESC m':
        this.#cut('partial', undefined, at);
        break;
      case 'GS a':
        this.#give({kind: 'report', mask: n});
        break;
      case 'GS g 0':
        this.#give({kind: 'forget-counter', n: word(bytes, 1)});
        break;
      case 'ESC @':
        if (this.waits) this.complain(at, 'ESC @ drops a line that was never printed');
        this.reset();
        this.#give({kind: 'begin'});
        break;
      case 'DLE DC4':
        if (n === 8) this.clear();
        break;
      default:
        this.#mode(name, bytes);
    }
  }

  #mode(name: CommandName, [n = 0, m = 0, ...more]: readonly number[]): void {
    const modes = this.#modes;
    if (name === 'ESC !') modes.letterMode(n);
    else if (name === 'ESC E' || name === 'ESC G') modes.bold = (n & 1) === 1;
    else if (name === 'ESC -') modes.underline.letters = n % 16;
    else if (name === 'ESC M') modes.font = n % 16 === 1 ? 'b' : 'a';
    else if (name === 'ESC R') modes.country = n;
    else if (name === 'ESC SP') modes.letterSpace = n;
    else if (name === 'ESC 2') modes.lineSpacing = new Modes().lineSpacing;
    else if (name === 'ESC 3') modes.lineSpacing = n;
    else if (name === 'ESC D') modes.tabs = tabsOf([n, m, ...more], modes);
    else if (name === 'FS !') modes.chineseMode(n);
    else if (name === 'FS W') modes.quadruple((n & 1) === 1);
    else if (name === 'FS S') modes.chineseSpace = {left: n, right: m};
    else if (name === 'FS -') modes.underline.chinese = n % 16;
    else if (name === 'GS !') modes.bothSizes(n);
    else if (name === 'GS B') modes.reverse = (n & 1) === 1;
  }

  /** What counts from the beginning of a line only. */
  #lay(name: 'ESC a' | 'GS L' | 'GS W', bytes: readonly number[], at: number): void {
    if (this.waits) {
      this.complain(at, `${name} within a line has no effect`);
      return;
    }
    const modes = this.#modes;
    if (name === 'ESC a') modes.align = ALIGNS[(bytes[0] ?? 0) % 16] ?? 'left';
    else if (name === 'GS L') modes.left = word(bytes, 0);
    else modes.width = word(bytes, 0);
    if (modes.left + (modes.width ?? 1) > this.#model.dots) {
      this.complain(at, `${name} leads beyond the paper of ${this.#model.dots} dots`);
    }
  }

  get #room(): number {
    const {left, right} = this.#modes.area(this.#model.dots);
    return right - left;
  }

  /** A line that is full goes on below, as a printer does: but nobody meant it to. */
  #place(at: number, placed: Placed): void {
    if (this.#line.pen + widthOf(placed) > this.#room) {
      this.complain(at, `${placed.character} is beyond the ${this.#room} dots of the line`);
      this.#print(this.#modes.lineSpacing, at);
    }
    if (widthOf(placed) <= this.#room) this.#line.write(placed);
  }

  #columns(columns: Bitmap, at: number): void {
    if (this.#line.pen + columns.width > this.#room) {
      this.complain(at, `${columns.width} columns are beyond the ${this.#room} dots of the line`);
      return;
    }
    this.#line.draw(columns);
  }

  #move(x: number, at: number): void {
    if (x < 0 || x > this.#room) this.complain(at, `${x} is beyond the line`);
    else this.#line.moveTo(x);
  }

  #tab(at: number): void {
    const stop = this.#modes.tabs.find((each) => each > this.#line.pen && each <= this.#room);
    if (stop === undefined) this.complain(at, 'no tab stop is left in the line');
    else this.#line.moveTo(stop);
  }

  #print(rows: number, at: number): void {
    if (rows > MOST_ROWS) this.complain(at, `${rows} rows are more than can be fed at once`);
    if (!this.waits) {
      if (rows > 0) this.#give({kind: 'feed', rows, at});
      return;
    }
    const {align} = this.#modes;
    const dots = this.#model.dots;
    const strip = this.#line.print(dots, this.#modes.area(dots), align, this.#glyph);
    this.#strip(strip, Math.max(rows, strip.picture.height), at);
  }

  #strip(strip: Strip, rows: number, at: number): void {
    if (rows > 0) this.#give({kind: 'print', strip, rows, at});
  }

  #graphics([, fn, ...bytes]: readonly number[], at: number): void {
    if (fn === 112) {
      if (this.#stored) this.complain(at, 'a picture is stored over one that was not printed');
      this.#stored = storedOf(bytes.slice(1));
      return;
    }
    const stored = this.#stored;
    this.#stored = undefined;
    if (stored) this.#picture('stored', stored, at);
    else this.complain(at, 'no picture was stored');
  }

  #symbol([fn = 0, n = 0, ...rest]: readonly number[], at: number): void {
    if (fn !== 81) {
      this.#qr.set(fn, n, rest);
      return;
    }
    const symbol = this.#qr.symbol();
    if (typeof symbol === 'string') this.complain(at, symbol);
    else if (symbol.bits.width > this.#room) {
      this.complain(at, `a code of ${symbol.bits.width} dots is not printed at all: too wide`);
    } else this.#picture('qr', symbol.bits, at, symbol.code);
  }

  /** A picture has a line for itself. */
  #picture(
    kind: PrintedGraphic['kind'],
    bits: Bitmap,
    at: number,
    code?: PrintedGraphic['code'],
  ): void {
    if (this.waits) {
      this.complain(at, 'a picture within a line has no effect');
      return;
    }
    const dots = this.#model.dots;
    const area = this.#modes.area(dots);
    if (bits.width > this.#room) {
      this.complain(at, `a picture of ${bits.width} dots is beyond the ${this.#room} of the line`);
    }
    const line = new LineBuffer();
    line.draw(bits);
    const strip = line.print(dots, area, this.#modes.align, this.#glyph);
    const graphics = strip.graphics.map((each) => ({...each, kind, ...(code ? {code} : {})}));
    this.#strip({...strip, graphics}, bits.height, at);
  }

  #cut(how: 'partial' | 'full', feed: number | undefined, at: number): void {
    if (this.waits) this.complain(at, 'a cut within a line has no effect');
    else this.#give({kind: 'cut', how, at, ...(feed === undefined ? {} : {feed})});
  }
}

const signed = (n: number): number => (n > 32_767 ? n - 65_536 : n);

/** ESC D: columns of letters as wide as they are now; the last byte only ends them. */
function tabsOf(bytes: readonly number[], modes: Modes): number[] {
  const column = modes.cell(false).width + modes.letterSpace;
  return bytes.filter((each) => each > 0).map((each) => each * column);
}
