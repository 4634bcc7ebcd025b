import {halves, USUAL_PRINTER} from '../profile.ts';
import type {PrintJob, PrintOutcome, Printer, PrinterStatus} from '../printer.ts';
import {qrBits} from '../sheet/graphics.ts';
import {isBlack, type Bits} from '../sheet/bits.ts';
import type {SlipRow} from '../sheet/lay-out.ts';
import {LETTER_DOTS, PAPER_DOTS, TIMES_AT_MOST, type Paper} from '../sheet/sheet.ts';
import {printStyles} from './print-styles.ts';

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
      page.body.append(...rows.flatMap((row) => this.#drawn(page, row)));
      // A style sheet of that window: it takes no other's.
      const styles = new (view as unknown as {CSSStyleSheet: typeof CSSStyleSheet}).CSSStyleSheet();
      styles.replaceSync(printStyles({paper: this.#paper, family: this.#family}));
      page.adoptedStyleSheets = [styles];
      await page.fonts.ready;
      view.print();
      return {kind: 'sent'};
    } finally {
      frame.remove();
    }
  }

  #drawn(page: Document, row: SlipRow): Element[] {
    switch (row.kind) {
      case 'text': {
        const line = page.createElement('p');
        line.textContent = row.text;
        line.className = `t${String(row.size === 'fill' ? this.#filling(row.text) : row.size)}${row.bold ? ' bold' : ''}`;
        return [line];
      }
      case 'qr':
        return [qrDrawing(page, qrBits({content: row.content, module: 1}, 'drawn'))];
      case 'rule':
        return [page.createElement('hr')];
      case 'space':
        return [];
    }
  }

  /** As large as one line can be. */
  #filling(text: string): number {
    const width = Array.from(text).reduce((sum, one) => sum + halves(USUAL_PRINTER, one), 0);
    const most = PAPER_DOTS[this.#paper] / (LETTER_DOTS / 2) / Math.max(1, width);
    return Math.max(1, Math.min(TIMES_AT_MOST, Math.floor(most)));
  }
}

function qrDrawing(page: Document, bits: Bits): Element {
  const drawing = page.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${String(bits.width)} ${String(bits.height)}`);
  const path = page.createElementNS(SVG, 'path');
  let line = '';
  for (let y = 0; y < bits.height; y += 1) {
    for (let x = 0; x < bits.width; x += 1) {
      if (isBlack(bits, x, y)) line += `M${String(x)} ${String(y)}h1v1h-1z`;
    }
  }
  path.setAttribute('d', line);
  drawing.append(path);
  return drawing;
}
