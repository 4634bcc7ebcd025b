import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import '../parts/choice-pages.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {QuestionScreen} from './question-screen.ts';

/** What the visit is about, in the visitor's words: it leads to the units that usually take it. */
@customElement('rc-topic-question')
export class TopicQuestion extends QuestionScreen {
  @property({attribute: false}) override question!: QuestionOf<'topic'>;

  protected override render() {
    const {view, said} = this;
    const choices = (view.hall?.topics ?? []).map(({id, name, hint}) => ({
      id,
      label: view.words(name),
      hint: view.words(hint),
      chosen: said?.kind === 'chosen' && said.chosen.includes(id),
    }));
    return this.frame(html`
      <rc-choice-pages
        .view=${view}
        .groups=${[{choices}]}
        .wide=${10.5}
        .columnsAtMost=${2}
        @rc-choose=${this.#choose}
      ></rc-choice-pages>
      ${this.back()} ${this.unsure()}
    `);
  }

  readonly #choose = ({id}: ChooseEvent) => {
    this.answer({kind: 'chosen', chosen: [id]});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-topic-question': TopicQuestion;
  }
}
