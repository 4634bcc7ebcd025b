import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Ink} from '../../src/hall/filled-form.ts';
import type {Stroke} from '../../src/input/engines.ts';
import type {InkEvent} from '../../src/input/entry/events.ts';
import '../../src/input/entry/ink-pad.ts';
import {buttons} from '../../src/ui/buttons.ts';
import type {View} from '../glass/view.ts';
import {inkOf, strokesOf} from '../visit/ink.ts';

/** Handwriting to keep as it is, or undefined where there is none any more. */
export class KeptInkEvent extends Event {
  static readonly type = 'rc-kept-ink';
  readonly ink: Ink | undefined;

  constructor(ink: Ink | undefined) {
    super(KeptInkEvent.type);
    this.ink = ink;
  }
}

/**
 * A large sheet for whoever is not recognised: the desk reads it as it was written.
 *
 * @fires {KeptInkEvent} rc-kept-ink - After each stroke.
 */
@customElement('rc-ink-page')
export class InkPage extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: calc(4 * var(--u));
        min-block-size: 0;
      }

      rc-ink-pad {
        flex: 1;
      }

      div {
        display: flex;
        gap: calc(4 * var(--u));
      }

      button {
        flex: 1;
      }

      p {
        margin: 0;
        font-weight: 700;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  /** What is kept already: that shows, and nothing else. */
  @property({attribute: false}) ink: Ink | undefined;
  /** As they were drawn: from these the kept ones are made anew when there are more. */
  @state() private drawn: readonly Stroke[] | undefined;
  @state() private full = false;
  /** There are typed words, which these strokes take the place of. */
  @property({type: Boolean}) typed = false;

  protected override render() {
    const {view} = this;
    const strokes = strokesOf(this.ink);
    return html`
      <rc-ink-pad
        .label=${view.t('question.ink.pad')}
        .strokes=${strokes}
        @rc-ink=${this.#draw}
      ></rc-ink-pad>
      <p role="status">${this.#told()}</p>
      <div>
        <button
          type="button"
          data-repeat
          ?disabled=${strokes.length === 0}
          @click=${() => {
            this.#keep(this.#drawn.slice(0, -1));
          }}
        >
          ${view.t('input.pad.undo')}
        </button>
        <button
          type="button"
          ?disabled=${strokes.length === 0}
          @click=${() => {
            this.#keep([]);
          }}
        >
          ${view.t('input.pad.again')}
        </button>
      </div>
    `;
  }

  #told(): string {
    if (this.full) return this.view.t('question.ink.full');
    return this.typed ? this.view.t('question.ink.instead') : '';
  }

  get #drawn(): readonly Stroke[] {
    return this.drawn ?? strokesOf(this.ink);
  }

  readonly #draw = ({strokes}: InkEvent) => {
    this.#keep([...this.#drawn, ...strokes.slice(-1)]);
  };

  #keep(strokes: readonly Stroke[]): void {
    const {width = 1, height = 1} =
      this.renderRoot.querySelector('rc-ink-pad')?.getBoundingClientRect() ?? {};
    const ink = inkOf(strokes, {width, height});
    this.full = !ink;
    // The stroke that does not fit vanishes from the glass: what shows is what the desk will see.
    if (!ink) {
      this.requestUpdate();
      return;
    }
    this.drawn = strokes;
    this.dispatchEvent(new KeptInkEvent(strokes.length > 0 ? ink : undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ink-page': InkPage;
  }
  interface HTMLElementEventMap {
    'rc-kept-ink': KeptInkEvent;
  }
}
