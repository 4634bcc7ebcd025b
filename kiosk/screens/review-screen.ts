import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {icons} from '../../src/ui/icons.ts';
import '../parts/choice-pages.ts';
import type {Choice, ChooseEvent} from '../parts/choice-pages.ts';
import {answerText} from './answer-text.ts';
import {wishesOf, type Answer} from '../visit/answers.ts';
import {answered, belonging, extras, follows} from '../visit/asked.ts';
import {KioskScreen} from './kiosk-screen.ts';

const ADD = '+';

/** What the visitor wrote, and not what was chosen among the hall's words. */
const isOwn = (answer: Answer | undefined): boolean =>
  answer?.kind === 'text' || answer?.kind === 'names' || answer?.kind === 'paper';

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
          .groups=${[{choices: this.#lines()}]}
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

  #lines(): Choice[] {
    const {view, visit} = this;
    const {way, answers, filled} = visit;
    const lines = belonging(this.#questions, way, answers)
      // What is optional is no gap where nobody wished to say it.
      .filter((question) => !question.extra || answered(question, answers))
      .filter(({kind}) => kind !== 'card')
      .map((question): Choice => {
        const oral = follows(question, answers);
        const answer = oral ? ({kind: 'oral'} as const) : answers[question.id];
        return {
          id: question.id,
          label: view.words(question.label),
          hint: answerText(question, answer, view),
          own: isOwn(answer),
        };
      });
    const all = extras(this.#questions, way, answers, filled);
    const more = all.some((question) => !answered(question, answers));
    if (!more) return lines;
    const add = {id: ADD, label: view.t('review.add'), hint: view.t('review.add.hint')};
    return [...lines, {...add, aside: true}];
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
