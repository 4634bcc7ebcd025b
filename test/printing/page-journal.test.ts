import assert from 'node:assert/strict';
import {test} from 'node:test';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {EscposPrinter, type Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import type {OpenLine, PrinterLine} from '../../src/devices/printer/job/printer-line.ts';
import {PageJournal} from '../../src/devices/printer/page-journal.ts';
import type {PrintOutcome} from '../../src/devices/printer/printer.ts';
import {USUAL_PRINTER} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {CLONE, EPSON} from '../printer/model.ts';
import type {Moment} from '../printer/moments.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {dottedText} from './dotted-text.ts';
import {paperLine} from './paper-line.ts';

const PROFILE = {...USUAL_PRINTER, paper: 58} as const;
const LAST = '请在 A 区就座';

function slip(number: string) {
  const text = (said: string, size: number | 'fill') =>
    ({kind: 'text', text: said, size, bold: false}) as const;
  const rows = [text(number, 'fill'), {kind: 'rule'} as const, text(LAST, 2)];
  return encodeSheet(layOut(rows, PROFILE, dottedText), PROFILE);
}

/** A browser whose documents come and go before one printer. */
class PageBrowser {
  readonly clock = new HandClock();
  readonly paper: PaperPrinter;
  readonly fates: [string, Fate][] = [];
  readonly #dialect: 'epson' | 'generic';
  readonly #kept = new Map<string, string>();
  #leave: () => void = () => undefined;

  constructor(dialect: 'epson' | 'generic') {
    const model = dialect === 'epson' ? {...EPSON, dots: 384 as const} : CLONE;
    this.#dialect = dialect;
    this.paper = new PaperPrinter({clock: this.clock, model, buffer: 512});
  }

  /** The document of before is gone with all that it was at; another one begins. */
  document(): EscposPrinter {
    this.#leave();
    const lines: PrinterLine[] = [];
    let gone = false;
    this.#leave = () => {
      gone = true;
      for (const line of lines) line.close();
    };
    const way = paperLine(this.paper, 256);
    const open: OpenLine = async (ends) => {
      const line = await way(ends);
      lines.push(line);
      if (gone) line.close();
      return line;
    };
    return new EscposPrinter({
      open,
      profile: {...PROFILE, dialect: this.#dialect},
      after: (ms, work) =>
        this.clock.after(ms, () => {
          if (!gone) work();
        }),
      journal: new PageJournal({
        getItem: (key) => this.#kept.get(key) ?? null,
        setItem: (key, value) => void this.#kept.set(key, value),
        removeItem: (key) => void this.#kept.delete(key),
      }),
      onFate: ({id}, fate) => {
        if (!gone) this.fates.push([id, fate]);
      },
    });
  }

  /** Lets time pass until it is so. */
  async until(so: () => boolean): Promise<void> {
    for (let waited = 0; !so(); waited += 100) {
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
      assert.ok(waited < 60_000, 'nobody waits a minute at a printer');
      if (!so()) this.clock.pass(100);
    }
  }

  async print(printer: EscposPrinter, number: string): Promise<PrintOutcome> {
    let outcome: PrintOutcome | undefined;
    void printer.print({id: `${number}.0`, number}, slip(number)).then((came) => (outcome = came));
    await this.until(() => outcome !== undefined);
    return outcome ?? {kind: 'unconfirmed'};
  }

  /** The numbers on whole slips. */
  get out(): string[] {
    return this.paper.tickets
      .map(({lines}) => lines.map(words))
      .filter((lines) => lines.includes(LAST))
      .map(([number = '']) => number);
  }
}

for (const dialect of ['generic', 'epson'] as const) {
  for (const moment of ['text', 'before-cut', 'after-cut'] as const satisfies readonly Moment[]) {
    test(`${dialect}: a document that goes in the midst of a slip (${moment}) leaves the next one the truth`, async () => {
      const browser = new PageBrowser(dialect);
      let reached = false;
      browser.paper.when(moment, () => (reached = true));
      void browser.document().print({id: 'A001.0', number: 'A001'}, slip('A001'));
      await browser.until(() => reached);
      const next = browser.document();
      const outcome = await browser.print(next, 'A002');
      assert.equal(outcome.kind === 'printed', browser.out.includes('A002'), outcome.kind);
      const [[, fate] = []] = browser.fates;
      if (fate === 'printed') assert.ok(browser.out.includes('A001'));
      assert.ok(fate !== undefined, 'somebody hears of the first one');
    });
  }
}
