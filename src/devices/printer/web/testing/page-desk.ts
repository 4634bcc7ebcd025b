import {assert} from '@open-wc/testing';
import {CLONE} from '../../../../../test/printer/model.ts';
import {PaperPrinter} from '../../../../../test/printer/paper-printer.ts';
import {words} from '../../../../../test/printer/ticket-text.ts';
import {HandClock} from '../../../testing/hand-clock.ts';
import {DirectPrinter} from '../../direct-printer.ts';
import {EscposPrinter} from '../../job/escpos-printer.ts';
import {MemoryJournal} from '../../job/memory-journal.ts';
import type {OpenLine} from '../../job/printer-line.ts';
import type {PrintJob, PrintOutcome, PrinterStatus} from '../../printer.ts';
import {USUAL_PRINTER, type PrinterProfile} from '../../profile.ts';
import {blank} from '../../sheet/bits.ts';

/** More than any answer takes from the printer to whoever waits for it, through streams and all. */
const TURNS = 60;

/** A page that prints by itself, and the printer at the other end; time goes only while somebody waits. */
export class PageDesk {
  readonly clock = new HandClock();
  readonly paper: PaperPrinter;
  #printer: DirectPrinter | undefined;

  /** `buffer` is what the printer takes in before it has printed any of it, bytes. */
  constructor(buffer: number) {
    this.paper = new PaperPrinter({clock: this.clock, model: {...CLONE, dots: 576}, buffer});
  }

  /** Gives it the way to its printer, and says what that answers. */
  use(open: OpenLine, dialect: PrinterProfile['dialect']): void {
    const profile = {...USUAL_PRINTER, dialect};
    const device = new EscposPrinter({
      open,
      profile,
      after: this.clock.after,
      journal: new MemoryJournal(),
      onFate: () => undefined,
    });
    this.#printer = new DirectPrinter(device, profile, {
      line: () => blank(24, 30),
      letter: () => blank(24, 24),
      ready: () => Promise.resolve(),
    });
  }

  status(): Promise<PrinterStatus> {
    return this.#done(this.#opened.status());
  }

  print(number: string): Promise<PrintOutcome> {
    return this.#done(this.#opened.print(slip(number)));
  }

  /** The numbers that somebody can hold in their hand, on a whole slip. */
  get out(): string[] {
    return this.paper.tickets
      .filter(({breaks}) => !breaks.some(({lost}) => lost))
      .map(({lines}) => lines.map(words))
      .filter((lines) => lines.includes(LAST))
      .map(([number = '']) => number);
  }

  get #opened(): DirectPrinter {
    if (!this.#printer) throw new Error('no way to the printer');
    return this.#printer;
  }

  async #done<T>(work: Promise<T>): Promise<T> {
    const state = {settled: false};
    void work.finally(() => {
      state.settled = true;
    });
    for (let waited = 0; ; waited += 100) {
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
      if (state.settled) return work;
      assert.isBelow(waited, 60_000, 'nobody waits a minute at a printer');
      this.clock.pass(100);
    }
  }
}

/** What no slip fits in, and what each does, bytes. */
export const BUFFERS = {small: 64, large: 16_384};

const LAST = '请在 A 区就座';

const slip = (number: string): PrintJob => ({
  id: number,
  number,
  rows: [
    {kind: 'text', text: number, size: 'fill', bold: true},
    {kind: 'rule'},
    {kind: 'qr', content: 'https://hall.example/q#123412341234'},
    {kind: 'text', text: LAST, size: 2, bold: false},
  ],
});
