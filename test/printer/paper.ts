import {Bitmap, isBlank} from './bitmap.ts';
import type {PrintedGraphic, PrintedLine, Strip} from './deed.ts';

/** A piece of paper as somebody holds it in their hand. */
export interface Ticket {
  readonly lines: readonly PrintedLine[];
  readonly graphics: readonly PrintedGraphic[];
  readonly picture: Bitmap;
  /** `none`: it was torn off, fell out at the end of the roll, or still hangs in the printer. */
  readonly cut: 'none' | 'partial' | 'full';
  /** The row of the paper, since the roll was put in, at which it ends. */
  readonly cutRow: number;
  readonly breaks: readonly Break[];
  /**
   * Cut off, not blank, and printed in one go: no seam between two printed rows, and nothing that the printer
   * had was lost. Whether everything had been sent to it, it cannot know.
   */
  readonly whole: boolean;
}

/** A seam: printing stopped here, or ESC @ began another job on paper that still hung there. */
interface Break {
  /** Rows above it. */
  readonly row: number;
  /** Something that should have followed never came. */
  readonly lost: boolean;
}

/** The paper from its free end to the head. What is printed lies between, and moves to the cutter. */
export class Paper {
  readonly #dots: number;
  readonly #headToCutter: number;
  #rows: Uint8Array[] = [];
  #lines: PrintedLine[] = [];
  #graphics: PrintedGraphic[] = [];
  #breaks: Break[] = [];
  /** Rows that are gone from this roll. */
  #gone = 0;

  constructor(dots: number, headToCutter: number) {
    this.#dots = dots;
    this.#headToCutter = headToCutter;
    this.#load();
  }

  /** Rows between the free end and the head. */
  get length(): number {
    return this.#rows.length;
  }

  get printedOn(): boolean {
    return this.#rows.some((row) => !isBlank(row));
  }

  /**
   * Burns rows `from` to `to` of a strip; what is on it counts with its last row. Of one that began on another
   * roll, the first row is above this one: below 0.
   */
  burn(strip: Strip, from: number, to: number, rows: number): void {
    const top = this.length - from;
    for (let y = from; y < to; y++) {
      this.#rows.push(y < strip.picture.height ? strip.picture.row(y) : this.#blank());
    }
    if (to < rows) return;
    this.#lines.push(...strip.lines.map((line) => ({...line, y: line.y + top})));
    this.#graphics.push(...strip.graphics.map((each) => ({...each, y: each.y + top})));
  }

  feed(rows: number): void {
    for (let n = 0; n < rows; n++) this.#rows.push(this.#blank());
  }

  /** Something printed stays as it is, and what comes next is another beginning. */
  breakOff(lost: boolean): void {
    if (this.printedOn) this.#breaks.push({row: this.length, lost});
  }

  /** What comes next is a job of its own; on clean paper nothing before it counts. */
  begin(): void {
    this.#breaks = this.printedOn ? [...this.#breaks, {row: this.length, lost: false}] : [];
  }

  /** Cuts at the cutter: what is nearer to the head stays inside. `spared` is how many rows of print. */
  cut(how: 'partial' | 'full'): {readonly ticket: Ticket; readonly spared: number} {
    const end = Math.max(0, this.length - this.#headToCutter);
    const ticket = this.#piece(end, how);
    const spared = this.#rows.slice(end).filter((row) => !isBlank(row)).length;
    this.#rows = this.#rows.slice(end);
    this.#lines = this.#lines.filter(({y}) => y >= end).map((line) => ({...line, y: line.y - end}));
    this.#graphics = this.#graphics
      .filter(({y}) => y >= end)
      .map((each) => ({...each, y: each.y - end}));
    const after = this.#breaks.filter(({row}) => row > end);
    this.#breaks = spared > 0 ? after.map((each) => ({...each, row: each.row - end})) : [];
    this.#gone += end;
    return {ticket, spared};
  }

  /** What hangs in the printer, if anything is printed on it. */
  hanging(): Ticket | undefined {
    return this.printedOn ? this.#piece(this.length, 'none') : undefined;
  }

  /**
   * The roll is at its end, or was taken out: its end falls down as it is, and a new one is put in. What goes
   * on there goes on without its beginning.
   */
  change(): Ticket | undefined {
    const rest = this.hanging();
    const goesOn = rest !== undefined || this.#breaks.some(({lost}) => lost);
    this.#load();
    if (goesOn) this.#breaks.push({row: this.length, lost: true});
    return rest;
  }

  #piece(end: number, cut: Ticket['cut']): Ticket {
    const breaks = this.#breaks.filter(({row}) => row <= end);
    const parts = (row: number) => inked(this.#rows, 0, row) && inked(this.#rows, row, end);
    return {
      lines: this.#lines.filter(({y}) => y < end),
      graphics: this.#graphics.filter(({y}) => y < end),
      picture: Bitmap.ofRows(this.#dots, this.#rows.slice(0, end)),
      cut,
      cutRow: this.#gone + end,
      breaks,
      whole:
        cut !== 'none' &&
        inked(this.#rows, 0, end) &&
        !breaks.some(({row, lost}) => lost || parts(row)),
    };
  }

  #load(): void {
    this.#rows = [];
    this.#lines = [];
    this.#graphics = [];
    this.#breaks = [];
    this.#gone = 0;
    this.feed(this.#headToCutter);
  }

  #blank(): Uint8Array {
    return new Uint8Array(this.#dots / 8);
  }
}

const inked = (rows: readonly Uint8Array[], from: number, to: number): boolean =>
  rows.slice(from, to).some((row) => !isBlank(row));
