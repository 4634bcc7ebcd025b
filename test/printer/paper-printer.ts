import type {Clock} from '../../src/devices/after.ts';
import {Listeners} from '../../src/devices/listeners.ts';
import {automaticStatus, realTimeStatus, reports, WELL, type Condition} from './condition.ts';
import {Inbox, type Connection, type Peer} from './connection.ts';
import {Counters} from './counters.ts';
import type {Ask} from './deed.ts';
import {boxGlyph, type Glyph} from './glyph.ts';
import {Mechanism} from './mechanism.ts';
import {EPSON, type PrinterModel, type Violation} from './model.ts';
import {Moments, type Moment} from './moments.ts';
import type {Ticket} from './paper.ts';
import {RealTimeScanner, type RealTime} from './real-time.ts';
import {CLEARED, replyTo} from './replies.ts';

export interface PaperPrinterOptions {
  readonly clock: Clock;
  readonly model?: PrinterModel;
  readonly glyph?: Glyph;
  /** Bytes that it takes in before it stops reading. */
  readonly buffer?: number;
  readonly rowsPerSecond?: number;
  /** Rows on the roll, and how few of them are called few. */
  readonly rows?: number;
  readonly fewRows?: number;
}

/**
 * A printer that can go wrong in the ways that real ones do, at any moment. It keeps the truth of what came
 * out of it, whatever it says of itself.
 */
export class PaperPrinter {
  /** What came out of it, piece by piece, in its order. */
  readonly tickets: Ticket[] = [];
  readonly #clock: Clock;
  readonly #room: number;
  readonly #generic: boolean;
  readonly #counters = new Counters();
  readonly #moments = new Moments();
  readonly #realTime = new RealTimeScanner();
  readonly #listeners = new Listeners<Ticket>();
  readonly #mechanism: Mechanism;
  readonly #buffer: number[] = [];
  /** The first is heard; others wait until it has left. */
  #inboxes: Inbox[] = [];
  #reported: Condition = WELL;
  #reportMask = 0;
  #power = true;
  #accepts = true;
  #stalled = false;
  #taking = false;
  #late = 0;
  #lie: 'silent' | 'boastful' | undefined;
  /** Counts the times that the power came: what was meant for an earlier one is lost. */
  #life = 0;

  constructor(options: PaperPrinterOptions) {
    const {clock, model = EPSON, glyph = boxGlyph, buffer = 4096} = options;
    this.#clock = clock;
    this.#room = buffer;
    this.#generic = model.dialect === 'generic';
    this.#mechanism = new Mechanism({
      clock,
      model,
      glyph,
      counters: this.#counters,
      moments: this.#moments,
      msPerRow: 1000 / (options.rowsPerSecond ?? 1200),
      rows: options.rows ?? 8 * 50_000,
      fewRows: options.fewRows ?? 8 * 2500,
      next: () => this.#next(),
      waiting: () => this.#buffer.length > 0,
      out: (ticket) => {
        if (ticket.picture.height === 0) return;
        this.tickets.push(ticket);
        this.#listeners.tell(ticket);
      },
      answer: (ask) => {
        this.#answer(ask);
      },
      report: (mask) => {
        this.#reportMask = mask;
        if (mask !== 0) this.#sendReport();
      },
      changed: () => {
        this.#tellChange();
      },
    });
  }

  /** How it is, whatever it says. */
  get condition(): Condition {
    return this.#mechanism.condition;
  }

  get violations(): readonly Violation[] {
    return this.#mechanism.violations;
  }

  /** Printed, and neither cut nor torn off yet. */
  get hanging(): Ticket | undefined {
    return this.#mechanism.hanging;
  }

  /** Bytes that wait in its buffer. */
  get waiting(): number {
    return this.#buffer.length;
  }

  onTicket(listener: (ticket: Ticket) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Does something once, when it has come so far. */
  when(moment: Moment, work: () => void): void {
    this.#moments.when(moment, work);
  }

  /** A new connection, or nothing where it takes none. It hears one at a time: another one waits. */
  connect(peer: Peer): Connection | undefined {
    if (!this.#power || !this.#accepts) return undefined;
    const inbox = new Inbox(peer, {
      read: () => {
        this.#take();
      },
      left: () => {
        this.#inboxes = this.#inboxes.filter((each) => each !== inbox);
        this.#take();
      },
    });
    this.#inboxes.push(inbox);
    return inbox;
  }

  openCover(): void {
    this.#mechanism.openCover();
  }

  closeCover(): void {
    this.#mechanism.closeCover();
  }

  /** The roll is at its end, now. */
  runOut(): void {
    this.#mechanism.runOut();
  }

  /** Only so many rows are left. */
  leave(rows: number): void {
    this.#mechanism.leave(rows);
  }

  /** Another roll is put in. */
  loadPaper(): void {
    this.#mechanism.load();
  }

  /** The next cut will be stuck. */
  jamCutter(): void {
    this.#mechanism.jam();
  }

  /** Somebody frees the cutter, and presses the button; without it the printer waits to be told by DLE ENQ. */
  clearJam({button = true}: {button?: boolean} = {}): void {
    this.#mechanism.free(button);
  }

  /** Reads nothing more, and answers nothing. */
  stall(): void {
    this.#stalled = true;
    this.#mechanism.hold(true);
  }

  /** Prints nothing for now, and reads and tells how it is as ever: one that is slow. */
  linger(): void {
    this.#mechanism.hold(true);
  }

  goOn(): void {
    this.#stalled = false;
    this.#mechanism.hold(false);
    this.#take();
  }

  /** Hangs up on everybody. What it has read stays in its buffer, and is printed. */
  drop(): void {
    const all = this.#inboxes;
    this.#inboxes = [];
    for (const inbox of all) inbox.drop();
  }

  /** Whether it takes new connections. */
  accept(whether: boolean): void {
    this.#accepts = whether;
  }

  /** Every answer comes so many milliseconds after it should. */
  replyLate(ms: number): void {
    this.#late = ms;
  }

  /**
   * It says that all is well, whatever is. `silent` never tells that a job is done; `boastful` always does,
   * and nothing comes out.
   */
  lie(how: 'silent' | 'boastful' | undefined): void {
    this.#lie = how;
    this.#mechanism.pretend(how === 'boastful');
    this.#tellChange();
  }

  /** Everything in its buffer is lost, and how it was told to print and to report. */
  cutPower(): void {
    if (!this.#power) return;
    this.#power = false;
    this.#life++;
    this.#buffer.length = 0;
    this.#realTime.clear();
    this.#reportMask = 0;
    this.#mechanism.cutPower();
    this.drop();
  }

  restorePower(): void {
    this.#power = true;
    this.#mechanism.restorePower();
  }

  #take(): void {
    if (this.#taking) return;
    this.#taking = true;
    while (this.#power && !this.#stalled && this.#buffer.length < this.#room) {
      const byte = this.#inboxes[0]?.next();
      if (byte === undefined) break;
      this.#buffer.push(byte);
      const asked = this.#realTime.push(byte);
      if (asked) this.#atOnce(asked);
      this.#moments.arrive();
      this.#mechanism.work();
    }
    this.#taking = false;
  }

  #next(): number | undefined {
    const byte = this.#buffer.shift();
    // Room has come: what waits on the line is taken as soon as this byte is done with.
    if (byte !== undefined && this.#buffer.length === this.#room - 1) {
      this.#later(0, () => {
        this.#take();
      });
    }
    return byte;
  }

  #atOnce(asked: RealTime): void {
    if (asked.kind === 'status') {
      this.#send([realTimeStatus(asked.n, this.#said)]);
      return;
    }
    if (this.#generic) return;
    if (asked.kind === 'recover') {
      if (asked.n === 2 && this.condition.cutterError) this.#clear();
      this.#mechanism.recover();
    } else if (asked.kind === 'clear') {
      this.#clear();
      this.#mechanism.recover();
      this.#send(CLEARED);
    }
  }

  #clear(): void {
    this.#buffer.length = 0;
    this.#mechanism.clear();
  }

  get #said(): Condition {
    return this.#lie ? WELL : this.condition;
  }

  #answer(ask: Ask): void {
    if (this.#lie === 'silent') return;
    this.#send(replyTo(ask, this.#said, this.#counters));
  }

  #tellChange(): void {
    const before = this.#reported;
    this.#reported = this.#said;
    if (this.#power && reports(this.#reportMask, before, this.#said)) this.#sendReport();
  }

  #sendReport(): void {
    this.#send(automaticStatus(this.#said));
  }

  #send(bytes: readonly number[]): void {
    if (this.#stalled) return;
    if (this.#late === 0) this.#inboxes[0]?.send(bytes);
    else this.#later(this.#late, () => this.#inboxes[0]?.send(bytes));
  }

  #later(ms: number, work: () => void): void {
    const life = this.#life;
    this.#clock.after(ms, () => {
      if (life === this.#life) work();
    });
  }
}
