import {execFileSync} from 'node:child_process';
import {Bitmap} from '../printer/bitmap.ts';

const MM_PER_POINT = 25.4 / 72;

/** A word of a page, and where it stands, in millimetres from the upper left corner. */
interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a printer was given to print, read back by tools of others. */
export interface PrintedPage {
  readonly pages: number;
  /** Millimetres, each. */
  readonly width: number;
  readonly height: number;
  /** Line by line, from top to bottom. */
  readonly text: string;
  readonly words: readonly PrintedWord[];
}

export function readPdf(file: string): PrintedPage {
  const info = run('pdfinfo', file);
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(info) ?? [];
  const boxes = run('pdftotext', '-bbox', file, '-').matchAll(
    /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<\/word>/g,
  );
  const mm = (points: string | undefined) => Number(points) * MM_PER_POINT;
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    width: mm(width),
    height: mm(height),
    text: run('pdftotext', '-layout', file, '-'),
    words: [...boxes].map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: mm(left),
      right: mm(right),
      top: mm(top),
      bottom: mm(bottom),
    })),
  };
}

/** The dots of its first page at 203 to the inch, as the head of a ticket printer has them. */
export function pageDots(file: string): Bitmap {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', '203', '-l', '1', file], {
    maxBuffer: Infinity,
  });
  const [head = '', width, height] = /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.toString('latin1')) ?? [];
  const dots = new Bitmap(Number(width), Number(height));
  pgm.subarray(head.length).forEach((grey, at) => {
    if (grey < 128) dots.burn(at % dots.width, Math.floor(at / dots.width));
  });
  return dots;
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {encoding: 'utf8'});
