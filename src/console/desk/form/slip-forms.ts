import type {Heard} from '../../../sync/hub-request.ts';
import type {FormOf, Forms, Recording} from '../../../sync/form-client.ts';
import type {SeatId} from '../../../hall/configuration.ts';
import type {QuestionId} from '../../../hall/form.ts';
import type {Slip} from '../../../wire/form-api.ts';

/**
 * Forms as a slip opens them: where the hub has to be shown it again, after a long talk or a start of its own, it
 * is, and what was asked is asked once more.
 */
export class SlipForms implements Forms {
  readonly #forms: Forms;
  readonly #slip: Slip;
  readonly #asked: () => void;

  /** `asked` hears of each question. */
  constructor(forms: Forms, slip: Slip, asked: () => void) {
    this.#forms = forms;
    this.#slip = slip;
    this.#asked = asked;
  }

  find(seat: SeatId, slip: Slip) {
    return this.#forms.find(seat, slip);
  }

  look(of: FormOf) {
    return this.#ask(of, () => this.#forms.look(of));
  }

  reveal(of: FormOf, line: QuestionId) {
    return this.#ask(of, () => this.#forms.reveal(of, line));
  }

  record(of: FormOf, record: Recording) {
    return this.#ask(of, () => this.#forms.record(of, record));
  }

  export(of: FormOf) {
    return this.#ask(of, () => this.#forms.export(of));
  }

  destroy(of: FormOf) {
    return this.#ask(of, () => this.#forms.destroy(of));
  }

  async #ask<T>({seat, ticket}: FormOf, ask: () => Promise<Heard<T>>): Promise<Heard<T>> {
    this.#asked();
    const heard = await ask();
    if (heard.kind !== 'refused' || heard.problem.code !== 'form-slip-needed') return heard;
    const found = await this.#forms.find(seat, this.#slip);
    if (found.kind !== 'done') return found;
    return found.answer.ticket === ticket ? ask() : heard;
  }
}
