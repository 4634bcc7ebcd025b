import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {GUIDE, type QuestionOf} from '../../src/hall/form.ts';
import {classMap} from 'lit/directives/class-map.js';
import {icons} from '../../src/ui/icons.ts';
import '../parts/choice-pages.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {wordBreaks} from '../parts/word-breaks.ts';
import {toggled, type AnswerOf} from '../visit/answers.ts';
import {QuestionScreen} from './question-screen.ts';

/**
 * Who goes first, and which help somebody wishes for. Their word is enough. What is wished for is
 * touched, and once more to take it back; whoever touches nothing wants nothing.
 */
@customElement('rc-needs-question')
export class NeedsQuestion extends QuestionScreen {
  static override styles = [
    QuestionScreen.styles,
    css`
      .needs {
        display: grid;
        flex: 1;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: calc(4 * var(--u));
        min-block-size: 0;
      }

      .wide section {
        padding-inline: calc(4 * var(--u));
      }

      .wide .answers {
        gap: calc(3.4 * var(--u));
      }

      .needs.wide {
        grid-template: minmax(0, 1fr) / repeat(2, minmax(0, 1fr));
        gap: calc(6 * var(--u));
      }

      section {
        display: grid;
        container-type: inline-size;
        align-content: start;
        gap: calc(1.5 * var(--u));
        border: calc(0.4 * var(--u)) solid var(--rc-line);
        border-radius: calc(7 * var(--u));
        padding: calc(4 * var(--u)) calc(6 * var(--u)) calc(5 * var(--u));
        background: var(--rc-paper-deep);
      }

      h2 {
        margin: 0;
        font-size: calc(1.15 * var(--t));
        line-height: 1.3;
      }

      section p {
        margin: 0;
        color: var(--rc-ink-soft);
        font-size: calc(0.9 * var(--t));
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .answers {
        display: flex;
        gap: calc(5 * var(--u));
        margin-block-start: calc(1.5 * var(--u));
      }

      .answers button {
        flex: 1;
        position: relative;
        padding-inline: calc(1.5 * var(--u));
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      /* In the corner: a touch must not move the words. */
      .answers .icon {
        position: absolute;
        inset-block-start: calc(1.5 * var(--u));
        inset-inline-end: calc(1.5 * var(--u));
        color: var(--rc-tea);
      }

      /* Where it would stand on the words, fill and frame say it. */
      @container (inline-size < 13.5em) {
        .answers .icon {
          display: none;
        }
      }

      .which {
        display: flex;
        flex-direction: column;
        gap: calc(2 * var(--u));
        min-block-size: 0;
      }
    `,
  ];

  @property({attribute: false}) override question!: QuestionOf<'needs'>;

  protected override render() {
    const {view, question} = this;
    const {priority = false, help} = this.#needs;
    const guide = {id: GUIDE, name: view.t('needs.guide')};
    const options = question.options.map(({id, name}) => ({id, name: view.words(name)}));
    const choices = [guide, ...options].map(({id, name}) => ({
      id,
      label: name,
      chosen: help.includes(id),
    }));
    return this.frame(html`
      <div class=${classMap({needs: true, wide: !view.glass.upright})}>
        <section role="group" aria-labelledby="priority">
          <h2 id="priority">${view.t('needs.priority')}</h2>
          <p>${view.t('needs.priority.who')}</p>
          <div class="answers">
            <button
              type="button"
              class=${classMap({chosen: priority})}
              aria-pressed=${priority}
              data-repeat
              @click=${() => {
                this.answer({...this.#needs, priority: !priority}, true);
              }}
            >
              ${wordBreaks(view.t('needs.priority.yes'))}${priority ? icons.check : nothing}
            </button>
          </div>
        </section>
        <div class="which">
          <h2>${view.t('needs.help.which')}</h2>
          <rc-choice-pages
            several
            .view=${view}
            .groups=${[{choices}]}
            .wide=${6.6}
            .columnsAtMost=${3}
            @rc-choose=${this.#choose}
          ></rc-choice-pages>
        </div>
      </div>
      ${this.back()}
      ${this.next(() => {
        // Whoever touches nothing wants nothing, and is not asked again.
        this.answer(this.#needs);
      })}
    `);
  }

  get #needs(): AnswerOf<'needs'> {
    return this.said?.kind === 'needs' ? this.said : {kind: 'needs', help: []};
  }

  readonly #choose = ({id}: ChooseEvent) => {
    const needs = this.#needs;
    this.answer({...needs, help: toggled(needs.help, id)}, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-needs-question': NeedsQuestion;
  }
}
