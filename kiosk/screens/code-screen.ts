import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {CODE_DIGITS, spacedCode} from '../../src/hall/visit-code.ts';
import {TypedEvent} from '../../src/input/entry/events.ts';
import {CodeEvent} from '../events.ts';
import '../parts/number-pad.ts';
import type {DigitEvent, EraseEvent} from '../parts/number-pad.ts';
import type {SlipSearch} from '../slip/slip-search.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** Where a visitor types the code of a slip; the last digit asks by itself. */
@customElement('rc-code-screen')
export class CodeScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      output {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(6 * var(--u));
        margin-block-start: calc(4 * var(--u));
        font-size: calc(1.9 * var(--t));
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        line-height: 1.35;
      }

      i {
        display: inline-block;
        inline-size: 0.72em;
        font-style: normal;
        text-align: center;
      }

      .empty {
        color: var(--rc-line-strong);
      }

      .told {
        min-block-size: calc(1.5 * var(--t));
        margin: calc(2 * var(--u)) 0 0;
        font-weight: 700;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .problem {
        color: var(--rc-tea-deep);
      }
    `,
  ];

  @property({attribute: false}) search!: SlipSearch;
  @state() private typed = '';

  protected override render() {
    const {view, search} = this;
    const {problem} = search;
    const digits = this.#digits;
    const lead = view.t(view.settings.reading ? 'code.lead.heard' : 'code.lead');
    const count = view.t('code.typed', {count: digits.length});
    const alone = view.settings.headphones && digits !== '';
    return html`
      <rc-kiosk-frame .view=${view} .heading=${view.t('code.ask')} .lead=${lead}>
        <div slot="ask">
          <output
            data-private
            data-spoken=${alone ? digits : count}
            data-spoken-as=${alone ? 'digits' : nothing}
            aria-live="off"
            aria-label=${count}
            >${this.#groups()}</output
          >
          <p class="told ${problem ? 'problem' : ''}" role="status">
            ${search.asking ? view.t('code.asking') : view.words(problem) || nothing}
          </p>
        </div>
        <rc-number-pad
          data-spoken=${view.t('reading.keypad')}
          .view=${view}
          @rc-digit=${this.#digit}
          @rc-erase=${this.#erase}
        ></rc-number-pad>
        ${this.back()}
      </rc-kiosk-frame>
    `;
  }

  /** A code that was scanned takes the place of one that was typed by half. */
  get #digits(): string {
    const {search, typed} = this;
    const scanned = typed.length < CODE_DIGITS && (search.asking || search.problem);
    return scanned ? '' : typed;
  }

  /** In fours, as on the paper; a stroke stands for what is still to come. */
  #groups() {
    const all = spacedCode(this.#digits.padEnd(CODE_DIGITS, '–')).split(' ');
    return all.map(
      (group) =>
        html`<span aria-hidden="true">
          ${group.split('').map((char) => html`<i class=${char === '–' ? 'empty' : ''}>${char}</i>`)}
        </span>`,
    );
  }

  /** Whatever was wrong was wrong with the whole code: the next digit begins it anew. */
  readonly #digit = ({digit}: DigitEvent) => {
    if (this.search.asking) return;
    this.typed = (this.typed.length === CODE_DIGITS ? '' : this.#digits) + digit;
    this.search.forget();
    this.#say('typed', digit);
    if (this.typed.length === CODE_DIGITS) this.dispatchEvent(new CodeEvent(this.typed));
  };

  readonly #erase = ({all}: EraseEvent) => {
    if (this.search.asking) return;
    const erased = all ? this.#digits : this.#digits.slice(-1);
    this.typed = this.#digits.slice(0, this.#digits.length - erased.length);
    this.search.forget();
    this.#say('erased', erased);
  };

  #say(change: 'typed' | 'erased', text: string): void {
    this.dispatchEvent(new TypedEvent({change, text, secret: true, count: this.typed.length}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-code-screen': CodeScreen;
  }
}
