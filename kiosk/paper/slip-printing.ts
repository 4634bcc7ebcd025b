import {after} from '../../src/devices/after.ts';
import type {Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import {within} from '../../src/devices/within.ts';
import type {SlipRow} from '../../src/devices/printer/sheet/lay-out.ts';
import type {OpenJob} from '../../src/devices/printer/job/journal.ts';
import {
  SLIP_OF_FATE,
  TEST_SLIP,
  isTestSlip,
  slipJob,
  slipOfJob,
} from '../../src/devices/printer/job/slip-job.ts';
import {
  PRINT_MS,
  type Printer,
  type PrinterStatus,
  type PrintOutcome,
} from '../../src/devices/printer/printer.ts';
import {slipTry} from '../../src/devices/printer/slip-try.ts';
import {USUAL_SLIP} from '../../src/hall/slip-template.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {newId} from '../../src/sync/identity.ts';
import type {BodyOf} from '../../src/wire/command-schema.ts';
import {slipRows} from '../../src/ui/slip/slip-rows.ts';
import type {SlipOutcome, SlipWish} from './slip-wish.ts';
import {slipOf} from './slip-of.ts';

/** Hears what became of a slip that nobody saw come out; resolves when that will be told, whatever happens. */
export type FoundOut = (job: OpenJob, fate: Fate) => Promise<void>;

/** What became of a test print; `none` where there is no paper. */
export type TestOutcome = PrintOutcome | {readonly kind: 'none'};

/** The slips of a kiosk, as its page has them printed. */
export interface Slips {
  print(wish: SlipWish): Promise<SlipOutcome>;
  /** Prints this for whoever looks after the printer; the hall hears nothing of it. */
  test(rows: readonly SlipRow[]): Promise<TestOutcome>;
  /**
   * Ends when no slip needs this document any more: one that the page itself prints would be torn by the next one. An
   * agent goes on without its page, and no visitor waits for a printer that never answers.
   */
  letGo(): Promise<void>;
}

export interface SlipPrinter {
  /** Who speaks to it. */
  readonly owner: 'page' | 'agent';
  /** Its paper is a picture in a visit: there is none to test. */
  readonly pictured?: boolean;
  /** Is given whom the printer tells of slips that nobody saw come out. */
  readonly open: (onFate: FoundOut) => Printer;
  /** Hears of each look at it. */
  readonly onStatus: (status: PrinterStatus) => void;
}

/** Milliseconds: longer than any printer of a page takes. */
const LET_GO_MS = PRINT_MS + 5_000;

/** Prints the slips of this kiosk, and tells the hall of those that did not come out. */
export class SlipPrinting implements Slips {
  readonly #link: HallLink;
  readonly #owner: 'page' | 'agent';
  readonly #printer: Printer;
  readonly #pictured: boolean;
  readonly #onStatus: (status: PrinterStatus) => void;
  /** The printer did not say what became of the last slip. */
  #unconfirmed = false;
  /** Ends with the last slip that this page was asked for. */
  #printing: Promise<unknown> = Promise.resolve();

  constructor(link: HallLink, {owner, pictured = false, open, onStatus}: SlipPrinter) {
    this.#link = link;
    this.#owner = owner;
    this.#pictured = pictured;
    this.#onStatus = onStatus;
    this.#printer = open(({id}, fate) => this.#foundOut(id, fate));
  }

  print(wish: SlipWish): Promise<SlipOutcome> {
    const printed = this.#print(wish);
    this.#printing = printed.catch(() => undefined);
    return printed;
  }

  async test(rows: readonly SlipRow[]): Promise<TestOutcome> {
    if (this.#pictured) return {kind: 'none'};
    const now = this.#link.clock.now();
    const id = slipJob(TEST_SLIP, slipTry(now, newId(now)));
    const printed = this.#printer.print({id, number: 'TEST0', rows});
    this.#printing = printed.catch(() => undefined);
    const outcome = await printed;
    void this.look();
    return outcome;
  }

  async letGo(): Promise<void> {
    if (this.#owner === 'page')
      await within(LET_GO_MS, this.#printing, after).catch(() => undefined);
  }

  async #print(wish: SlipWish): Promise<SlipOutcome> {
    const now = this.#link.clock.now();
    const id = slipJob(wish.ticket, slipTry(now, newId(now)));
    // Whatever went wrong in this page, somebody has no slip, and somebody has to know.
    const outcome = await this.#tried(id, wish).catch((): PrintOutcome => ({
      kind: 'failed',
      fault: 'error',
    }));
    // The visitor does not wait for a hub that is slow to hear of it, or for a disk.
    void this.#tell(outcome, {id, again: wish.again});
    return outcome.kind;
  }

  async #tried(id: string, {issued, request, again, reader}: SlipWish): Promise<PrintOutcome> {
    const {state} = this.#link;
    const slip = {...slipOf(issued, request, state, location), again};
    const rows = slipRows(slip, state.configuration?.slip ?? USUAL_SLIP, reader);
    return this.#printer.print({id, number: issued.number, rows});
  }

  async #foundOut(id: string, fate: Fate): Promise<void> {
    if (isTestSlip(id)) return;
    await this.#report(`${id}.fate`, id, SLIP_OF_FATE[fate]);
  }

  /** How the printer is, for the beat: paper that runs low is mended before anybody notices. */
  async look(): Promise<void> {
    const status = await this.#printer.status();
    this.#onStatus(status);
    // One that says that all is well, and never that a slip is out, is not believed.
    const told = status === 'ready' && this.#unconfirmed ? 'unconfirmed' : status;
    this.#link.report({needs: told === 'ready' ? [] : [`printer-${told}`]});
  }

  async #tell(
    outcome: PrintOutcome,
    {id, again}: Pick<SlipWish, 'again'> & {readonly id: string},
  ): Promise<void> {
    this.#unconfirmed = outcome.kind === 'unconfirmed';
    void this.look();
    const good = outcome.kind === 'printed' || outcome.kind === 'sent';
    // What went well at once is no news.
    if (good && !again) return;
    const slip = good ? 'printed' : outcome.kind === 'failed' ? outcome.fault : outcome.kind;
    await this.#report(`${id}.slip`, id, slip);
  }

  #report(id: string, job: string, slip: BodyOf<'report-slip'>['slip']): Promise<void> {
    const {device} = this.#link;
    return this.#link.deliver(id, 'report-slip', {...slipOfJob(job), device, slip});
  }
}
