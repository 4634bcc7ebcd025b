import {execFileSync} from 'node:child_process';

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

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {encoding: 'utf8'});
