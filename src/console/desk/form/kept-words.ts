import type {ReactiveControllerHost} from 'lit';
import type {LostLine} from './draft.ts';
import type {LostWords} from './lost-words.ts';

/** What was typed for visits that went from this desk before it was saved: it is kept until somebody has copied it. */
export class KeptWords {
  /** By visit, the oldest first. */
  words: readonly LostWords[] = [];
  readonly #host: ReactiveControllerHost;
  /** Visits that are gone and whose last words are on their way to the hub. */
  #closing = 0;

  /** `host` shows them. */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Something is only in this page, or may be. */
  get any(): boolean {
    return this.words.length > 0 || this.#closing > 0;
  }

  /** Takes the lines that could not be saved of the visit with this number, once that is known. */
  readonly keep = (number: string, words: Promise<readonly LostLine[]>): void => {
    this.#closing += 1;
    void words.then((lines) => {
      this.#closing -= 1;
      if (lines.length > 0) this.words = [...this.words, {number, lines}];
      this.#host.requestUpdate();
    });
  };

  drop(words: LostWords): void {
    this.words = this.words.filter((one) => one !== words);
    this.#host.requestUpdate();
  }
}
