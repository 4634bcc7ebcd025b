import type {After} from '../../../devices/after.ts';
import type {Fate, OnFate} from '../../../devices/printer/job/escpos-printer.ts';
import type {Journal, OpenJob} from '../../../devices/printer/job/journal.ts';
import {drawSheet} from '../../../devices/printer/picture/draw-sheet.ts';
import {
  prints,
  type PrintOutcome,
  type PrinterFault,
  type PrinterStatus,
} from '../../../devices/printer/printer.ts';
import type {PrinterProfile} from '../../../devices/printer/profile.ts';
import type {Sheet} from '../../../devices/printer/sheet/sheet.ts';
import type {SheetPrinter} from '../sheet-printer.ts';
import type {CupsQueue, QueuedJob} from './cups-queue.ts';
import {slipPdf} from './slip-pdf.ts';

export interface CupsPrinterOptions {
  readonly queue: CupsQueue;
  readonly profile: PrinterProfile;
  readonly after: After;
  readonly journal: Journal;
  /** Told once of each job that nobody heard the end of. */
  readonly onFate: OnFate;
}

/** Milliseconds, each. */
const PATIENCE = {
  /** Between two looks at a job. */
  look: 250,
  /** From the last byte to the end of the job: its filters, and a long slip on a slow head. */
  end: 10_000,
  /** For which a fault has to stand: each job begins by connecting, and with what the last one left behind. */
  stands: 4_000,
  /** For which a fault is believed that only another job can find mended. */
  rest: 10_000,
  /** For which a slip may wait for its turn: its page has given it up by then, and its visitor gone. */
  turn: 20_000,
  /** After which the document of a job that was cancelled at work is taken from the spool: it has been let go of. */
  spool: 60_000,
};

type Named = Pick<OpenJob, 'id' | 'number'>;

/**
 * One printer behind a queue of CUPS. A queue keeps what it cannot print, and prints it when the printer is well
 * again and its visitor long gone: what has not ended in time is cancelled.
 */
export class CupsPrinter implements SheetPrinter {
  readonly #options: CupsPrinterOptions;
  #turn: Promise<unknown> = Promise.resolve();
  /** Leaves the rest of a printer that had a fault; absent where it has none. */
  #leaveRest: (() => void) | undefined;
  /** Leaves what is still to be taken from the spool. */
  readonly #leaveSpool = new Set<() => void>();

  constructor(options: CupsPrinterOptions) {
    this.#options = options;
  }

  /** Also finds out what became of a slip that nobody could wait for. */
  status(): Promise<PrinterStatus> {
    return this.#inTurn(async () => {
      await this.#settle();
      return (await this.#options.queue.state())?.status ?? 'offline';
    });
  }

  print(job: Named, sheet: Sheet): Promise<PrintOutcome> {
    let late = false;
    const leave = this.#options.after(PATIENCE.turn, () => {
      late = true;
    });
    return this.#inTurn((): Promise<PrintOutcome> => {
      leave();
      return late ? Promise.resolve({kind: 'failed', fault: 'error'}) : this.#print(job, sheet);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => {
      this.#leaveRest?.();
      for (const leave of this.#leaveSpool) leave();
      return Promise.resolve();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #print(named: Named, sheet: Sheet): Promise<PrintOutcome> {
    const {queue, profile, journal} = this.#options;
    const settled = await this.#settle();
    const before = await queue.state();
    if (!before) return {kind: 'failed', fault: 'offline'};
    const {status, idle, widest = Infinity} = before;
    // CUPS hears of a printer only while a job is at work: else what was mended since would be a fault for ever.
    if (!prints(status) && (!idle || this.#leaveRest)) return {kind: 'failed', fault: status};
    // Behind a slip that cannot be taken back this one would come out as late.
    if (!settled) return {kind: 'failed', fault: 'error'};
    const page = slipPdf(drawSheet(sheet, profile, noLetter), Math.min(sheet.paper, widest));
    const queued = await queue.create(nameOf(named), page);
    if (queued === undefined) return {kind: 'failed', fault: 'error'};
    await journal.began({...named, queued});
    await queue.send(queued, page);
    const fault = await this.#untilEnd(queued);
    const job = await this.#ended(queued);
    if (!job) return {kind: 'unconfirmed'};
    const {status: now = 'ready'} = (await queue.state()) ?? {};
    const outcome = outcomeOf(job, prints(now) ? undefined : now, fault);
    await journal.ended(named.id);
    await this.#forget(queued, job);
    if (outcome.kind === 'failed') this.#rest();
    return outcome;
  }

  #rest(): void {
    this.#leaveRest?.();
    this.#leaveRest = this.#options.after(PATIENCE.rest, () => {
      this.#leaveRest = undefined;
    });
  }

  /** Waits until the job has ended, a fault stands, or it has taken too long. Gives back what held it last. */
  async #untilEnd(queued: number): Promise<PrinterFault | undefined> {
    const {queue, after} = this.#options;
    let waits = true;
    const giveUp = () => {
      waits = false;
    };
    const leave = after(PATIENCE.end, giveUp);
    let leaveFault: (() => void) | undefined;
    let fault: PrinterFault | undefined;
    while (waits) {
      const job = await queue.job(queued);
      if (job && isOver(job)) break;
      // That CUPS says nothing is no word of the printer's.
      const {status = 'error'} = (await queue.state()) ?? {};
      // CUPS would try a held one again by itself.
      fault = prints(status) ? (job?.state === 'held' ? 'error' : undefined) : status;
      if (fault !== undefined) leaveFault ??= after(PATIENCE.stands, giveUp);
      else {
        leaveFault?.();
        leaveFault = undefined;
      }
      await new Promise<void>((resolve) => after(PATIENCE.look, resolve));
    }
    leave();
    leaveFault?.();
    return fault;
  }

  /** The job at its end, cancelled where it has none yet. Undefined where it may still print, for all that is known. */
  async #ended(queued: number): Promise<EndedJob | undefined> {
    const {queue} = this.#options;
    const job = await queue.job(queued);
    if (job && isOver(job)) return job;
    await queue.cancel(queued);
    const left = await queue.job(queued);
    return left && isOver(left) ? left : undefined;
  }

  /** Finds out what became of the last slip, where nobody heard its end. Tells whether it is out of the way. */
  async #settle(): Promise<boolean> {
    const {queue, journal, onFate} = this.#options;
    const open = await journal.open();
    if (!open) return true;
    const {queued} = open;
    const found = queued === undefined ? 'gone' : await queue.job(queued);
    if (found === undefined) return false;
    // The same figure at another CUPS is somebody else's.
    const ours = queued !== undefined && found !== 'gone' && found.name === nameOf(open);
    const job = ours ? await this.#ended(queued) : 'gone';
    if (!job) return false;
    const {status = 'ready'} = (await queue.state()) ?? {};
    // Told before it is forgotten: told twice it is the same.
    await onFate(open, fateOf(job, prints(status)));
    await journal.ended(open.id);
    if (queued !== undefined) await this.#forget(queued, job);
    return true;
  }

  /** Takes its document from the spool; of one that was at work later, for its driver may still be ending well. */
  async #forget(queued: number, job: EndedJob): Promise<void> {
    const {queue, after} = this.#options;
    if (job === 'gone') return;
    if (job.state !== 'canceled' || !job.begun) {
      await queue.forget(queued);
      return;
    }
    const leave = after(PATIENCE.spool, () => {
      this.#leaveSpool.delete(leave);
      void queue.forget(queued);
    });
    this.#leaveSpool.add(leave);
  }
}

type EndedJob = 'gone' | (QueuedJob & {readonly state: 'canceled' | 'aborted' | 'completed'});

function isOver(job: QueuedJob | 'gone'): job is EndedJob {
  return job === 'gone' || (job.state !== 'waiting' && job.state !== 'held');
}

/** `now` is what is wrong with the printer after the job, `then` what was while it waited. */
function outcomeOf(
  job: EndedJob,
  now: PrinterFault | undefined,
  then: PrinterFault | undefined,
): PrintOutcome {
  if (job === 'gone') return {kind: 'unconfirmed'};
  // CUPS says so when the driver has handed over the last byte: few hear more of a printer, and none says which.
  if (job.state === 'completed') return now === undefined ? {kind: 'sent'} : {kind: 'unconfirmed'};
  const fault = then ?? now ?? 'error';
  // The printer has said nothing of how far it came.
  const unknown = job.state === 'canceled' && job.begun && fault === 'error';
  return unknown ? {kind: 'unconfirmed'} : {kind: 'failed', fault};
}

/** `well` is how the printer is now. */
function fateOf(job: EndedJob, well: boolean): Fate {
  if (job === 'gone') return 'unknown';
  // As good as `sent`, which is all that this printer ever says, while it says nothing else.
  if (job.state === 'completed') return well ? 'printed' : 'unknown';
  return job.state === 'aborted' || !job.begun ? 'failed' : 'unknown';
}

/** By which a job is known again. */
const nameOf = ({id, number}: Named): string => `${number} ${id}`;

/** A queue has no letters of its own, so the page draws all of them. */
const noLetter = (): never => {
  throw new Error('a letter that was not drawn');
};
