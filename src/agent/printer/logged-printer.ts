import type {OpenLine} from '../../devices/printer/job/printer-line.ts';
import type {PrintOutcome, PrinterStatus} from '../../devices/printer/printer.ts';
import type {Log} from '../device.ts';
import type {SheetPrinter} from './sheet-printer.ts';

/** Tells each change of a printer, and what came of each slip, by the id of its job: no number, nothing of what is on it. */
export function loggedPrinter(printer: SheetPrinter, log: Log): SheetPrinter {
  let told: PrinterStatus | undefined;
  const hear = (status: PrinterStatus) => {
    if (status !== told) log({printer: status});
    told = status;
  };
  const tell = (print: string, outcome: PrintOutcome) => {
    const {kind, ...why} = outcome;
    log({print, outcome: kind, ...why});
  };
  return {
    async status() {
      const status = await printer.status();
      hear(status);
      return status;
    },
    async print(job, sheet) {
      const outcome = await printer.print(job, sheet);
      tell(job.id, outcome);
      return outcome;
    },
    close: () => printer.close(),
  };
}

/** Hears each time whether there was a way to the printer, or what was in it. */
export type OnWay = (error?: unknown) => void;

/** Tells why there is none, when that changes: nobody may open it, somebody else has it, it is not plugged in. */
export function loggedWay(log: Log): OnWay {
  let told: string | undefined;
  return (error) => {
    const why = error === undefined ? undefined : whyOf(error);
    if (why !== undefined && why !== told) log({printer: 'no way', why});
    told = why;
  };
}

export function loggedLine(open: OpenLine, onWay: OnWay): OpenLine {
  return async (ends) => {
    try {
      const line = await open(ends);
      onWay();
      return line;
    } catch (error) {
      onWay(error);
      throw error;
    }
  };
}

const whyOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
