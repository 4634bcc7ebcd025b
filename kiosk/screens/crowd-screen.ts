import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {TextKey} from '../../src/ui/catalogue.ts';
import {PARTY_BUTTONS, crowdOf} from '../visit.ts';
import {KioskScreen} from './kiosk-screen.ts';

const LEAST = PARTY_BUTTONS + 1;

/** The size of a larger party, and how many of it come to the window. */
@customElement('rc-crowd-screen')
export class CrowdScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      .crowd {
        display: grid;
        flex: 1;
        align-content: center;
        gap: min(calc(8 * var(--u)), 4cqb);
      }

      .stepper {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        align-items: center;
        gap: calc(4 * var(--u));
      }

      .stepper button {
        min-block-size: clamp(calc(20 * var(--u)), 12cqb, calc(34 * var(--u)));
        padding: 0;
        font-size: calc(1.5 * var(--t));
        line-height: 1.1;
        font-variant-numeric: tabular-nums;
      }

      output {
        grid-column: 1 / -1;
        font-size: calc(3.4 * var(--t));
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
        text-align: center;
      }

      p {
        margin: 0;
        border-radius: calc(5 * var(--u));
        padding: calc(5 * var(--u)) calc(7 * var(--u));
        background: var(--rc-brass-soft);
        word-break: keep-all;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render() {
    const {view} = this;
    const {atMost = LEAST, representatives = 1} = view.hall?.parties ?? {};
    return html`
      <rc-kiosk-frame
        step="party"
        .view=${view}
        .heading=${view.t('party.more.ask')}
        .lead=${view.t('party.lead')}
      >
        <div class="crowd">
          <div class="stepper">
            <output>${this.view.t('party.people', {count: this.#party})}</output>
            ${this.#by(-10, 'party.fewer.ten')} ${this.#by(-1, 'party.fewer.one')}
            ${this.#by(1, 'party.more.one')} ${this.#by(10, 'party.more.ten')}
          </div>
          ${
            this.#party > representatives
              ? html`<p>${view.t('party.representatives', {count: representatives})}</p>`
              : nothing
          }
          ${
            this.#party >= atMost
              ? html`<p role="status">${view.t('party.most', {count: atMost})}</p>`
              : nothing
          }
        </div>
        ${this.back()} ${this.next()}
      </rc-kiosk-frame>
    `;
  }

  get #party(): number {
    return crowdOf(this.visit.answers);
  }

  #by(count: number, label: TextKey & `party.${string}.${'one' | 'ten'}`) {
    const atMost = this.view.hall?.parties.atMost ?? LEAST;
    const party = Math.min(atMost, Math.max(LEAST, this.#party + count));
    return html`
      <button
        type="button"
        data-repeat
        aria-label=${this.view.t(label)}
        ?disabled=${party === this.#party}
        @click=${() => {
          this.go({type: 'crowd-size', party});
        }}
      >
        ${count < 0 ? '−' : '+'}${Math.abs(count)}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-crowd-screen': CrowdScreen;
  }
}
