import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import '../parts/choice-pages.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {QuestionScreen} from './question-screen.ts';

/** One of a list, by one touch; or several of it, and then on. */
@customElement('rc-choice-question')
export class ChoiceQuestion extends QuestionScreen {
  @property({attribute: false}) override question!: QuestionOf<'choice'>;

  protected override render() {
    const {view, question} = this;
    const {options, several, needed} = question;
    const chosen = this.#chosen;
    const choices = options.map(({id, name, hint}) => ({
      id,
      label: view.words(name),
      hint: view.words(hint),
      chosen: chosen.includes(id),
    }));
    return this.frame(html`
      <rc-choice-pages
        .view=${view}
        .groups=${[{choices}]}
        .wide=${10.5}
        .columnsAtMost=${2}
        ?several=${several}
        @rc-choose=${this.#choose}
      ></rc-choice-pages>
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
    const before = this.#chosen;
    const chosen = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
    this.answer({kind: 'chosen', chosen}, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-question': ChoiceQuestion;
  }
}
