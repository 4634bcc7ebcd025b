import {css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {IdReader, ReaderEvent} from '../../src/devices/id-reader/id-reader.ts';
import type {PlainKey} from '../../src/ui/catalogue.ts';
import {icons} from '../../src/ui/icons.ts';
import {answersOfCard} from '../visit/card-answers.ts';
import {QuestionScreen} from './question-screen.ts';

/** Asks for the identity card, and lets it answer what it can. */
@customElement('rc-card-question')
export class CardQuestion extends QuestionScreen {
  static override styles = [
    QuestionScreen.styles,
    css`
      .reader {
        display: grid;
        flex: 1;
        align-content: center;
        justify-items: center;
        gap: calc(8 * var(--u));
        text-align: center;
      }

      .icon {
        inline-size: min(calc(70 * var(--u)), 40cqb);
        block-size: min(calc(70 * var(--u)), 40cqb);
        color: var(--rc-jade);
        stroke-width: 1;
      }

      b {
        font-size: calc(1.4 * var(--t));
        line-height: 1.3;
        text-wrap: balance;
      }

      .wrong {
        color: var(--rc-tea);
      }
    `,
  ];

  @property({attribute: false}) override question!: QuestionOf<'card'>;
  @property({attribute: false}) reader: IdReader | undefined;
  @state() private told: PlainKey = 'card.waiting';
  @state() private wrong = false;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.reader?.watch(this.#event);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render() {
    const {view} = this;
    return this.frame(html`
      <div class="reader">
        ${icons.card}
        <b class=${this.wrong ? 'wrong' : ''} role="status">${view.t(this.told)}</b>
      </div>
      ${this.back()}
      <button
        slot="act"
        type="button"
        class="onward"
        @click=${() => {
          this.answer({kind: 'skipped'});
        }}
      >
        ${view.t('card.type')}
      </button>
    `);
  }

  readonly #event = (event: ReaderEvent) => {
    switch (event.type) {
      case 'present':
        this.#tell('card.reading');
        break;
      case 'read':
        this.go({type: 'card', answers: answersOfCard(event, this.question.fills)});
        break;
      case 'fault':
        this.#tell(`card.${event.why}`, true);
        break;
      case 'ready':
        this.#tell('card.waiting');
        break;
      case 'removed':
        // What went wrong stays to be read until the card is laid down again.
        if (!this.wrong) this.#tell('card.waiting');
        break;
    }
  };

  #tell(told: PlainKey, wrong = false): void {
    this.told = told;
    this.wrong = wrong;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-card-question': CardQuestion;
  }
}
