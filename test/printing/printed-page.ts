import {execFileSync} from 'node:child_process';
import {Bitmap} from '../printer/bitmap.ts';

const MM_PER_POINT = 25.4 / 72;
const WORD = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<\/word>/g;

/** A word, and where it stands, in millimetres from the upper left corner of its page. */
interface PrintedWord {
  readonly text: string;
  readonly page: number;
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
  /** From top to bottom, their words parted by single blanks. */
  readonly lines: readonly string[];
  readonly words: readonly PrintedWord[];
}

export function readPdf(file: string): PrintedPage {
  const info = run('pdfinfo', file);
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(info) ?? [];
  const mm = (points: string | undefined) => Number(points) * MM_PER_POINT;
  const words = run('pdftotext', '-bbox', file, '-')
    .split('</page>')
    .flatMap((text, page) =>
      [...text.matchAll(WORD)].map(([, left, top, right, bottom, word = '']) => ({
        text: word,
        page,
        left: mm(left),
        right: mm(right),
        top: mm(top),
        bottom: mm(bottom),
      })),
    );
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    width: mm(width),
    height: mm(height),
    lines: linesOf(words),
    words,
  };
}

/** By their middles: boxes of letters reach into the lines beside them, which puzzles other tools. */
function linesOf(words: readonly PrintedWord[]): string[] {
  const lines: {readonly page: number; readonly middle: number; readonly words: PrintedWord[]}[] =
    [];
  for (const word of words) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find((one) => one.page === word.page && Math.abs(one.middle - middle) < 1);
    if (line) line.words.push(word);
    else lines.push({page: word.page, middle, words: [word]});
  }
  return lines
    .sort((one, other) => one.page - other.page || one.middle - other.middle)
    .map((line) => line.words.sort((one, other) => one.left - other.left))
    .map((line) => line.map(({text}) => text).join(' '));
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
