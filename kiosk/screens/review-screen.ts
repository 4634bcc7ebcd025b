import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Question} from '../../src/hall/form.ts';
import {icons} from '../../src/ui/icons.ts';
import '../parts/choice-pages.ts';
import type {Choice, ChoiceGroup, ChooseEvent} from '../parts/choice-pages.ts';
import {answerText} from './answer-text.ts';
import {wishesOf, type Answer, type Answers} from '../visit/answers.ts';
import {answered, belonging, extras, follows} from '../visit/asked.ts';
import {KioskScreen} from './kiosk-screen.ts';

const ADD = '+';

/** What the visitor wrote, and not what was chosen among the hall's words. */
const isOwn = (answer: Answer | undefined): boolean =>
  answer?.kind === 'text' || answer?.kind === 'names' || answer?.kind === 'paper';

/** Answered in words of their own, left to the window, or not at all. */
type Said = 'answered' | 'oral' | 'none';

function saidTo(question: Question, answers: Answers): Said {
  if (follows(question, answers) || answers[question.id]?.kind === 'oral') return 'oral';
  return answered(question, answers) ? 'answered' : 'none';
}

/** Reads the answers back; each line is the way to change it. */
@customElement('rc-review-screen')
export class ReviewScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      .few {
        margin: calc(4 * var(--u)) 0 0;
        border-radius: calc(5 * var(--u));
        padding: calc(3 * var(--u)) calc(5 * var(--u));
        background: var(--rc-brass-soft);
        font-size: calc(0.9 * var(--t));
      }
    `,
  ];

  protected override render() {
    const {view, visit} = this;
    const representatives = view.hall?.parties.representatives ?? 1;
    const {party} = wishesOf(this.#questions, visit.answers);
    const taking = visit.step === 'taking';
    return html`
      <rc-kiosk-frame
        .view=${view}
        .progress=${this.progress}
        .heading=${view.t('review.ask')}
        .lead=${view.t('review.lead')}
      >
        ${
          party > representatives
            ? html`<p slot="ask" class="few">
                ${view.t('party.representatives', {count: representatives})}
              </p>`
            : nothing
        }
        <rc-choice-pages
          lines
          .view=${view}
          .groups=${this.#groups()}
          .wide=${13}
          .columnsAtMost=${2}
          .pagesWithHints=${99}
          @rc-choose=${this.#choose}
        ></rc-choice-pages>
        ${this.back()}
        <button
          slot="act"
          type="button"
          class="primary onward with-icon"
          ?disabled=${taking}
          @click=${() => {
            this.go({type: 'take'});
          }}
        >
          ${icons.slip}<span>${view.t(taking ? 'review.taking' : 'review.take')}</span>
        </button>
      </rc-kiosk-frame>
    `;
  }

  get #questions() {
    return this.view.hall?.form.questions ?? [];
  }

  /** First what was answered; what is told at the window, and what nobody said, each in a few words. */
  #groups(): ChoiceGroup[] {
    const {view, visit} = this;
    const {way, answers, filled} = visit;
    const lines: Record<Said, Choice[]> = {answered: [], oral: [], none: []};
    const questions = belonging(this.#questions, way, answers)
      // What is optional is no gap where nobody wished to say it.
      .filter((question) => !question.extra || answered(question, answers))
      .filter(({kind}) => kind !== 'card');
    for (const question of questions) {
      const said = saidTo(question, answers);
      const answer = said === 'oral' ? ({kind: 'oral'} as const) : answers[question.id];
      const label = view.words(question.label);
      const hint = answerText(question, answer, view);
      lines[said].push({
        id: question.id,
        label,
        hint,
        own: isOwn(answer),
        ...(said !== 'answered' && this.#inShort(label, hint)),
      });
    }
    const all = extras(this.#questions, way, answers, filled);
    const add = all.some((question) => !answered(question, answers)) ? [this.#add()] : [];
    const groups: ChoiceGroup[] = [
      {choices: lines.answered},
      {heading: view.t('question.oral'), brief: true, choices: lines.oral},
      lines.none.length > 0
        ? {heading: view.t('review.none'), brief: true, choices: [...lines.none, ...add]}
        : {brief: true, choices: add},
    ];
    return groups.filter(({choices}) => choices.length > 0);
  }

  #add(): Choice {
    const [label, hint] = [this.view.t('review.add'), this.view.t('review.add.hint')];
    return {id: ADD, label, aside: true, ...this.#inShort(label, hint)};
  }

  /** Of what is shown by its label alone, the rest is told to whoever listens. */
  #inShort(label: string, hint: string): Pick<Choice, 'spoken'> {
    return {spoken: [label, hint].join(this.view.t('day.join'))};
  }

  readonly #choose = ({id}: ChooseEvent) => {
    this.go(id === ADD ? {type: 'add'} : {type: 'change', question: id});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-review-screen': ReviewScreen;
  }
}
