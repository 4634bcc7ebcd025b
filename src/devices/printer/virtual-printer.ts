import {slipPicture, type Letters, type SlipPicture} from './picture/slip-picture.ts';
import {
  prints,
  type PrintJob,
  type PrintOutcome,
  type Printer,
  type PrinterStatus,
} from './printer.ts';
import {USUAL_PRINTER, type PrinterProfile} from './profile.ts';

/** Where a virtual slip comes out; resolves when it hangs free. */
export type PaperOut = (slip: SlipPicture) => Promise<void>;

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
    await this.#out(await slipPicture(rows, DRAWN, this.#letters));
    const after = this.condition;
    if (this.silent) return {kind: 'unconfirmed'};
    return prints(after) ? {kind: 'printed'} : {kind: 'failed', fault: after};
  }
}
