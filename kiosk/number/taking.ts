import {after, type After} from '../../src/devices/after.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import type {TicketId} from '../../src/hall/event.ts';
import type {FilledForm, SealedForm} from '../../src/hall/filled-form.ts';
import {newCode, newId} from '../../src/sync/identity.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {requestOf, takeNumber, takeTime, type NumberRequest, type Taken} from './take-number.ts';
import {within} from '../../src/devices/within.ts';
import {wishesOf} from '../visit/answers.ts';
import {filledForm} from '../visit/filled-form.ts';
import {fittedForm} from '../visit/fitted-form.ts';
import type {Visit} from '../visit/visit.ts';

/**
 * Seals a form to the hub's key: to the one this kiosk knows, or `anew` to the one the hub names when it
 * is asked now. Rejects where this kiosk cannot.
 */
export type Seal = (
  form: FilledForm,
  ticket: TicketId,
  how: {readonly anew: boolean},
) => Promise<SealedForm>;

/** The hall as the visitor was asked by it, and the revision of its document that asked. */
export interface Asked {
  readonly hall: HallConfiguration;
  readonly revision: number;
}

/** A number that was asked for, and what went with it. */
export interface Attempt {
  readonly taken: Taken;
  readonly request: NumberRequest & {readonly code: string};
  readonly ticket: TicketId;
  /** A form was filled in, and could not be sealed: the hub has none. */
  readonly unsealed: boolean;
}

/** How long sealing may take, milliseconds: what it needs comes over the network where no worker keeps it. */
const SEAL_PATIENCE = 5_000;

/** One visit, one ticket and one code: however often the number is tried, the hub sees the same. */
export class Taking {
  readonly #link: HallLink;
  readonly #seal: Seal;
  readonly #after: After;
  readonly #ticket: TicketId;
  readonly #code = newCode();

  constructor(link: HallLink, seal: Seal, later: After = after) {
    this.#link = link;
    this.#seal = seal;
    this.#after = later;
    this.#ticket = newId(link.clock.now());
  }

  /** `time` is one that was offered, where there is no number for now. */
  async take(visit: Visit, asked: Asked | undefined, time?: number): Promise<Attempt> {
    const {form: {questions} = {questions: []}, units = []} = asked?.hall ?? {};
    const firstUnit = units.find(({id}) => id === visit.firstUnit)?.id;
    const bare = {
      ...requestOf(wishesOf(questions, visit.answers), firstUnit),
      code: this.#code,
    };
    const attempt = async (form: SealedForm | 'unsealed' | undefined): Promise<Attempt> => {
      const unsealed = form === 'unsealed';
      const request = {...bare, ...(unsealed || form === undefined ? {} : {form})};
      const taken = await (time === undefined
        ? takeNumber(this.#link, request, this.#ticket, this.#after)
        : takeTime(this.#link, request, this.#ticket, time));
      return {taken, request, ticket: this.#ticket, unsealed};
    };
    const first = await attempt(await this.#sealed(visit, asked, false));
    if (!keyUnknown(first)) return first;
    // The words are still here: nobody has to fill them in again because a key was changed.
    const second = await attempt(await this.#sealed(visit, asked, true));
    return keyUnknown(second) ? attempt('unsealed') : second;
  }

  /** A number without its form is better than none: whoever waits tells it at the window. */
  async #sealed(
    visit: Visit,
    asked: Asked | undefined,
    anew: boolean,
  ): Promise<SealedForm | 'unsealed' | undefined> {
    if (visit.way === 'quick' || !asked) return undefined;
    const form = fittedForm(filledForm(visit, asked.hall, asked.revision));
    try {
      return await within(SEAL_PATIENCE, this.#seal(form, this.#ticket, {anew}), this.#after);
    } catch {
      return 'unsealed';
    }
  }
}

const keyUnknown = ({taken}: Attempt) =>
  taken.kind === 'refused' && taken.problem.code === 'form-key-unknown';
