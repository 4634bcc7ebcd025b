import {encodeSheet} from './escpos/encode-sheet.ts';
import type {EscposPrinter} from './job/escpos-printer.ts';
import type {PrintJob, PrintOutcome, Printer, PrinterStatus} from './printer.ts';
import type {PrinterProfile} from './profile.ts';
import {layOut} from './sheet/lay-out.ts';
import {textOf} from './sheet/text-of.ts';
import type {Letters} from './picture/slip-picture.ts';

/** A printer that the page speaks to by itself, where there is no agent beside it. */
export class DirectPrinter implements Printer {
  readonly #device: EscposPrinter;
  readonly #profile: PrinterProfile;
  readonly #letters: Letters;

  constructor(device: EscposPrinter, profile: PrinterProfile, letters: Letters) {
    this.#device = device;
    this.#profile = profile;
    this.#letters = letters;
  }

  status(): Promise<PrinterStatus> {
    return this.#device.status();
  }

  async print({id, number, rows}: PrintJob): Promise<PrintOutcome> {
    await this.#letters.ready(textOf(rows).join(''));
    const sheet = layOut(rows, this.#profile, this.#letters.line);
    return this.#device.print({id, number}, encodeSheet(sheet, this.#profile));
  }
}
