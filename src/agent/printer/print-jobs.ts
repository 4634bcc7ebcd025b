import type {PrintOutcome} from '../../devices/printer/printer.ts';
import type {Sheet} from '../../devices/printer/sheet/sheet.ts';
import type {SheetPrinter} from './sheet-printer.ts';

/** More than a page could ask about again. */
const REMEMBERED = 200;

/** What a page wants on paper. */
export interface Wanted {
  readonly id: string;
  readonly number: string;
  readonly sheet: Sheet;
}

/** Prints each job once, however often it is asked for. */
export class PrintJobs {
  readonly #printer: SheetPrinter;
  readonly #outcomes = new Map<string, Promise<PrintOutcome>>();

  constructor(printer: SheetPrinter) {
    this.#printer = printer;
  }

  print({id, number, sheet}: Wanted): Promise<PrintOutcome> {
    const known = this.#outcomes.get(id);
    if (known) return known;
    const outcome = this.#printer.print({id, number}, sheet);
    this.#outcomes.set(id, outcome);
    for (const old of this.#outcomes.keys()) {
      if (this.#outcomes.size <= REMEMBERED) break;
      this.#outcomes.delete(old);
    }
    return outcome;
  }
}
