import type {PrintJob, PrintOutcome, Printer, PrinterStatus} from '../printer.ts';
import {qrOutline} from '../sheet/qr-outline.ts';
import type {SlipRow} from '../sheet/lay-out.ts';
import {pieces} from '../sheet/pieces.ts';
import {
  LETTER_DOTS,
  PAPER_DOTS,
  READABLE_TIMES,
  TIMES_AT_MOST,
  type Paper,
} from '../sheet/sheet.ts';
import {textOf} from '../sheet/text-of.ts';
import {fontFaces} from './font-faces.ts';
import {DOTS_PER_MM, WEIGHTS, printStyles} from './print-styles.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Prints by the browser's own means: whatever printer the machine has, with all letters that the browser has.
 * Nobody tells it how that printer is, nor what came out.
 */
export class BrowserPrinter implements Printer {
  readonly #paper: Paper;
  readonly #family: string;

  constructor(paper: Paper, family: string) {
    this.#paper = paper;
    this.#family = family;
  }

  status(): Promise<PrinterStatus> {
    return Promise.resolve('ready');
  }

  async print({rows}: PrintJob): Promise<PrintOutcome> {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    try {
      const {contentWindow: view, contentDocument: page} = frame;
      if (!view || !page) return {kind: 'failed', fault: 'error'};
      // Here too: lines are measured with them.
      await this.#lettersOf(document, rows);
      page.body.append(...rows.map((row) => this.#drawn(page, row)));
      // A style sheet of that window: it takes no other's.
      const styles = new (view as unknown as {CSSStyleSheet: typeof CSSStyleSheet}).CSSStyleSheet();
      styles.replaceSync(
        fontFaces(document) + printStyles({paper: this.#paper, family: this.#family}),
      );
      page.adoptedStyleSheets = [styles];
      await this.#lettersOf(page, rows);
      view.print();
      return {kind: 'sent'};
    } finally {
      frame.remove();
    }
  }

  /** Fonts come in slices, and neither a pen nor a page that is not shown asks for them by itself. */
  async #lettersOf({fonts}: Document, rows: readonly SlipRow[]): Promise<void> {
    const text = textOf(rows).join('');
    const all = Object.values(WEIGHTS).map((weight) => `${String(weight)} 3mm ${this.#family}`);
    await Promise.allSettled(all.map((font) => fonts.load(font, text)));
  }

  #drawn(page: Document, row: SlipRow): Element {
    switch (row.kind) {
      case 'text': {
        const line = page.createElement('p');
        line.append(...pieces(row.text).flatMap((piece) => [page.createElement('wbr'), piece]));
        line.className = row.bold ? 'bold' : '';
        line.style.fontSize = millimetres(this.#height(row));
        return line;
      }
      case 'qr':
        return qrDrawing(page, row.content);
      case 'rule':
        return page.createElement('hr');
      case 'space': {
        const space = page.createElement('div');
        space.style.height = millimetres(row.dots);
        return space;
      }
    }
  }

  /** Of the letters of a line, dots. */
  #height({size, ...line}: Extract<SlipRow, {kind: 'text'}>): number {
    if (size === 'fill') return this.#filling(line);
    if (size <= READABLE_TIMES) return size * LETTER_DOTS;
    return Math.min(
      size * LETTER_DOTS,
      Math.max(READABLE_TIMES * LETTER_DOTS, this.#filling(line)),
    );
  }

  /** Height of letters that are as large as one line of them can be, dots. */
  #filling({text, bold}: {readonly text: string; readonly bold: boolean}): number {
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pen) throw new Error('a canvas without a pen');
    pen.font = `${String(WEIGHTS[bold ? 'bold' : 'usual'])} ${String(LETTER_DOTS)}px ${this.#family}`;
    const most = (LETTER_DOTS * PAPER_DOTS[this.#paper]) / pen.measureText(text).width;
    return Math.floor(Math.min(LETTER_DOTS * TIMES_AT_MOST, most));
  }
}

const millimetres = (dots: number): string => `${String(dots / DOTS_PER_MM)}mm`;

function qrDrawing(page: Document, content: string): Element {
  const {size, path: outline} = qrOutline(content);
  const drawing = page.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
  const path = page.createElementNS(SVG, 'path');
  path.setAttribute('d', outline);
  drawing.append(path);
  return drawing;
}
