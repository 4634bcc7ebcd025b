import type {Words} from '../../src/hall/configuration.ts';
import type {Heard} from '../../src/sync/hub-request.ts';
import type {Visits} from '../../src/sync/visit-client.ts';
import type {VisitAnswer} from '../../src/wire/api.ts';
import {problemWords} from '../../src/wire/problem-words.ts';
import {catalogue} from '../../src/ui/catalogue.ts';

/** One visitor's slip at the kiosk: the visit behind its code, and a rating of it. */
export class SlipSearch {
  readonly #visits: Visits;
  readonly #changed: () => void;
  #code = '';
  #asking = false;
  #visit: VisitAnswer | undefined;
  #problem: Words | undefined;
  #rated = false;

  /** `changed` is called whenever there is something new to show. */
  constructor(visits: Visits, changed: () => void) {
    this.#visits = visits;
    this.#changed = changed;
  }

  get asking(): boolean {
    return this.#asking;
  }

  /** What is on the slip. */
  get code(): string {
    return this.#code;
  }

  get visit(): VisitAnswer | undefined {
    return this.#visit;
  }

  /** Why nothing came of the last question. */
  get problem(): Words | undefined {
    return this.#problem;
  }

  /** This visitor has rated it just now. */
  get rated(): boolean {
    return this.#rated;
  }

  /** What was scanned is no slip's code. */
  misread(): void {
    if (this.#asking) return;
    this.#problem = catalogue['code.misread'];
    this.#changed();
  }

  /** Somebody begins anew: nothing is held against the next code. */
  forget(): void {
    this.#problem = undefined;
    this.#changed();
  }

  /** Whether there is a visit with this code. */
  async find(code: string): Promise<boolean> {
    if (this.#asking) return false;
    this.#code = code;
    this.#rated = false;
    this.#visit = undefined;
    return this.#ask(() => this.#visits.find(code), this.#keep);
  }

  /** The hall goes on while somebody reads. */
  async lookAgain(): Promise<void> {
    const code = this.#code;
    if (this.#visit === undefined || this.#asking) return;
    const heard = await this.#visits.find(code);
    if (heard.kind !== 'done' || code !== this.#code) return;
    this.#visit = heard.answer;
    this.#changed();
  }

  /** `level` 0 is the best. */
  async rate(level: number): Promise<void> {
    if (this.#asking || this.#rated) return;
    const code = this.#code;
    await this.#ask(
      () => this.#visits.rate(code, level),
      () => {
        this.#rated = true;
      },
    );
  }

  readonly #keep = (visit: VisitAnswer) => {
    this.#visit = visit;
  };

  async #ask<T>(question: () => Promise<Heard<T>>, done: (answer: T) => void): Promise<boolean> {
    this.#asking = true;
    this.#problem = undefined;
    this.#changed();
    const heard = await question();
    this.#asking = false;
    if (heard.kind === 'done') done(heard.answer);
    else if (heard.kind === 'unreachable') this.#problem = catalogue['code.unreachable'];
    else this.#problem = problemWords(heard.problem);
    this.#changed();
    return heard.kind === 'done';
  }
}
