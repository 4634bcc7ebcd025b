import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cupsLine, cupsPlace, type AskCups} from '../../src/agent/printer/cups/cups-line.ts';
import {CupsPrinter} from '../../src/agent/printer/cups/cups-printer.ts';
import {CupsQueue} from '../../src/agent/printer/cups/cups-queue.ts';
import {slipPdf} from '../../src/agent/printer/cups/slip-pdf.ts';
import {JournalFile} from '../../src/agent/printer/journal-file.ts';
import {after as later, type After} from '../../src/devices/after.ts';
import type {Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import type {PrinterStatus, PrintOutcome} from '../../src/devices/printer/printer.ts';
import {USUAL_PRINTER, type PrinterProfile} from '../../src/devices/printer/profile.ts';
import {blank} from '../../src/devices/printer/sheet/bits.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import type {Paper, Sheet} from '../../src/devices/printer/sheet/sheet.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {dottedText} from './dotted-text.ts';
import {PrivateCups} from './private-cups.ts';

/** A CUPS of its own, agents that print by it, and the folder that they keep their journal in. */
export class CupsDesk {
  readonly cups: PrivateCups;
  readonly #folder = mkdtempSync(join(tmpdir(), 'recha-queue-'));

  private constructor(cups: PrivateCups) {
    this.cups = cups;
  }

  static async open(): Promise<CupsDesk> {
    return new CupsDesk(await PrivateCups.start());
  }

  async close(): Promise<void> {
    await this.cups.stop();
    rmSync(this.#folder, {recursive: true});
  }

  get journal(): JournalFile {
    return new JournalFile(this.#folder);
  }

  agent(queue: string, paper: Paper = 80): DeskAgent {
    return new DeskAgent(this.#line, queue, paper, this.journal);
  }

  /** An agent begins to print, and is gone. */
  async cutOff(queue: string, number: string): Promise<void> {
    const agent = this.agent(queue);
    void agent.print(number);
    await agent.waits('its end');
    agent.power = false;
  }

  /** Another program has something printed, and it does not come to its end. Gives back its job's id. */
  async busy(queue: string): Promise<number> {
    const theirs = new CupsQueue(this.#line, queue, 'somebody');
    const page = slipPdf(blank(576, 100), 80);
    const job = await theirs.create('something', page);
    if (job === undefined) throw new Error('no job was made');
    await theirs.send(job, page);
    await this.atWork(queue);
    return job;
  }

  /** Waits until something is at work in a queue. */
  async atWork(queue: string): Promise<void> {
    const seen = new CupsQueue(this.#line, queue, 'somebody');
    while ((await seen.state())?.idle !== false) await turn();
  }

  async statusOf(queue: string): Promise<PrinterStatus | undefined> {
    return (await new CupsQueue(this.#line, queue, 'somebody').state())?.status;
  }

  get #line(): AskCups {
    return cupsLine(cupsPlace(undefined, this.cups.env));
  }
}

/** An agent that prints by a queue, until its power is cut. Time for more than a look passes only as it is told to. */
class DeskAgent {
  readonly clock = new HandClock();
  readonly fates: [string, Fate][] = [];
  readonly printer: CupsPrinter;
  readonly profile: PrinterProfile;
  /** Whether it hears CUPS. */
  line = true;
  power = true;

  constructor(line: AskCups, queue: string, paper: Paper, journal: JournalFile) {
    this.profile = {...USUAL_PRINTER, paper, letters: 'none'};
    const ask: AskCups = (...asked) => (this.line ? line(...asked) : Promise.resolve(undefined));
    this.printer = new CupsPrinter({
      queue: new CupsQueue(ask, queue, 'kiosk'),
      profile: this.profile,
      after: this.#after,
      journal,
      onFate: ({id}, fate) => {
        this.fates.push([id, fate]);
      },
    });
  }

  print(number: string): Promise<PrintOutcome> {
    return this.printer.print({id: `t.${number}`, number}, sheetOf(number, this.profile));
  }

  /** Until a job waits for its end, and for a fault to go where there is one. */
  async waits(forWhat: 'its end' | 'a fault'): Promise<void> {
    const timers = forWhat === 'its end' ? 1 : 2;
    // Until its turn has come it waits for that.
    do await turn();
    while (this.clock.waiting < timers);
  }

  readonly #after: After = (ms, work) => {
    if (ms > 1_000) return this.clock.after(ms, work);
    return later(5, () => {
      if (this.power) work();
    });
  };
}

/** Looks again after a little: another process works on it. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

export const PHONE = 'https://hall.example/t/123456789012';

export const sheetOf = (number: string, profile: PrinterProfile): Sheet =>
  layOut(
    [
      {kind: 'text', text: number, size: 'fill', bold: true},
      {kind: 'rule'},
      {kind: 'text', text: '请在 A 区就座', size: 2, bold: false},
      {kind: 'qr', content: PHONE},
      {kind: 'space', dots: 7},
      {kind: 'text', text: '1234 5678 9012', size: 2, bold: false},
    ],
    profile,
    dottedText,
  );
