import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import '../parts/digit-entry.ts';
import type {DigitsEvent} from '../parts/digit-entry.ts';
import {wrongDigits} from '../visit/check-answer.ts';
import {QuestionScreen} from './question-screen.ts';
import {wrongStyles} from './wrong.styles.ts';

/** A telephone number, a year: digits on a pad. */
@customElement('rc-digits-question')
export class DigitsQuestion extends QuestionScreen {
  static override styles = [QuestionScreen.styles, wrongStyles];

  @property({attribute: false}) override question!: QuestionOf<'digits'>;

  protected override render() {
    const {view, question, said} = this;
    const digits = said?.kind === 'text' ? said.text : '';
    const wrong = this.tried ? wrongDigits(digits, question) : undefined;
    const content = html`
      <p slot="ask" class="told ${wrong ? 'wrong' : ''}" role="status">
        ${wrong ? view.wrong(wrong) : ''}
      </p>
      <rc-digit-entry
        .view=${view}
        .digits=${digits}
        .most=${question.most}
        @rc-digits=${this.#typed}
      ></rc-digit-entry>
      ${this.back()} ${this.skip()}
      ${this.next(() => {
        this.#onward(digits);
      })}
    `;
    return this.frame(content, wrong ? {lead: ''} : {});
  }

  #onward(digits: string): void {
    const {question} = this;
    if (wrongDigits(digits, question)) this.tried = true;
    else if (digits === '') this.answer({kind: 'skipped'});
    else this.go({type: 'next'});
  }

  readonly #typed = ({digits}: DigitsEvent) => {
    this.tried = false;
    this.answer({kind: 'text', text: digits}, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-digits-question': DigitsQuestion;
  }
}
