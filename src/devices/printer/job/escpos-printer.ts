import type {After} from '../../after.ts';
import {
  ASK_CUTS,
  ASK_REACHED,
  COME_BACK,
  END_COMMAND,
  FORGET,
  RECOVER,
  askFinished,
} from '../escpos/commands.ts';
import {endOf} from '../escpos/encode-sheet.ts';
import type {Reply} from '../escpos/replies.ts';
import {ASK_STATUS, STATUS_REPLIES, statusOf} from '../escpos/status.ts';
import {
  PRINT_MS,
  STATUS_MS,
  prints,
  type PrintOutcome,
  type PrinterFault,
  type PrinterStatus,
} from '../printer.ts';
import type {PrinterProfile} from '../profile.ts';
import {Conversation} from './conversation.ts';
import type {Journal, OpenJob} from './journal.ts';
import {MuteJobs} from './mute-jobs.ts';
import {PATIENCE} from './patience.ts';
import type {OpenLine} from './printer-line.ts';
import {SteadyJournal} from './steady-journal.ts';
import {Turns} from './turns.ts';

/** What became of a slip after nobody waited for it any more. */
export type Fate = 'printed' | 'failed' | 'unknown';

/** Resolves when it is kept where no power cut takes it. After one it may be told once more. */
export type OnFate = (job: OpenJob, fate: Fate) => Promise<void> | void;

export interface EscposPrinterOptions {
  readonly open: OpenLine;
  readonly profile: PrinterProfile;
  readonly after: After;
  readonly journal: Journal;
  /** Told of each job that nobody heard the end of, when the printer can be asked. */
  readonly onFate: OnFate;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

const STATUS_TIMES = {begin: STATUS_MS, end: STATUS_MS};
/** One that begins later could not end in its time. */
const PRINT_TIMES = {begin: PRINT_MS - PATIENCE.write - PATIENCE.end, end: PRINT_MS};

/** Ids of jobs are four figures. */
const MARKS = 10_000;

const NOT_BEGUN: PrintOutcome = {kind: 'failed', fault: 'offline'};

/** One printer that speaks ESC/POS, over any line: one slip after the other, each with a true answer. */
export class EscposPrinter {
  readonly #options: EscposPrinterOptions;
  readonly #journal: Journal;
  readonly #talk: Conversation;
  readonly #turns: Turns;
  readonly #mute: MuteJobs | undefined;
  #known: PrinterStatus = 'offline';
  /** Begins anywhere: a late word on a job of before the last start is not one on the first job after it. */
  #jobs: number;
  /** The last job that was told to have failed: what is left of it may still come out, and changes nothing. */
  #failedJob: string | undefined;
  /** All of the last job came to the printer, so that nothing of it hangs in it. */
  #arrived = false;
  /** Over this line it may still be where the last one broke. */
  #astray = false;

  constructor(options: EscposPrinterOptions) {
    const {open, after, journal, profile, random = Math.random} = options;
    this.#options = options;
    this.#journal = new SteadyJournal(journal);
    this.#talk = new Conversation(open, after);
    this.#turns = new Turns(after, this.#talk);
    this.#mute = profile.dialect === 'mute' ? new MuteJobs(this.#talk, profile) : undefined;
    this.#jobs = Math.floor(random() * MARKS);
  }

  /** Also finds out what became of a slip that nobody could wait for. While one is printed it is as it was before. */
  status(): Promise<PrinterStatus> {
    const known = () => this.#known;
    return this.#turns.takeInTime(STATUS_TIMES, known, async () => {
      this.#known = this.#mute ? await this.#mute.status() : await this.#look();
      if (!this.#mute) await this.#settle(this.#known);
      return this.#known;
    });
  }

  /** Prints these bytes, which end with a cut. */
  print(
    job: Pick<OpenJob, 'id' | 'number'>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<PrintOutcome> {
    const tooLate = () => NOT_BEGUN;
    return this.#turns.takeInTime(PRINT_TIMES, tooLate, (begins) =>
      this.#mute ? this.#mute.send(bytes, begins) : this.#print(job, bytes, begins),
    );
  }

  close(): Promise<void> {
    return this.#turns.take(() => {
      this.#talk.close();
      return Promise.resolve();
    });
  }

  async #print(
    {id, number}: Pick<OpenJob, 'id' | 'number'>,
    bytes: Uint8Array<ArrayBuffer>,
    begins: () => void,
  ): Promise<PrintOutcome> {
    const before = await this.#look();
    this.#known = before;
    const settled = await this.#settle(before);
    if (!prints(before)) return {kind: 'failed', fault: before};
    const cuts = this.#counts ? await this.#cuts() : undefined;
    // It would come out behind the rest of another one's, or not at all.
    if (!settled || !this.#talk.isOpen) return NOT_BEGUN;
    this.#arrived = false;
    this.#talk.countAnew();
    await this.#journal.began({id, number, ...(cuts === undefined ? {} : {cuts})});
    begins();
    if (!(await this.#talk.write(bytes, PATIENCE.write))) {
      // Its cut at least has not reached the printer.
      this.#talk.close();
      const now = await this.#look();
      return this.#failed(id, prints(now) ? 'error' : now);
    }
    const end = await this.#untilEnd();
    if (end === 'ended') {
      await this.#journal.ended(id);
      return {kind: 'printed'};
    }
    if (end !== undefined) return this.#failed(id, end);
    // With the power it may have gone again.
    this.#arrived &&= this.#talk.isOpen;
    // A reply that comes later must not be taken for one to a later question.
    this.#talk.close();
    return {kind: 'unconfirmed'};
  }

  /** It tells how often it has cut, and does cut. */
  get #counts(): boolean {
    const {dialect, cut} = this.#options.profile;
    return dialect === 'epson' && cut !== 'none';
  }

  /**
   * Nothing of it may come out when somebody has mended the printer: by then its visitor has gone. The
   * journal keeps it until the printer can be asked what came of it after all.
   */
  #failed(id: string, fault: PrinterFault): PrintOutcome {
    this.#failedJob = id;
    this.#arrived = false;
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
    this.#jobs = (this.#jobs + 1) % MARKS;
    const mark = String(this.#jobs).padStart(4, '0');
    let told: number[] = [];
    let held: PrinterFault | undefined;
    let stop: () => void = () => undefined;
    const lookLater = () => {
      stop = after(PATIENCE.look, () => {
        told = [];
        this.#talk.ask(ASK_STATUS, 'status', STATUS_REPLIES);
      });
    };
    const isEnd = (reply: Reply) =>
      dialect === 'epson' ? isFinished(reply, mark) : this.#talk.reached > 0;
    const judge = (reply: Reply): 'ended' | PrinterFault | undefined => {
      if (isEnd(reply)) return 'ended';
      if (reply.kind !== 'status') return undefined;
      told.push(reply.byte);
      // Only when all are in is the next look taken, however late they come: none is taken for another.
      if (told.length < STATUS_REPLIES) return undefined;
      // It was asked behind the last byte of the slip.
      this.#arrived = true;
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
        if (dialect === 'epson') this.#talk.say(askFinished(mark));
        else this.#askReached();
        lookLater();
      })
      .finally(() => {
        stop();
      });
  }

  /** How it is now, over a line that is opened where there is none. */
  async #look(): Promise<PrinterStatus> {
    const {dialect} = this.#options.profile;
    // What it still has to say of an earlier look would be taken for this one's.
    if (!(await this.#talk.isQuiet('status', PATIENCE.look))) this.#talk.close();
    if (!this.#talk.isOpen) {
      if (!(await this.#talk.begin(PATIENCE.open))) return 'offline';
      this.#astray = !this.#arrived && (await this.#journal.open()) !== undefined;
      if (this.#astray) this.#talk.say(END_COMMAND[dialect === 'epson' ? dialect : 'generic']);
    }
    let status = await this.#askStatus();
    // One that does not print has no room for it, and tells what is wrong with it.
    if (this.#astray && (status === undefined || prints(status))) {
      this.#astray = !(await this.#talk.write(COME_BACK, PATIENCE.write));
      status = this.#astray ? undefined : (status ?? (await this.#askStatus()));
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
        this.#talk.ask(ASK_STATUS, 'status', STATUS_REPLIES);
      },
    );
  }

  async #cuts(): Promise<number | undefined> {
    return this.#talk.hear(
      PATIENCE.answer,
      (reply) =>
        reply.kind === 'told' && /^\d+$/.test(reply.text) ? Number(reply.text) : undefined,
      () => {
        this.#talk.ask(ASK_CUTS, 'told', 1);
      },
    );
  }

  #askReached(): void {
    this.#talk.ask(ASK_REACHED, 'reached', 1);
  }

  /** Finds out what became of the last slip, where nobody heard its end. Tells whether nothing of it is in the way. */
  async #settle(status: PrinterStatus): Promise<boolean> {
    const {dialect} = this.#options.profile;
    const job = await this.#journal.open();
    if (!job || status === 'offline') return !job;
    if (!prints(status)) {
      // Before somebody puts paper in: what it still holds would come out with nobody there.
      if (dialect === 'epson') this.#talk.say(FORGET);
      return false;
    }
    const fate = dialect === 'epson' ? await this.#countedFate(job) : await this.#reachedFate();
    if (!this.#talk.isOpen) return false;
    // On the next visitor's slip there must not be half of another one's.
    if (fate !== 'printed' && !this.#arrived && !(await this.#cutOff(job))) return false;
    if (job.id !== this.#failedJob) await this.#tell(job, fate);
    // Only now: whoever starts anew before this begins here again.
    await this.#journal.ended(job.id);
    return true;
  }

  /** Where it cannot be kept it was told all the same: the next slip does not wait for a disk. */
  async #tell(job: OpenJob, fate: Fate): Promise<void> {
    try {
      await this.#options.onFate(job, fate);
    } catch {
      // As with the journal: what is lost is one fate, if the power goes as well.
    }
  }

  async #countedFate({cuts}: OpenJob): Promise<Fate> {
    if (!this.#arrived) {
      this.#askReached();
      if (!(await this.#talk.isQuiet('reached', PATIENCE.end))) this.#talk.say(FORGET);
    }
    if (cuts === undefined || !this.#counts) return 'unknown';
    const now = await this.#cuts();
    if (now === undefined) return 'unknown';
    // Any other count is another printer's, or that of another program that used this one.
    if (now === cuts + 1) return 'printed';
    return now === cuts ? 'failed' : 'unknown';
  }

  /** Where it still had that slip, it answers twice: at its end, and to this. */
  async #reachedFate(): Promise<Fate> {
    this.#askReached();
    // It had its time already where all had arrived; else it may be printing it just now.
    if (await this.#reaches(1, this.#arrived ? PATIENCE.answer : PATIENCE.end)) {
      return (await this.#reaches(2, PATIENCE.answer)) ? 'printed' : 'unknown';
    }
    // A byte may have been lost on a line that held.
    await this.#talk.write(COME_BACK, PATIENCE.write);
    this.#askReached();
    await this.#reaches(1, PATIENCE.answer);
    return 'unknown';
  }

  /** Whether it comes to so many questions within so long. */
  async #reaches(count: number, ms: number): Promise<boolean> {
    const there = () => this.#talk.reached >= count || undefined;
    return there() ?? (await this.#talk.hear(ms, there)) ?? false;
  }

  /** Ends the paper of what hangs in the printer; false where the line did not hold until it was out. */
  async #cutOff({id, number}: OpenJob): Promise<boolean> {
    // A cut as well: from here on the count says nothing of the job.
    await this.#journal.began({id, number});
    const answers = this.#talk.reached > 0;
    if (!(await this.#talk.write(endOf(this.#options.profile), PATIENCE.write))) return false;
    this.#askReached();
    await this.#talk.isQuiet('reached', answers ? PATIENCE.end : PATIENCE.answer);
    return this.#talk.isOpen;
  }
}

const isFinished = (reply: Reply, mark: string): boolean =>
  reply.kind === 'finished' && reply.id === mark;
