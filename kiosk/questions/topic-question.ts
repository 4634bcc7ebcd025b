import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {QuestionScreen} from './question-screen.ts';

/** What the visit is about, in the visitor's words: it leads to the units that usually take it. */
@customElement('rc-topic-question')
export class TopicQuestion extends QuestionScreen {
  @property({attribute: false}) override question!: QuestionOf<'topic'>;

  protected override render() {
    const {view, said} = this;
    const chosen = said?.kind === 'chosen' ? said.chosen : [];
    return this.frame(html`
      ${this.optionPages(view.hall?.topics ?? [], (id) => chosen.includes(id), this.#choose)}
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
