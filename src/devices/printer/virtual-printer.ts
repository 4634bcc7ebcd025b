import {prints, type PrinterStatus, type PrintResult, type Printer, type Slip} from './printer.ts';

/** Where a virtual slip comes out; resolves when it hangs free. */
export type PaperOut = (slip: Slip) => Promise<void>;

/**
 * A printer that is part of the page. Its condition can be set at any moment, also while a slip
 * is on its way, and then that slip fails as a real one would.
 */
export class VirtualPrinter implements Printer {
  condition: PrinterStatus = 'ready';
  readonly #out: PaperOut;

  constructor(out: PaperOut) {
    this.#out = out;
  }

  status(): Promise<PrinterStatus> {
    return Promise.resolve(this.condition);
  }

  async print(slip: Slip): Promise<PrintResult> {
    const before = this.condition;
    if (!prints(before)) return {printed: false, fault: before};
    await this.#out(slip);
    const after = this.condition;
    return prints(after) ? {printed: true} : {printed: false, fault: after};
  }
}
