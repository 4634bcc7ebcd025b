import type {PrinterLetter} from './picture/draw-sheet.ts';
import {drawSheet} from './picture/draw-sheet.ts';
import {
  prints,
  type PrintJob,
  type PrintOutcome,
  type Printer,
  type PrinterStatus,
} from './printer.ts';
import {USUAL_PRINTER, type PrinterProfile} from './profile.ts';
import type {Bits} from './sheet/bits.ts';
import {layOut, type DrawLine} from './sheet/lay-out.ts';
import {textOf} from './sheet/text-of.ts';

/** A slip as it hangs out of a printer, and what stands on it, line by line. */
export interface SlipPicture {
  readonly bits: Bits;
  readonly lines: readonly string[];
}

/** Where a virtual slip comes out; resolves when it hangs free. */
export type PaperOut = (slip: SlipPicture) => Promise<void>;

/** How letters come onto its paper. */
export interface Letters {
  readonly line: DrawLine;
  readonly letter: PrinterLetter;
  /** Resolves when these can be drawn. */
  ready(text: string): Promise<void>;
}

/** It draws every letter: nobody has to look at a printer's own on a screen. */
const DRAWN: PrinterProfile = {...USUAL_PRINTER, letters: 'none'};

/**
 * A printer that is part of the page. Its condition can be set at any moment, also while a slip
 * is on its way, and then that slip fails as a real one would.
 */
export class VirtualPrinter implements Printer {
  condition: PrinterStatus = 'ready';
  /** It says nothing of what comes out. */
  silent = false;
  readonly #out: PaperOut;
  readonly #letters: Letters;

  constructor(out: PaperOut, letters: Letters) {
    this.#out = out;
    this.#letters = letters;
  }

  status(): Promise<PrinterStatus> {
    return Promise.resolve(this.condition);
  }

  async print({rows}: PrintJob): Promise<PrintOutcome> {
    const before = this.condition;
    if (!prints(before)) return {kind: 'failed', fault: before};
    const lines = textOf(rows);
    await this.#letters.ready(lines.join(''));
    const sheet = layOut(rows, DRAWN, this.#letters.line);
    await this.#out({bits: drawSheet(sheet, DRAWN, this.#letters.letter), lines});
    const after = this.condition;
    if (this.silent) return {kind: 'unconfirmed'};
    return prints(after) ? {kind: 'printed'} : {kind: 'failed', fault: after};
  }
}
