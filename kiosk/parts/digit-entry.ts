import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {TypedEvent} from '../../src/input/entry/events.ts';
import type {View} from '../glass/view.ts';
import './number-pad.ts';
import type {DigitEvent, EraseEvent} from './number-pad.ts';

/** All the digits there are now. */
export class DigitsEvent extends Event {
  static readonly type = 'rc-digits';
  readonly digits: string;

  constructor(digits: string) {
    super(DigitsEvent.type);
    this.digits = digits;
  }
}

/**
 * Digits in a field, in groups that are read easily, and the pad under it.
 *
 * @fires {DigitsEvent} rc-digits
 * @fires {TypedEvent} rc-typed - What a press did, for whoever hears it.
 */
@customElement('rc-digit-entry')
export class DigitEntry extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: calc(3 * var(--u));
      min-block-size: 0;
    }

    output {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      gap: 0 0.5em;
      align-items: center;
      box-sizing: border-box;
      min-block-size: calc(20 * var(--u));
      border: calc(0.6 * var(--u)) solid var(--rc-line-strong);
      border-radius: calc(4.5 * var(--u));
      padding: calc(1 * var(--u)) calc(5 * var(--u));
      background: var(--rc-card);
      font-size: calc(1.5 * var(--t));
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      line-height: 1.3;
    }

    .empty {
      color: var(--rc-ink-soft);
      font-size: var(--t);
      font-weight: 400;
    }
  `;

  @property({attribute: false}) view!: View;
  @property() digits = '';
  @property({type: Number}) most = 20;
  /** Where the number may end in an X, or hold letters. */
  @property() extra = '';
  /** Digits of the first groups; the rest stands by itself. */
  @property({attribute: false}) groups: readonly number[] = [3, 4, 4];

  protected override render() {
    const {view, digits} = this;
    const count = view.t('code.typed', {count: digits.length});
    const alone = view.settings.headphones && digits !== '';
    return html`
      <output
        data-private
        data-spoken=${alone ? digits : count}
        data-spoken-as=${alone ? 'digits' : nothing}
        aria-live="off"
        aria-label=${count}
      >
        ${
          digits === ''
            ? html`<span class="empty">${view.t('input.empty.digits')}</span>`
            : this.#grouped().map((group) => html`<span aria-hidden="true">${group}</span>`)
        }
      </output>
      <rc-number-pad
        data-spoken=${view.t('reading.keypad')}
        .view=${view}
        .extra=${this.extra}
        @rc-digit=${this.#digit}
        @rc-erase=${this.#erase}
      ></rc-number-pad>
    `;
  }

  #grouped(): string[] {
    let left = this.digits;
    const groups: string[] = [];
    for (const size of this.groups) {
      if (left === '') break;
      groups.push(left.slice(0, size));
      left = left.slice(size);
    }
    return left === '' ? groups : [...groups, left];
  }

  readonly #digit = ({digit}: DigitEvent) => {
    if (this.digits.length < this.most) this.#tell(this.digits + digit, 'typed', digit);
  };

  readonly #erase = ({all}: EraseEvent) => {
    this.#tell(
      all ? '' : this.digits.slice(0, -1),
      'erased',
      all ? this.digits : this.digits.slice(-1),
    );
  };

  #tell(digits: string, change: 'typed' | 'erased', text: string): void {
    this.dispatchEvent(new DigitsEvent(digits));
    this.dispatchEvent(new TypedEvent({change, text, secret: true, count: digits.length}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-digit-entry': DigitEntry;
  }
  interface HTMLElementEventMap {
    'rc-digits': DigitsEvent;
  }
}
