import type {OpenJob} from '../../devices/printer/job/journal.ts';
import type {PrintOutcome, PrinterStatus} from '../../devices/printer/printer.ts';
import type {Sheet} from '../../devices/printer/sheet/sheet.ts';

/** A printer that the agent owns, however it is spoken to. No method rejects. */
export interface SheetPrinter {
  status(): Promise<PrinterStatus>;
  print(job: Pick<OpenJob, 'id' | 'number'>, sheet: Sheet): Promise<PrintOutcome>;
  close(): Promise<void>;
}
