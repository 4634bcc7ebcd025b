import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {toggled} from '../visit/answers.ts';
import {QuestionScreen} from './question-screen.ts';

/** One of a list, by one touch; or several of it, and then on. */
@customElement('rc-choice-question')
export class ChoiceQuestion extends QuestionScreen {
  @property({attribute: false}) override question!: QuestionOf<'choice'>;

  protected override render() {
    const {options, several, needed} = this.question;
    const chosen = this.#chosen;
    return this.frame(html`
      ${this.optionPages(options, (id) => chosen.includes(id), this.#choose, several)}
      ${this.back()} ${several ? this.#onward() : needed ? '' : this.skip()}
    `);
  }

  #onward() {
    const nothing = this.#chosen.length === 0;
    return nothing && !this.question.needed ? this.skip() : this.next();
  }

  get #chosen(): readonly string[] {
    return this.said?.kind === 'chosen' ? this.said.chosen : [];
  }

  readonly #choose = ({id}: ChooseEvent) => {
    if (!this.question.several) {
      this.answer({kind: 'chosen', chosen: [id]});
      return;
    }
    this.answer({kind: 'chosen', chosen: toggled(this.#chosen, id)}, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-question': ChoiceQuestion;
  }
}
