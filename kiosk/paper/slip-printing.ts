import type {Printer, PrintOutcome} from '../../src/devices/printer/printer.ts';
import {USUAL_SLIP} from '../../src/hall/slip-template.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {slipRows} from '../../src/ui/slip/slip-rows.ts';
import type {SlipWish} from './slip-wish.ts';
import {slipOf} from './slip-of.ts';

/** Prints the slips of this kiosk, and tells the hall of those that did not come out. */
export class SlipPrinting {
  readonly #link: HallLink;
  readonly #printer: Printer;

  constructor(link: HallLink, printer: Printer) {
    this.#link = link;
    this.#printer = printer;
  }

  async print({issued, request, ticket, tries, reader}: SlipWish): Promise<PrintOutcome> {
    const {state} = this.#link;
    const slip = {...slipOf(issued, request, state), again: tries > 0};
    const rows = slipRows(slip, state.configuration?.slip ?? USUAL_SLIP, reader);
    // Each try is a job of its own: the same one again would print nothing.
    const id = `${ticket}.${String(tries)}`;
    const outcome = await this.#printer.print({id, number: issued.number, rows});
    await this.#tell(outcome, ticket, tries);
    return outcome;
  }

  /** How the printer is, for the beat: paper that runs low is mended before anybody notices. */
  async look(): Promise<void> {
    const status = await this.#printer.status();
    this.#link.report({needs: status === 'ready' ? [] : [`printer-${status}`]});
  }

  async #tell(outcome: PrintOutcome, ticket: string, tries: number): Promise<void> {
    void this.look();
    const {device} = this.#link;
    const good = outcome.kind === 'printed' || outcome.kind === 'sent';
    // What went well at once is no news.
    if (good && tries === 0) return;
    const slip = good ? 'printed' : outcome.kind === 'failed' ? outcome.fault : outcome.kind;
    await this.#link.deliver(`${ticket}.${String(tries)}.slip`, 'report-slip', {
      ticket,
      device,
      slip,
    });
  }
}
