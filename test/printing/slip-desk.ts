import assert from 'node:assert/strict';
import type {After} from '../../src/devices/after.ts';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {EscposPrinter, type Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import type {Journal} from '../../src/devices/printer/job/journal.ts';
import {MemoryJournal} from '../../src/devices/printer/job/memory-journal.ts';
import type {OpenLine} from '../../src/devices/printer/job/printer-line.ts';
import {
  PRINT_MS,
  STATUS_MS,
  type PrintOutcome,
  type PrinterStatus,
} from '../../src/devices/printer/printer.ts';
import {USUAL_PRINTER, type PrinterProfile} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {CLONE, EPSON} from '../printer/model.ts';
import type {Ticket} from '../printer/paper.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {dottedText} from './dotted-text.ts';
import {paperLine} from './paper-line.ts';

/** More than any answer takes from the printer to whoever waits for it. */
const TURNS = 12;

const LAST = '请在 A 区就座';
/** On each slip; the last one is below its last line. */
const RULES = 2;

export interface DeskOptions {
  readonly dialect: 'epson' | 'generic';
  readonly cut?: PrinterProfile['cut'];
  readonly journal?: Journal;
  readonly onFate?: (id: string, fate: Fate) => Promise<void> | void;
  /** What a line to the printer does otherwise than one that is well. */
  readonly line?: (open: OpenLine, clock: HandClock) => OpenLine;
  /** Bytes that the printer takes in before it stops reading; by default a slip does not fit in. */
  readonly buffer?: number;
}

/** A driver between two starts of its agent. */
interface Life {
  readonly driver: EscposPrinter;
  /** The power goes: not one thing of it happens any more. */
  end(): void;
  readonly ended: Promise<'ended'>;
}

/** A printer, and an agent that prints on it; time goes only while somebody waits. */
export class SlipDesk {
  readonly clock = new HandClock();
  readonly printer: PaperPrinter;
  /** What was told of a job after nobody waited for it. */
  readonly fates: [string, Fate][] = [];
  /** `ended` where the agent did before it could say anything. */
  readonly outcomes = new Map<string, PrintOutcome | {readonly kind: 'ended'}>();
  /** How many lines were opened to the printer. */
  lines = 0;
  readonly #options: DeskOptions;
  /** As the slips have it; what the driver cuts off by itself it cuts otherwise. */
  readonly #cut: PrinterProfile['cut'];
  readonly #profile: PrinterProfile;
  readonly #journal: Journal;
  #lives = 0;
  #life: Life;

  constructor(options: DeskOptions) {
    const {dialect, cut = 'partial', journal = new MemoryJournal(), buffer = 512} = options;
    const model = dialect === 'epson' ? {...EPSON, dots: 384 as const} : CLONE;
    this.#options = options;
    this.#cut = cut;
    this.#profile = {...USUAL_PRINTER, paper: 58, dialect, cut: cut === 'none' ? cut : 'full'};
    this.#journal = journal;
    this.printer = new PaperPrinter({clock: this.clock, model, buffer});
    this.#life = this.#begin();
  }

  /** The agent ends at once, and begins anew with what it has kept. */
  restart(): void {
    this.#life.end();
    this.#life = this.#begin();
  }

  status(): Promise<PrinterStatus | 'ended'> {
    return this.#done(this.#life.driver.status(), STATUS_MS);
  }

  async print(number: string): Promise<PrintOutcome | {readonly kind: 'ended'}> {
    const printing = this.#life.driver.print({id: number, number}, this.bytesOf(number));
    const outcome = await this.#done(printing, PRINT_MS);
    const said = outcome === 'ended' ? {kind: outcome} : outcome;
    this.outcomes.set(number, said);
    return said;
  }

  /** A short slip: its number, a picture, a line. */
  bytesOf(number: string): Uint8Array<ArrayBuffer> {
    const text = (said: string, size: number | 'fill') =>
      ({kind: 'text', text: said, size, bold: false}) as const;
    const rule = {kind: 'rule'} as const;
    const rows = [text(number, 'fill'), rule, text(LAST, 2), rule];
    const profile = {...this.#profile, cut: this.#cut};
    return encodeSheet(layOut(rows, profile, dottedText), profile);
  }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 1_000) {
      this.clock.pass(1_000);
      await turns();
    }
  }

  /** The numbers of slips that somebody can hold in their hand, to their last line: the driver had to cut off nothing. */
  get out(): string[] {
    return this.#slips.map(numberOf);
  }

  get #slips(): Ticket[] {
    return this.printer.tickets
      .filter(({cut, breaks}) => cut !== 'full' && !breaks.some(({lost}) => lost))
      .filter((slip) => numberOf(slip) !== '' && slip.lines.map(words).includes(LAST));
  }

  fatesOf(id: string): Fate[] {
    return this.fates.filter(([job]) => job === id).map(([, fate]) => fate);
  }

  /** What was said of each slip is true, and nobody holds another one's number. */
  assertTrue(where: string): void {
    const {out} = this;
    const papers = this.printer.tickets.map(({lines}) => lines.map(words));
    const whole = this.#slips.filter(({graphics}) => graphics.length === RULES).map(numberOf);
    assert.equal(new Set(out).size, out.length, `${where}: a number twice`);
    for (const lines of papers) {
      assert.ok(lines.filter(isNumber).length < 2, `${where}: two numbers on one paper`);
    }
    for (const [id, {kind}] of this.outcomes) {
      const fates = this.fatesOf(id);
      if (whole.includes(id)) {
        assert.ok(!fates.includes('failed'), `${where}: ${id} is out, and never came, it says`);
      }
      if (kind === 'printed') assert.ok(out.includes(id), `${where}: ${id} printed, it says`);
      if (fates.includes('printed')) {
        assert.ok(this.#cameOut(id), `${where}: ${id} came out later, it says`);
      }
      // Each that was begun and did not end well has a fate once the printer is well again.
      if (kind === 'unconfirmed') assert.equal(fates.length, 1, `${where}: who learns of ${id}?`);
      if (kind === 'ended' && out.includes(id)) assert.notDeepEqual(fates, [], `${where}: ${id}`);
    }
    // A line that breaks in the midst of a command leaves the printer there: the next byte goes into it.
    if (this.lines === 1) assert.deepEqual(this.printer.violations, [], where);
  }

  /** To its last line, though the roll may have ended in it: no printer counts the pieces. */
  #cameOut(id: string): boolean {
    const lines = this.printer.tickets.flatMap((piece) => piece.lines.map(words));
    const last = lines.indexOf(LAST, lines.indexOf(id));
    return lines.includes(id) && lines.slice(0, last).findLast(isNumber) === id;
  }

  #begin(): Life {
    const {onFate, line = (open: OpenLine) => open} = this.#options;
    const state = {alive: true};
    this.#lives += 1;
    const random = this.#lives / 10;
    const closes: (() => void)[] = [];
    let end: (said: 'ended') => void = () => undefined;
    const ended = new Promise<'ended'>((resolve) => {
      end = resolve;
    });
    /** Whatever it waits for never comes. */
    const alive = <T>(work: () => Promise<T>): Promise<T> =>
      state.alive ? work() : new Promise<T>(() => undefined);
    const open = line(paperLine(this.printer, 256), this.clock);
    const after: After = (ms, work) =>
      this.clock.after(ms, () => {
        if (state.alive) work();
      });
    const driver = new EscposPrinter({
      open: (ends, given) =>
        alive(async () => {
          this.lines += 1;
          const opened = await open(ends, given);
          const close = () => {
            opened.close();
          };
          if (state.alive) closes.push(close);
          else close();
          return opened;
        }),
      profile: this.#profile,
      after,
      journal: {
        began: (job) => alive(() => this.#journal.began(job)),
        ended: (id) => alive(() => this.#journal.ended(id)),
        open: () => alive(() => this.#journal.open()),
      },
      onFate: ({id}, fate) =>
        alive(async () => {
          this.fates.push([id, fate]);
          await onFate?.(id, fate);
        }),
      random: () => random,
    });
    return {
      driver,
      ended,
      end: () => {
        state.alive = false;
        for (const close of closes) close();
        end('ended');
      },
    };
  }

  /** Lets time pass and everything happen that comes of it, until that is done. */
  async #done<T>(work: Promise<T>, ms: number): Promise<T | 'ended'> {
    const state = {settled: false};
    const done = Promise.race([work, this.#life.ended]);
    void done.finally(() => {
      state.settled = true;
    });
    for (let waited = 0; ; waited += 100) {
      await turns();
      if (state.settled) return done;
      assert.ok(waited <= ms, `not answered within ${String(ms)} ms`);
      this.clock.pass(100);
    }
  }
}

const numberOf = ({lines}: Ticket): string => lines.map(words).find(isNumber) ?? '';

const isNumber = (line: string): boolean => /^A\d+$/.test(line);

async function turns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
}
