import {encodeSheet} from '../../devices/printer/escpos/encode-sheet.ts';
import {
  EscposPrinter,
  type EscposPrinterOptions,
} from '../../devices/printer/job/escpos-printer.ts';
import type {SheetPrinter} from './sheet-printer.ts';

/** A printer that speaks ESC/POS. */
export function escposSheets(options: EscposPrinterOptions): SheetPrinter {
  const printer = new EscposPrinter(options);
  return {
    status: () => printer.status(),
    print: (job, sheet) => printer.print(job, encodeSheet(sheet, options.profile)),
    close: () => printer.close(),
  };
}
