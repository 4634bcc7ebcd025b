import type {Clock} from '../../src/devices/after.ts';
import {offline, WELL, type Condition} from './condition.ts';
import type {Counters} from './counters.ts';
import type {Ask, Deed} from './deed.ts';
import type {Glyph} from './glyph.ts';
import type {PrinterModel, Violation} from './model.ts';
import type {Moments} from './moments.ts';
import {Paper, type Ticket} from './paper.ts';
import {Reader} from './reader.ts';

/** Rows that are burnt before anything else may happen. */
const SLICE = 48;
const CUT_MS = 300;

interface MechanismOptions {
  readonly clock: Clock;
  readonly model: PrinterModel;
  readonly glyph: Glyph;
  readonly counters: Counters;
  readonly moments: Moments;
  readonly msPerRow: number;
  readonly rows: number;
  readonly fewRows: number;
  /** The next byte of the receive buffer, and whether there is one. */
  readonly next: () => number | undefined;
  readonly waiting: () => boolean;
  readonly out: (ticket: Ticket) => void;
  readonly answer: (ask: Ask) => void;
  readonly report: (mask: number) => void;
  readonly changed: () => void;
}

/** A deed while it is being done: how many of its rows are. */
interface Job {
  readonly deed: Deed;
  done: number;
}

/** Head, motor, cutter and paper: does deed after deed, in time, as far as its condition allows. */
export class Mechanism {
  readonly #options: MechanismOptions;
  readonly #reader: Reader;
  readonly #paper: Paper;
  #condition = WELL;
  #rowsLeft: number;
  #jobs: Job[] = [];
  /** Leaves the movement that is going on. */
  #moving: (() => void) | undefined;
  #working = false;
  #held = false;
  #powered = true;
  #jammed = false;
  #pretends = false;

  constructor(options: MechanismOptions) {
    this.#options = options;
    this.#reader = new Reader(options.model, options.glyph);
    this.#paper = new Paper(options.model.dots, options.model.headToCutter);
    this.#rowsLeft = options.rows;
  }

  get condition(): Condition {
    return this.#condition;
  }

  get violations(): readonly Violation[] {
    return this.#reader.violations;
  }

  get hanging(): Ticket | undefined {
    return this.#paper.hanging();
  }

  /** Goes on with whatever there is to do. */
  work(): void {
    if (this.#working) return;
    this.#working = true;
    while (this.#can() && !this.#moving) {
      const job = this.#jobs[0];
      if (job) this.#do(job);
      else if (!this.#read()) break;
    }
    this.#working = false;
  }

  openCover(): void {
    this.#paper.breakOff(false);
    this.#become({coverOpen: true});
  }

  closeCover(): void {
    this.#become({coverOpen: false});
    this.work();
  }

  runOut(): void {
    this.leave(0);
  }

  leave(rows: number): void {
    this.#rowsLeft = rows;
    this.#sense();
  }

  load(): void {
    this.#fall();
    this.#rowsLeft = this.#options.rows;
    this.#sense();
    this.work();
  }

  jam(): void {
    this.#jammed = true;
  }

  free(button: boolean): void {
    this.#jammed = false;
    if (button) this.recover();
  }

  /** Tries again what an error stopped. */
  recover(): void {
    if (!this.#condition.cutterError || this.#jammed) return;
    this.#become({cutterError: false});
    this.work();
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.work();
  }

  pretend(pretends: boolean): void {
    this.#pretends = pretends;
    this.work();
  }

  /** Drops what waits to be done. */
  clear(): void {
    this.#stop();
    this.#reader.clear();
  }

  cutPower(): void {
    this.#powered = false;
    this.#stop();
    this.#reader.reset();
  }

  restorePower(): void {
    this.#powered = true;
    this.#become({cutterError: false});
    this.work();
  }

  #stop(): void {
    this.#moving?.();
    this.#moving = undefined;
    this.#jobs = [];
    this.#paper.breakOff(true);
  }

  #can(): boolean {
    if (!this.#powered || this.#held) return false;
    return this.#pretends || !offline(this.#condition);
  }

  #read(): boolean {
    if (!this.#options.waiting()) return false;
    this.#options.moments.reach('first-byte');
    if (!this.#can()) return false;
    const byte = this.#options.next();
    if (byte === undefined) return false;
    for (const deed of this.#reader.read(byte)) this.#jobs.push({deed, done: 0});
    return true;
  }

  #do(job: Job): void {
    const {deed} = job;
    switch (deed.kind) {
      case 'print':
      case 'feed':
        this.#move(job, deed.rows);
        break;
      case 'cut':
        this.#cut(job, deed);
        break;
      case 'reply':
        this.#jobs.shift();
        this.#options.answer(deed.ask);
        this.#options.moments.reach('after-reply');
        break;
      case 'report':
        this.#jobs.shift();
        this.#options.report(deed.mask);
        break;
      case 'begin':
        this.#jobs.shift();
        this.#paper.begin();
        break;
      case 'forget-counter':
        this.#jobs.shift();
        this.#options.counters.forget(deed.n);
        break;
    }
  }

  /** Moves the paper by some of the rows that are left to do. */
  #move(job: Job, rows: number): void {
    const {deed} = job;
    const most = job.done === 0 && deed.kind === 'print' ? Math.ceil(rows / 2) : rows - job.done;
    const slice = Math.min(SLICE, most);
    this.#after(slice * this.#options.msPerRow, () => {
      this.#slide(job, slice, rows);
      if (job.done >= rows && this.#jobs[0] === job && deed.kind !== 'cut') this.#jobs.shift();
      if (deed.kind === 'print' && job.done === slice) this.#reachInk(deed);
    });
  }

  #reachInk(deed: Deed & {kind: 'print'}): void {
    this.#options.moments.reach(deed.strip.lines.length > 0 ? 'text' : 'picture');
  }

  /** As many rows as there is paper for. */
  #slide(job: Job, slice: number, rows: number): void {
    this.#options.counters.fed(slice);
    if (this.#pretends) {
      job.done += slice;
      return;
    }
    const moved = Math.min(slice, this.#rowsLeft);
    const to = job.done + moved;
    const {deed} = job;
    if (deed.kind === 'print') this.#paper.burn(deed.strip, job.done, to, rows);
    else this.#paper.feed(moved);
    job.done = to;
    this.#rowsLeft -= moved;
    this.#sense();
  }

  #cut(job: Job, deed: Deed & {kind: 'cut'}): void {
    const rows = deed.feed === undefined ? 0 : deed.feed + this.#options.model.headToCutter;
    if (job.done < rows) {
      this.#move(job, rows);
      return;
    }
    this.#options.moments.reach('before-cut');
    if (!this.#can() || this.#jobs[0] !== job) return;
    this.#after(CUT_MS, () => {
      if (this.#jammed && !this.#pretends) {
        this.#become({cutterError: true});
        return;
      }
      this.#jobs.shift();
      this.#options.counters.cut();
      if (!this.#pretends) this.#part(deed);
      this.#options.moments.reach('after-cut');
    });
  }

  #part({how, at}: Deed & {kind: 'cut'}): void {
    const {ticket, spared} = this.#paper.cut(how);
    if (spared > 0) this.#reader.complain(at, `the cut leaves ${spared} printed rows inside`);
    this.#options.out(ticket);
  }

  /** What was begun when the printer stopped is not done; it is begun again when it can be. */
  #after(ms: number, work: () => void): void {
    this.#moving = this.#options.clock.after(ms, () => {
      this.#moving = undefined;
      // Whoever hears of it and sends more must not begin the same deed within it.
      this.#working = true;
      if (this.#can()) work();
      this.#working = false;
      this.work();
    });
  }

  #sense(): void {
    const {fewRows} = this.#options;
    const paper = this.#rowsLeft <= 0 ? 'out' : this.#rowsLeft < fewRows ? 'low' : 'enough';
    if (paper === 'out' && this.#condition.paper !== 'out') this.#fall();
    this.#become({paper});
  }

  /** The end of a roll falls down with whatever is on it. */
  #fall(): void {
    const rest = this.#paper.change();
    if (rest) this.#options.out(rest);
  }

  #become(change: Partial<Condition>): void {
    this.#condition = {...this.#condition, ...change};
    this.#options.changed();
  }
}
