import {css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {IdReader, ReaderEvent, ReaderFault} from '../../src/devices/id-reader/id-reader.ts';
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
        gap: min(calc(8 * var(--u)), 6cqb);
        text-align: center;
      }

      .reader .icon {
        inline-size: min(calc(70 * var(--u)), 40cqb);
        block-size: min(calc(70 * var(--u)), 40cqb);
        color: var(--rc-jade);
        stroke-width: 1;
      }

      b {
        font-size: calc(1.4 * var(--t));
        line-height: 1.3;
        text-wrap: balance;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .wrong {
        color: var(--rc-tea-deep);
      }
    `,
  ];

  @property({attribute: false}) override question!: QuestionOf<'card'>;
  @property({attribute: false}) reader: IdReader | undefined;
  @state() private told: CardText | undefined;
  /** It was read while this screen stood here: the visitor goes on by taking it back. */
  #read = false;
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
    const done = this.visit.filled.size > 0;
    const told = this.told ?? (done ? 'card.read' : 'card.waiting');
    const wrong = TROUBLE.has(told);
    return this.frame(html`
      <div class="reader">
        ${told === 'card.read' ? icons.check : icons.card}
        <b class=${wrong ? 'wrong' : ''} role="status">${view.t(told)}</b>
      </div>
      ${this.back()} ${done ? this.next() : this.#type(wrong)}
    `);
  }

  #type(wrong: boolean) {
    return html`<button
      slot="act"
      type="button"
      class="onward"
      @click=${() => {
        this.answer({kind: 'skipped'});
      }}
    >
      ${this.view.t(wrong ? 'card.fill' : 'card.type')}
    </button>`;
  }

  readonly #event = (event: ReaderEvent) => {
    switch (event.type) {
      case 'present':
        this.#read = false;
        this.told = 'card.reading';
        break;
      case 'read': {
        const {form: {questions} = {questions: []}} = this.view.hall ?? {};
        this.#read = true;
        this.told = undefined;
        this.go({
          type: 'card',
          answers: answersOfCard(event, this.question, questions),
          stay: true,
        });
        break;
      }
      case 'fault':
        // Once it was read, nothing is wrong any more.
        if (!this.#read) this.told = `card.${event.why}`;
        break;
      case 'ready':
        this.told = undefined;
        break;
      case 'removed':
        if (this.#read) this.go({type: 'next'});
        // What went wrong stays to be read until the card is laid down again.
        else if (this.told === 'card.not-lifted' || this.told === 'card.reading') {
          this.told = undefined;
        }
        break;
    }
  };
}

type CardText = 'card.waiting' | 'card.reading' | 'card.read' | `card.${ReaderFault}`;

const TROUBLE: ReadonlySet<CardText> = new Set<CardText>([
  'card.pulled-early',
  'card.unreadable',
  'card.expired',
  'card.reader-gone',
  'card.not-lifted',
  'card.busy',
]);

declare global {
  interface HTMLElementTagNameMap {
    'rc-card-question': CardQuestion;
  }
}
