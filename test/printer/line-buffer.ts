import {Bitmap} from './bitmap.ts';
import type {Align, PrintedGraphic, Strip, TextRun} from './deed.ts';
import type {Cell, Glyph} from './glyph.ts';

/** A character in its place, before the line is aligned. */
export interface Placed {
  readonly character: string;
  readonly cell: Cell;
  readonly across: number;
  readonly down: number;
  readonly font: 'a' | 'b';
  readonly bold: boolean;
  readonly underline: number;
  readonly reverse: boolean;
  /** Dots beside it that belong to it, already made larger. */
  readonly before: number;
  readonly after: number;
}

type Item =
  {readonly x: number; readonly placed: Placed} | {readonly x: number; readonly columns: Bitmap};

/** The print buffer: one line while it is being written. */
export class LineBuffer {
  #items: Item[] = [];
  #pen = 0;
  /** The farthest that anything reached. */
  #end = 0;

  /** Where the next character comes, in dots from the left margin. */
  get pen(): number {
    return this.#pen;
  }

  /** Nothing was written, nor the pen moved. */
  get empty(): boolean {
    return this.#items.length === 0 && this.#pen === 0;
  }

  moveTo(x: number): void {
    this.#pen = x;
    this.#end = Math.max(this.#end, x);
  }

  write(placed: Placed): void {
    this.#items.push({x: this.#pen, placed});
    this.moveTo(this.#pen + widthOf(placed));
  }

  /** Columns of dots stand in the line like a character. */
  draw(columns: Bitmap): void {
    this.#items.push({x: this.#pen, columns});
    this.moveTo(this.#pen + columns.width);
  }

  clear(): void {
    this.#items = [];
    this.#pen = 0;
    this.#end = 0;
  }

  /** The line as it is burnt between two edges of a paper so many dots wide; the buffer is empty then. */
  print(dots: number, area: {left: number; right: number}, align: Align, glyph: Glyph): Strip {
    const items = this.#items;
    const room = Math.max(0, area.right - area.left - this.#end);
    const shift =
      area.left + Math.floor(align === 'left' ? 0 : align === 'right' ? room : room / 2);
    const height = Math.max(0, ...items.map(heightOf));
    const picture = new Bitmap(dots, height);
    const graphics: PrintedGraphic[] = [];
    for (const item of items) {
      const [x, y] = [item.x + shift, height - heightOf(item)];
      if ('placed' in item) burn(picture, item.placed, x, y, glyph);
      else {
        picture.stamp(item.columns, x, y);
        graphics.push({kind: 'columns', x, y, bits: item.columns});
      }
    }
    const runs = runsOf(items, shift);
    this.clear();
    return {picture, graphics, lines: runs.length > 0 ? [{y: 0, height, align, runs}] : []};
  }
}

export const widthOf = (placed: Placed): number =>
  placed.before + placed.cell.width * placed.across + placed.after;

const heightOf = (item: Item): number =>
  'placed' in item ? item.placed.cell.height * item.placed.down : item.columns.height;

/** Emphasis is a second impression one dot further; an underline lies in the last rows. */
function burn(picture: Bitmap, placed: Placed, x: number, y: number, glyph: Glyph): void {
  const {cell, across, down, before} = placed;
  const [width, height] = [widthOf(placed), cell.height * down];
  const box = new Bitmap(width, height);
  const shape = glyph(placed.character, cell);
  box.stamp(shape, before, 0, across, down);
  if (placed.bold) box.stamp(shape, before + 1, 0, across, down);
  if (placed.underline > 0) box.burn(0, height - placed.underline, width, placed.underline);
  if (placed.reverse) box.invert(0, 0, width, height);
  picture.stamp(box, x, y);
}

function runsOf(items: readonly Item[], shift: number): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('placed' in item)) continue;
    const {character, across, down, font, bold, underline, reverse} = item.placed;
    const look = {across, down, font, bold, underline, reverse};
    const [x, width] = [item.x + shift, widthOf(item.placed)];
    const last = runs.at(-1);
    if (last && last.x + last.width === x && alike(last, look)) {
      runs[runs.length - 1] = {...last, text: last.text + character, width: last.width + width};
    } else runs.push({text: character, x, width, ...look});
  }
  return runs;
}

const alike = (run: TextRun, look: Omit<TextRun, 'text' | 'x' | 'width'>): boolean =>
  (Object.keys(look) as (keyof typeof look)[]).every((key) => run[key] === look[key]);
