import type {Ask, Deed} from './deed.ts';
import {boxGlyph, type Glyph} from './glyph.ts';
import {EPSON, type PrinterModel, type Violation} from './model.ts';
import {Paper, type Ticket} from './paper.ts';
import {Reader} from './reader.ts';

/**
 * A strict reader of ESC/POS: what would lie in the tray if a faultless printer of this model got these
 * bytes, and everything about them that the command reference does not allow.
 */
export class Interpreter {
  readonly tickets: Ticket[] = [];
  /** What would have been answered, in its order. */
  readonly asked: Ask[] = [];
  readonly #reader: Reader;
  readonly #paper: Paper;
  readonly #model: PrinterModel;

  constructor({model = EPSON, glyph = boxGlyph}: {model?: PrinterModel; glyph?: Glyph} = {}) {
    this.#model = model;
    this.#reader = new Reader(model, glyph);
    this.#paper = new Paper(model.dots, model.headToCutter);
  }

  /** In the order in which they were found. */
  get violations(): readonly Violation[] {
    return this.#reader.violations;
  }

  /** Takes bytes as they come, in chunks of any size. */
  feed(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      for (const deed of this.#reader.read(byte)) this.#do(deed);
    }
  }

  /** No more comes: whatever was begun and not ended is a violation. What hangs out is the last ticket. */
  end(): void {
    this.#reader.end();
    const rest = this.#paper.change();
    if (rest) this.tickets.push(rest);
  }

  #do(deed: Deed): void {
    if (deed.kind === 'print') this.#paper.burn(deed.strip, 0, deed.rows, deed.rows);
    else if (deed.kind === 'feed') this.#paper.feed(deed.rows);
    else if (deed.kind === 'reply') this.asked.push(deed.ask);
    else if (deed.kind === 'begin') this.#paper.begin();
    else if (deed.kind === 'cut') this.#cut(deed);
  }

  #cut({how, feed, at}: Deed & {kind: 'cut'}): void {
    if (feed !== undefined) this.#paper.feed(this.#model.headToCutter + feed);
    const {ticket, spared} = this.#paper.cut(how);
    if (ticket.picture.height > 0) this.tickets.push(ticket);
    if (spared > 0) this.#reader.complain(at, `the cut leaves ${spared} printed rows inside`);
  }
}
