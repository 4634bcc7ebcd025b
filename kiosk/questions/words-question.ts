import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {charactersOf} from '../../src/hall/characters.ts';
import type {Ink} from '../../src/hall/filled-form.ts';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {InputEngines} from '../../src/input/engines.ts';
import type {PendingEvent, WayEvent, WrittenEvent} from '../../src/input/entry/events.ts';
import {inkDrawing} from '../../src/ui/ink-drawing.ts';
import {SettingsEvent} from '../events.ts';
import type {Answer} from '../visit/answers.ts';
import {wrongWords, type Wrong} from '../visit/check-answer.ts';
import {cropped} from '../visit/ink.ts';
import './ink-page.ts';
import type {KeptInkEvent} from './ink-page.ts';
import {QuestionScreen} from './question-screen.ts';
import {WritingQuestion} from './writing-question.ts';
import {wrongStyles} from './wrong.styles.ts';

/** Words in the visitor's own writing: typed, drawn, kept as handwriting, or left to the desk. */
@customElement('rc-words-question')
export class WordsQuestion extends WritingQuestion {
  static override styles = [
    QuestionScreen.styles,
    wrongStyles,
    css`
      rc-text-entry {
        --key: clamp(calc(12.7 * var(--mm)), 8cqb, calc(22 * var(--u)));
      }

      .oral {
        flex: 1.4;
      }

      .kept svg {
        block-size: calc(22 * var(--u));
        max-inline-size: 80%;
        fill: none;
        stroke: currentcolor;
        stroke-width: calc(0.7 * var(--u));
        stroke-linecap: round;
        stroke-linejoin: round;
      }

      .kept polyline {
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  @property({attribute: false}) override question!: QuestionOf<'words'>;
  @property({attribute: false}) engines!: InputEngines;
  /** What was typed before the sheet was opened: it is there again when the sheet is empty. */
  #typed: Answer | undefined;

  protected override render() {
    const {view, question, said} = this;
    if (this.visit.within === 'ink') return this.#inkPage();
    const text = said?.kind === 'text' ? said.text : '';
    const wrong = this.#wrong(text);
    return this.frame(html`
      <p slot="ask" class="told ${wrong ? 'wrong' : ''}" role="status">${this.#told(wrong)}</p>
      ${said?.kind === 'ink' ? html`<div slot="ask" class="kept">${inkDrawing(cropped(said.ink), view.t('question.ink.done'))}</div>` : ''}
      <rc-text-entry
        .locale=${view.locale}
        .engines=${this.engines}
        .mode=${question.mode}
        .most=${question.most}
        .text=${text}
        .byEar=${view.settings.reading}
        .way=${view.settings.way}
        .keeps=${true}
        ?wrong=${!!wrong}
        @rc-written=${this.#written}
        @rc-pending=${this.#pending}
        @rc-way=${this.#way}
        @rc-keep-ink=${this.#openSheet}
      ></rc-text-entry>
      ${this.backSettled()} ${this.#aside()}
      ${this.next(() => {
        void this.leave((settled) => {
          this.#onward(settled);
        });
      })}
    `);
  }

  #aside() {
    const {question, said, view} = this;
    if (!question.needed) return this.skip();
    if (!question.oral) return '';
    const chosen = said?.kind === 'oral';
    return html`<button
      slot="act"
      type="button"
      class=${classMap({oral: true, chosen})}
      aria-current=${chosen}
      @click=${() => {
        this.answer({kind: 'oral'});
      }}
    >
      ${view.t('question.oral')}
    </button>`;
  }

  #wrong(text: string): Wrong | undefined {
    const wrong = wrongWords(text, this.question);
    if (wrong) return wrong;
    const {most, needed, oral} = this.question;
    if (charactersOf(text).length >= most) return {text: 'wrong.long', count: most};
    if (!needed || !this.tried || text.trim() !== '') return undefined;
    return {text: oral ? 'wrong.empty.oral' : 'wrong.empty'};
  }

  #told(wrong: Wrong | undefined): string {
    const {view, said} = this;
    if (wrong) return view.wrong(wrong);
    if (said?.kind === 'oral') return view.t('question.oral.chosen');
    return said?.kind === 'ink' ? view.t('question.ink.done') : '';
  }

  #onward(text: string): void {
    const {said} = this;
    if (text === '' && said && said.kind !== 'text' && said.kind !== 'skipped') {
      this.go({type: 'next'});
      return;
    }
    if (text.trim() === '') {
      if (this.question.needed) this.tried = true;
      else this.answer({kind: 'skipped'});
      return;
    }
    if (wrongWords(text, this.question)) return;
    this.answer({kind: 'text', text: text.trim()});
  }

  readonly #written = ({text}: WrittenEvent) => {
    this.tried = false;
    this.answer({kind: 'text', text}, true);
  };

  /** Whoever writes has heard that nothing was written. */
  readonly #pending = ({pending}: PendingEvent) => {
    if (pending) this.tried = false;
  };

  readonly #way = ({way}: WayEvent) => {
    this.dispatchEvent(new SettingsEvent({way}));
  };

  readonly #openSheet = () => {
    // What stands in the small pad is kept as well, where it can be read.
    void this.settled(({text}) => {
      if (text !== '') this.#typed = {kind: 'text', text};
      else if (this.said?.kind === 'text') this.#typed = undefined;
      this.go({type: 'within', within: 'ink'});
    });
  };

  #inkPage() {
    const {view, said} = this;
    return this.frame(
      html`<rc-ink-page
          .view=${view}
          .ink=${said?.kind === 'ink' ? said.ink : undefined}
          .typed=${this.#typed !== undefined}
          @rc-kept-ink=${({ink}: KeptInkEvent) => {
            this.#keep(ink);
          }}
        ></rc-ink-page>
        ${this.back()} ${said?.kind === 'ink' ? this.next() : ''}`,
      {lead: view.t('question.ink.pad')},
    );
  }

  #keep(ink: Ink | undefined): void {
    this.answer(ink ? {kind: 'ink', ink} : (this.#typed ?? {kind: 'text', text: ''}), true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-words-question': WordsQuestion;
  }
}
