import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {InputEngines} from '../../src/input/engines.ts';
import type {WrittenEvent} from '../../src/input/entry/events.ts';
import '../../src/input/entry/text-entry.ts';
import {FORM_LIMITS} from '../../src/wire/form-limits.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import '../parts/digit-entry.ts';
import type {DigitsEvent} from '../parts/digit-entry.ts';
import type {AnswerOf} from '../visit/answers.ts';
import {RESIDENT, wrongPaper} from '../visit/check-answer.ts';
import {QuestionScreen} from './question-screen.ts';
import {wrongStyles} from './wrong.styles.ts';

/** Characters of a number. */
const MOST = {resident: 18, other: FORM_LIMITS.paper};

/** Which paper, then its number. */
@customElement('rc-paper-question')
export class PaperQuestion extends QuestionScreen {
  static override styles = [QuestionScreen.styles, wrongStyles];

  @property({attribute: false}) override question!: QuestionOf<'paper'>;
  @property({attribute: false}) engines!: InputEngines;
  /** The hall's day, `2026-03-02`: nobody is born after it. */
  @property() today = '';

  protected override render() {
    return this.visit.within === 'number' ? this.#number() : this.#which();
  }

  get #paper(): AnswerOf<'paper'> {
    const {said} = this;
    return said?.kind === 'paper' ? said : {kind: 'paper', paper: RESIDENT, number: ''};
  }

  #which() {
    const {said} = this;
    const isChosen = (id: string) => said?.kind === 'paper' && said.paper === id;
    return this.frame(html`
      ${this.optionPages(this.question.papers, isChosen, this.#choose)} ${this.back()}
      ${this.skip()}
    `);
  }

  #number() {
    const {view, question} = this;
    const {paper, number} = this.#paper;
    const resident = paper === RESIDENT;
    const name = view.words(question.papers.find(({id}) => id === paper)?.name);
    const wrong = this.tried ? this.#wrong : undefined;
    return this.frame(
      html`
        <p slot="ask" class="told ${wrong ? 'wrong' : ''}" role="status">
          ${wrong ? view.wrong(wrong) : ''}
        </p>
        ${resident ? this.#digits(number) : this.#letters(number)} ${this.back()} ${this.skip()}
        ${this.next(() => {
          this.#onward();
        })}
      `,
      {heading: view.t('paper.number', {paper: name})},
    );
  }

  #digits(number: string) {
    return html`<rc-digit-entry
      extra="X"
      .view=${this.view}
      .digits=${number}
      .most=${MOST.resident}
      .groups=${[6, 4, 4, 4]}
      @rc-digits=${({digits}: DigitsEvent) => {
        this.#typed(digits);
      }}
    ></rc-digit-entry>`;
  }

  /** Passports and most other papers have letters in their numbers. */
  #letters(number: string) {
    return html`<rc-text-entry
      way="latin"
      secret
      .locale=${this.view.locale}
      .engines=${this.engines}
      .ways=${['latin', 'symbols']}
      .most=${MOST.other}
      .text=${number}
      @rc-written=${({text}: WrittenEvent) => {
        this.#typed(text);
      }}
    ></rc-text-entry>`;
  }

  get #wrong() {
    const {paper, number} = this.#paper;
    return wrongPaper(paper, number, this.today);
  }

  #onward(): void {
    if (this.#wrong) this.tried = true;
    else this.go({type: 'next'});
  }

  readonly #choose = ({id}: ChooseEvent) => {
    const before = this.#paper;
    const number = before.paper === id ? before.number : '';
    this.tried = false;
    this.answer({kind: 'paper', paper: id, number}, true);
    this.go({type: 'within', within: 'number'});
  };

  #typed(number: string): void {
    this.tried = false;
    this.answer({...this.#paper, number}, true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-paper-question': PaperQuestion;
  }
}
