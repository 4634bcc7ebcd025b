import type {TicketId} from '../src/hall/event.ts';
import type {FilledForm, SealedForm} from '../src/hall/form.ts';
import {newCode, newId} from '../src/sync/identity.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {requestOf, takeNumber, takeTime, type NumberRequest, type Taken} from './take-number.ts';
import {wishesOf} from './visit/answers.ts';
import {filledForm} from './visit/filled-form.ts';
import type {Visit} from './visit/visit.ts';

/** Seals a form to the hub; rejects where this kiosk cannot. */
export type Seal = (form: FilledForm, ticket: TicketId) => Promise<SealedForm>;

/** A number that was asked for, and what went with it. */
export interface Attempt {
  readonly taken: Taken;
  readonly request: NumberRequest & {readonly code: string};
  /** A form was filled in, and could not be sealed: the hub has none. */
  readonly unsealed: boolean;
}

/** One visit, one ticket and one code: however often the number is tried, the hub sees the same. */
export class Taking {
  readonly #link: HallLink;
  readonly #seal: Seal;
  readonly #ticket: TicketId;
  readonly #code = newCode();

  constructor(link: HallLink, seal: Seal) {
    this.#link = link;
    this.#seal = seal;
    this.#ticket = newId(link.clock.now());
  }

  /** `time` is one that was offered, where there is no number for now. */
  async take(visit: Visit, time?: number): Promise<Attempt> {
    const {state} = this.#link;
    const questions = state.configuration?.form.questions ?? [];
    const form = await this.#sealed(visit);
    const request = {
      ...requestOf(wishesOf(questions, visit.answers), visit.firstUnit),
      code: this.#code,
      ...(form === undefined || form === 'unsealed' ? {} : {form}),
    };
    const taken = await (time === undefined
      ? takeNumber(this.#link, request, this.#ticket)
      : takeTime(this.#link, request, this.#ticket, time));
    return {taken, request, unsealed: form === 'unsealed'};
  }

  /** A number without its form is better than none: whoever waits tells it at the window. */
  async #sealed(visit: Visit): Promise<SealedForm | 'unsealed' | undefined> {
    const {configuration, revision} = this.#link.state;
    if (visit.way === 'quick' || !configuration) return undefined;
    try {
      return await this.#seal(filledForm(visit, configuration, revision), this.#ticket);
    } catch {
      return 'unsealed';
    }
  }
}
