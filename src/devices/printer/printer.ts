import type {SlipRow} from './sheet/lay-out.ts';

/** What a printer says of itself; it prints in the first two. */
export type PrinterStatus =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'cutter-jam'
  /** It does not answer, or nothing leads to it. */
  | 'offline'
  | 'error';

export type PrinterFault = Exclude<PrinterStatus, 'ready' | 'paper-low'>;

/** One slip to be printed. */
export interface PrintJob {
  /** The same id again prints nothing again: it is answered as before. */
  readonly id: string;
  /** The number on it: all that is told of it to whoever looks after printers. */
  readonly number: string;
  readonly rows: readonly SlipRow[];
}

export type PrintOutcome =
  /** The paper is out: the printer said that it came to the end of it. */
  | {readonly kind: 'printed'}
  /** All of it was sent to something that never tells. */
  | {readonly kind: 'sent'}
  /** No whole slip came out, and the printer says why. */
  | {readonly kind: 'failed'; readonly fault: PrinterFault}
  /** It may be out or not: the printer did not say, though it should have. */
  | {readonly kind: 'unconfirmed'};

/** Milliseconds within which a printer tells how it is, whatever else it is doing. */
export const STATUS_MS = 10_000;

/** Milliseconds within which a printer tells what became of a slip, with all that it had to do before. */
export const PRINT_MS = 25_000;

/** A slip printer. No method rejects: what can go wrong is in the answer, and that comes in its time. */
export interface Printer {
  status(): Promise<PrinterStatus>;
  print(job: PrintJob): Promise<PrintOutcome>;
}

export const prints = (status: PrinterStatus): status is 'ready' | 'paper-low' =>
  status === 'ready' || status === 'paper-low';
