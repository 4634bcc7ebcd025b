import type {After} from '../../after.ts';
import {
  ASK_CUTS,
  ASK_REACHED,
  COME_BACK,
  FORGET,
  RECOVER,
  askFinished,
} from '../escpos/commands.ts';
import {endOf} from '../escpos/encode-sheet.ts';
import type {Reply} from '../escpos/replies.ts';
import {ASK_STATUS, STATUS_REPLIES, statusOf} from '../escpos/status.ts';
import {prints, type PrintOutcome, type PrinterFault, type PrinterStatus} from '../printer.ts';
import type {PrinterProfile} from '../profile.ts';
import {Conversation} from './conversation.ts';
import type {Journal, OpenJob} from './journal.ts';
import type {OpenLine} from './printer-line.ts';

/** What became of a slip after nobody waited for it any more. */
export type Fate = 'printed' | 'failed' | 'unknown';

export type OnFate = (job: OpenJob, fate: Fate) => void;

export interface EscposPrinterOptions {
  readonly open: OpenLine;
  readonly profile: PrinterProfile;
  readonly after: After;
  readonly journal: Journal;
  /** Told once of each job that nobody heard the end of, when the printer can be asked. */
  readonly onFate: OnFate;
}

/** Milliseconds, each. */
const PATIENCE = {
  open: 2_000,
  status: 1_500,
  /** For the printer to take all bytes of a slip. */
  write: 5_000,
  /** From the last byte to the printer's word that it is out: a long slip on a slow head, and its cut. */
  end: 6_000,
  /** Between two looks at a printer that is at work. */
  look: 300,
  /** For an answer of a printer that has nothing to do. */
  answer: 800,
};

/** One printer that speaks ESC/POS, over any line: one slip after the other, each with a true answer. */
export class EscposPrinter {
  readonly #options: EscposPrinterOptions;
  readonly #talk: Conversation;
  #turn: Promise<unknown> = Promise.resolve();
  #jobs = 0;
  /** The last job that was told to have failed: what is left of it may still come out, and changes nothing. */
  #failedJob: string | undefined;
  /** All of the last job went over a line that held, so that nothing of it hangs in the printer. */
  #wentThrough = false;

  constructor(options: EscposPrinterOptions) {
    this.#options = options;
    this.#talk = new Conversation(options.open, options.after);
  }

  /** Also finds out what became of a slip that nobody could wait for. */
  status(): Promise<PrinterStatus> {
    return this.#inTurn(async () => {
      if (this.#options.profile.dialect === 'mute') {
        return (await this.#talk.begin(PATIENCE.open)) ? 'ready' : 'offline';
      }
      const status = await this.#look();
      await this.#settle(status);
      return status;
    });
  }

  /** Prints these bytes, which end with a cut. */
  print(
    job: Pick<OpenJob, 'id' | 'number'>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<PrintOutcome> {
    return this.#inTurn(() =>
      this.#options.profile.dialect === 'mute' ? this.#send(bytes) : this.#print(job, bytes),
    );
  }

  close(): Promise<void> {
    return this.#inTurn(() => {
      this.#talk.close();
      return Promise.resolve();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #send(bytes: Uint8Array<ArrayBuffer>): Promise<PrintOutcome> {
    if (!(await this.#talk.begin(PATIENCE.open))) return {kind: 'failed', fault: 'offline'};
    if (await this.#talk.write(bytes, PATIENCE.write)) return {kind: 'sent'};
    this.#talk.close();
    return {kind: 'unconfirmed'};
  }

  async #print(
    {id, number}: Pick<OpenJob, 'id' | 'number'>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<PrintOutcome> {
    const {journal, profile} = this.#options;
    const {dialect} = profile;
    const before = await this.#look();
    await this.#settle(before);
    if (!prints(before)) return {kind: 'failed', fault: before};
    const cuts = dialect === 'epson' ? await this.#cuts() : undefined;
    this.#wentThrough = false;
    await journal.began({id, number, ...(cuts === undefined ? {} : {cuts})});
    if (!(await this.#talk.write(bytes, PATIENCE.write))) {
      // Its cut at least has not reached the printer.
      this.#talk.close();
      const now = await this.#look();
      return this.#failed(id, prints(now) ? 'error' : now);
    }
    const end = await this.#untilEnd();
    if (end === 'ended') {
      await journal.ended(id);
      return {kind: 'printed'};
    }
    if (end !== undefined) return this.#failed(id, end);
    this.#wentThrough = this.#talk.isOpen;
    // A reply that comes later must not be taken for one to a later question.
    this.#talk.close();
    return {kind: 'unconfirmed'};
  }

  /**
   * Nothing of it may come out when somebody has mended the printer: by then its visitor has gone. The
   * journal keeps it until the printer can be asked what came of it after all.
   */
  #failed(id: string, fault: PrinterFault): PrintOutcome {
    this.#failedJob = id;
    if (this.#options.profile.dialect === 'epson') {
      this.#talk.say(FORGET);
      this.#talk.say(RECOVER);
    }
    return {kind: 'failed', fault};
  }

  /** The printer's word that it came to the end, or what holds it; undefined where it says neither. */
  #untilEnd(): Promise<'ended' | PrinterFault | undefined> {
    const {after, profile} = this.#options;
    const {dialect} = profile;
    this.#jobs = (this.#jobs + 1) % 10_000;
    const mark = String(this.#jobs).padStart(4, '0');
    let told: number[] = [];
    let held: PrinterFault | undefined;
    let stop: () => void = () => undefined;
    const lookLater = () => {
      stop = after(PATIENCE.look, () => {
        told = [];
        this.#talk.say(ASK_STATUS);
      });
    };
    const judge = (reply: Reply): 'ended' | PrinterFault | undefined => {
      if (dialect === 'epson' ? isFinished(reply, mark) : reply.kind === 'reached') return 'ended';
      if (reply.kind !== 'status') return undefined;
      told.push(reply.byte);
      // Only when all are in is the next look taken, however late they come: none is taken for another.
      if (told.length < STATUS_REPLIES) return undefined;
      const status = statusOf(told);
      const fault = prints(status) ? undefined : status;
      // Seen twice: the end may have been said in between.
      if (fault !== undefined && held !== undefined) return fault;
      held = fault;
      lookLater();
      return undefined;
    };
    return this.#talk
      .hear(PATIENCE.end, judge, () => {
        this.#talk.say(dialect === 'epson' ? askFinished(mark) : ASK_REACHED);
        lookLater();
      })
      .finally(() => {
        stop();
      });
  }

  /** How it is now, over a line that is opened where there is none. */
  async #look(): Promise<PrinterStatus> {
    if (!(await this.#talk.begin(PATIENCE.open))) return 'offline';
    let status = await this.#askStatus();
    if (status === undefined && (await this.#options.journal.open())) {
      // It may take questions for a part of the picture in whose midst the last line broke.
      status = await this.#comeBack(() => this.#askStatus());
    }
    if (status === undefined) this.#talk.close();
    return status ?? 'offline';
  }

  #askStatus(): Promise<PrinterStatus | undefined> {
    const told: number[] = [];
    return this.#talk.hear(
      PATIENCE.status,
      (reply) => {
        if (reply.kind === 'status') told.push(reply.byte);
        return told.length < STATUS_REPLIES ? undefined : statusOf(told);
      },
      () => {
        this.#talk.say(ASK_STATUS);
      },
    );
  }

  async #cuts(): Promise<number | undefined> {
    return this.#talk.hear(
      PATIENCE.answer,
      (reply) =>
        reply.kind === 'told' && /^\d+$/.test(reply.text) ? Number(reply.text) : undefined,
      () => {
        this.#talk.say(ASK_CUTS);
      },
    );
  }

  /** Finds out what became of the last slip, where nobody heard its end. */
  async #settle(status: PrinterStatus): Promise<void> {
    const {journal, profile, onFate} = this.#options;
    const {dialect} = profile;
    const job = await journal.open();
    if (!job || status === 'offline') return;
    if (!prints(status)) {
      // Before somebody puts paper in: what it still holds would come out with nobody there.
      if (dialect === 'epson') this.#talk.say(FORGET);
      return;
    }
    const fate = dialect === 'epson' ? await this.#countedFate(job) : await this.#reachedFate();
    await journal.ended(job.id);
    // On the next visitor's slip there must not be half of another one's.
    if (fate !== 'printed' && !this.#wentThrough) {
      await this.#talk.write(endOf(this.#options.profile), PATIENCE.write);
    }
    if (job.id !== this.#failedJob) onFate(job, fate);
  }

  async #countedFate({cuts}: OpenJob): Promise<Fate> {
    const now = (await this.#cuts()) ?? (await this.#comeBack(() => this.#cuts()));
    if (cuts === undefined || now === undefined) return 'unknown';
    return now > cuts ? 'printed' : 'failed';
  }

  /** Where it still had that slip, it answers twice: at its end, and to this. */
  async #reachedFate(): Promise<Fate> {
    const strays = this.#talk.takeStrays().filter(({kind}) => kind === 'reached').length;
    const reached = strays + (await this.#reached());
    if (reached === 0) await this.#comeBack(() => this.#reached());
    return reached > 1 ? 'printed' : 'unknown';
  }

  async #reached(): Promise<number> {
    let reached = 0;
    await this.#talk.hear(
      PATIENCE.answer,
      (reply) => {
        if (reply.kind === 'reached') reached += 1;
        return reached > 1 ? true : undefined;
      },
      () => {
        this.#talk.say(ASK_REACHED);
      },
    );
    return reached;
  }

  /** Asks again, where the last line may have left it in the midst of something. */
  async #comeBack<T>(ask: () => Promise<T>): Promise<T> {
    await this.#talk.write(COME_BACK, PATIENCE.write);
    return ask();
  }
}

const isFinished = (reply: Reply, mark: string): boolean =>
  reply.kind === 'finished' && reply.id === mark;
