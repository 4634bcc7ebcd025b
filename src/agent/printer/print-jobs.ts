import {encodeSheet} from '../../devices/printer/escpos/encode-sheet.ts';
import type {EscposPrinter} from '../../devices/printer/job/escpos-printer.ts';
import type {PrintOutcome} from '../../devices/printer/printer.ts';
import type {PrinterProfile} from '../../devices/printer/profile.ts';
import type {Sheet} from '../../devices/printer/sheet/sheet.ts';

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
  readonly #printer: EscposPrinter;
  readonly #profile: PrinterProfile;
  readonly #outcomes = new Map<string, Promise<PrintOutcome>>();

  constructor(printer: EscposPrinter, profile: PrinterProfile) {
    this.#printer = printer;
    this.#profile = profile;
  }

  print({id, number, sheet}: Wanted): Promise<PrintOutcome> {
    const known = this.#outcomes.get(id);
    if (known) return known;
    const outcome = this.#printer.print({id, number}, encodeSheet(sheet, this.#profile));
    this.#outcomes.set(id, outcome);
    for (const old of this.#outcomes.keys()) {
      if (this.#outcomes.size <= REMEMBERED) break;
      this.#outcomes.delete(old);
    }
    return outcome;
  }
}
