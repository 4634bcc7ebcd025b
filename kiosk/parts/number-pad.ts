import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import type {View} from '../glass/view.ts';

export class DigitEvent extends Event {
  static readonly type = 'rc-digit';
  readonly digit: string;

  constructor(digit: string) {
    super(DigitEvent.type);
    this.digit = digit;
  }
}

/** Takes the last digit away, or all of them. */
export class EraseEvent extends Event {
  static readonly type = 'rc-erase';
  readonly all: boolean;

  constructor(all: boolean) {
    super(EraseEvent.type);
    this.all = all;
  }
}

const ROWS = ['123', '456', '789'];

/**
 * Ten digits and a way back, laid out as on a telephone.
 *
 * @fires {DigitEvent} rc-digit - By touch, or by a keyboard at the kiosk.
 * @fires {EraseEvent} rc-erase
 */
@customElement('rc-number-pad')
export class NumberPad extends LitElement {
  @property({attribute: false}) view!: View;
  /** One more sign that may stand in the number; then all is not erased at once. */
  @property() extra = '';

  static override styles = [
    buttons,
    css`
      :host {
        display: grid;
        flex: 1;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        grid-auto-rows: minmax(calc(20 * var(--u)), calc(40 * var(--u)));
        align-content: center;
        gap: calc(3.5 * var(--u));
        min-block-size: 0;
      }

      button {
        min-block-size: 0;
        padding: 0;
        font-size: calc(1.7 * var(--t));
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }

      /* A line for arrows by ear and for a scan; the grid is one. */
      div {
        display: contents;
      }

      .words {
        font-size: var(--t);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  protected override render() {
    return html`
      ${ROWS.map(
        (row) =>
          html`<div data-scan-group>
            ${Array.from(row, (digit) => this.#button(digit, () => new DigitEvent(digit)))}
          </div>`,
      )}
      <div data-scan-group>
        ${
          this.extra
            ? this.#button(this.extra, () => new DigitEvent(this.extra))
            : this.#button(this.view.t('input.clear'), () => new EraseEvent(true), 'words')
        }
        ${this.#button('0', () => new DigitEvent('0'))}
        ${this.#button(this.view.t('input.erase'), () => new EraseEvent(false), 'words')}
      </div>
    `;
  }

  #button(label: string, make: () => Event, look = '') {
    return html`<button
      type="button"
      data-repeat
      data-brief
      class=${look}
      @click=${() => {
        this.dispatchEvent(make());
      }}
    >
      ${label}
    </button>`;
  }

  readonly #key = ({key, repeat}: KeyboardEvent) => {
    const digit = /^\d$/.test(key) || (this.extra && key.toUpperCase() === this.extra);
    if (digit) {
      // What lies on a key writes no number.
      if (!repeat) this.dispatchEvent(new DigitEvent(key.toUpperCase()));
    } else if (key === 'Backspace') {
      this.dispatchEvent(new EraseEvent(false));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-number-pad': NumberPad;
  }
  interface HTMLElementEventMap {
    'rc-digit': DigitEvent;
    'rc-erase': EraseEvent;
  }
}
