import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../ui/buttons.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import {KeyEvent} from './events.ts';
import type {KeyCap, KeyRows} from './key-layouts.ts';
import {signName} from './sign-names.ts';

/** Width of a key in units of a quarter letter: rows of different widths share one grid. */
const QUARTERS = 4;

/**
 * Rows of keys to be touched.
 *
 * @fires {KeyEvent} rc-key
 */
@customElement('rc-key-rows')
export class KeyRowsElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: grid;
        gap: calc(3 * var(--u));
      }

      .row {
        display: flex;
        justify-content: center;
        gap: calc(3 * var(--u));
      }

      button {
        --high: max(calc(12.7 * var(--mm)), var(--key, calc(16 * var(--u))));

        flex: 4 1 0;
        min-inline-size: calc(12.7 * var(--mm));
        max-inline-size: calc(30 * var(--u));
        min-block-size: var(--high);
        padding: 0;
        /* Tails of letters stay on their key, however large the visitor's words are. */
        font-size: min(calc(1.1 * var(--t)), calc(0.7 * var(--high)));
        font-weight: 500;
        line-height: 1.1;
      }

      .w6 {
        flex-grow: 6;
        max-inline-size: calc(48 * var(--u));
      }

      .w12 {
        flex-grow: 12;
        max-inline-size: calc(100 * var(--u));
      }

      .words {
        min-inline-size: min-content;
        padding-inline: calc(1 * var(--u));
        word-break: keep-all;
        font-size: calc(0.8 * var(--t));
        font-weight: 600;
      }

      .aside {
        border-color: var(--rc-line);
        background: var(--rc-paper-deep);
      }
    `,
  ];

  @property({attribute: false}) locale: Locale = chinese;
  @property({attribute: false}) rows: KeyRows = [];

  protected override render() {
    return this.rows.map(
      (row) => html`<div class="row" data-scan-group>${row.map((cap) => this.#key(cap))}</div>`,
    );
  }

  /** A sign by its name; a letter and a word as they stand there. */
  #spoken(key: string) {
    const name = signName(key);
    return name ? this.locale.text(name) : nothing;
  }

  #key({key, words, wide = 1, aside}: KeyCap) {
    const label = words ? this.locale.text(words) : key;
    const look = {
      words: !!words,
      aside: !!aside,
      [`w${Math.round(wide * QUARTERS)}`]: wide > 1,
    };
    return html`<button
      type="button"
      class=${classMap(look)}
      ?data-repeat=${!aside}
      ?data-brief=${!aside}
      data-spoken=${this.#spoken(key)}
      aria-label=${key === ' ' || words ? label : nothing}
      @click=${() => this.dispatchEvent(new KeyEvent(key))}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-key-rows': KeyRowsElement;
  }
}
