import {css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {icons} from '../../src/ui/icons.ts';
import '../../src/ui/tea-cup.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** The first thing a visitor sees: a welcome, two ways to a number, and one for whoever has a slip. */
@customElement('rc-home-screen')
export class HomeScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      rc-tea-cup {
        flex: 1 1 0;
        min-block-size: 0;
        max-block-size: calc(120 * var(--u));
        container-type: size;
        margin-block: auto;
        align-self: center;
        aspect-ratio: 8 / 7;
      }

      .ways {
        display: grid;
        flex: 1;
        align-content: center;
        gap: calc(6 * var(--u));
      }

      button {
        display: grid;
        grid-template-columns: auto 1fr;
        column-gap: calc(7 * var(--u));
        align-items: center;
        padding: min(calc(14 * var(--u)), 3.2vh) calc(10 * var(--u));
        border-radius: calc(7 * var(--u));
        text-align: start;
      }

      .icon {
        grid-row: span 2;
        inline-size: calc(22 * var(--u));
        block-size: calc(22 * var(--u));
        stroke-width: 1.5;
      }

      b {
        font-size: calc(1.75 * var(--t));
        line-height: 1.2;
      }

      span {
        align-self: start;
        padding-block-start: calc(1 * var(--u));
        font-weight: 400;
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .primary {
        padding-block: min(calc(24 * var(--u)), 5.4vh);
      }

      .low button {
        padding-block: calc(5 * var(--u));
      }

      .low .icon {
        block-size: calc(15 * var(--u));
      }

      .quick b {
        font-size: calc(1.3 * var(--t));
      }

      .quick .icon {
        inline-size: calc(15 * var(--u));
        block-size: calc(15 * var(--u));
        margin-inline: calc(3.5 * var(--u));
        color: var(--rc-ink-soft);
      }

      .quick span {
        color: var(--rc-ink-soft);
      }

      .facts {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0 calc(8 * var(--u));
        margin: 0;
        color: var(--rc-ink-soft);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** Numbers that wait in the whole hall. */
  @property({type: Number}) waiting = 0;
  /** Windows with a seat open. */
  @property({type: Number}) windows = 0;
  /** Windows with a seat that pauses. */
  @property({type: Number}) paused = 0;

  protected override render() {
    const {view} = this;
    return html`
      <rc-kiosk-frame
        airy
        .view=${view}
        .heading=${view.t('home.greeting')}
        .lead=${view.t('home.lead')}
      >
        <rc-tea-cup slot="ask"></rc-tea-cup>
        <div class="ways ${view.settings.low ? 'low' : ''}">
          <button
            type="button"
            class="primary"
            @click=${() => {
              this.go({type: 'begin'});
            }}
          >
            ${icons.slip}<b>${view.t('home.start')}</b><span>${view.t('home.start.hint')}</span>
          </button>
          ${this.#way('quick', icons.person)} ${this.#way('slip', icons.search)}
          <p class="facts">
            <span>${view.t('home.waiting', {count: this.waiting})}</span>
            <span>${this.#windows()}</span>
          </p>
        </div>
      </rc-kiosk-frame>
    `;
  }

  #windows(): string {
    const {view, windows, paused} = this;
    if (windows > 0) return view.t('home.windows', {count: windows});
    return view.t(paused > 0 ? 'home.windows.paused' : 'home.windows.none');
  }

  #way(type: 'quick' | 'slip', icon: TemplateResult) {
    const {view} = this;
    return html`<button
      type="button"
      class="quick"
      @click=${() => {
        this.go({type});
      }}
    >
      ${icon}<b>${view.t(`home.${type}`)}</b><span>${view.t(`home.${type}.hint`)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-home-screen': HomeScreen;
  }
}
