import type {Deed} from './deed.ts';
import type {Glyph} from './glyph.ts';
import type {Complain, PrinterModel, Violation} from './model.ts';
import {Parser} from './parser.ts';
import {Typesetter} from './typesetter.ts';

/** A printer's head for languages: bytes in, deeds out, and a list of what was wrong. */
export class Reader {
  readonly violations: Violation[] = [];
  readonly #typesetter: Typesetter;
  readonly #parser: Parser;
  #deeds: Deed[] = [];

  constructor(model: PrinterModel, glyph: Glyph) {
    this.#typesetter = new Typesetter(model, glyph, {
      complain: this.complain,
      give: (deed) => this.#deeds.push(deed),
    });
    this.#parser = new Parser(model, this.#typesetter);
  }

  readonly complain: Complain = (at, what) => {
    this.violations.push({at, what});
  };

  /** What one more byte gives to do. */
  read(byte: number): readonly Deed[] {
    this.#parser.push(byte);
    const deeds = this.#deeds;
    if (deeds.length > 0) this.#deeds = [];
    return deeds;
  }

  end(): void {
    this.#parser.end();
    if (this.#typesetter.waits) this.complain(this.#parser.read, 'a last line is never printed');
  }

  /** Forgets what was begun, as DLE DC4 8 does. */
  clear(): void {
    this.#parser.clear();
    this.#typesetter.clear();
  }

  /** As when the power comes. */
  reset(): void {
    this.#parser.reset();
    this.#typesetter.reset();
  }
}
