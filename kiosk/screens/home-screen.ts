import {css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {icons} from '../../src/ui/icons.ts';
import '../../src/ui/tea-cup.ts';
import '../parts/interpreter-button.ts';
import type {Move} from '../visit/visit.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** The first thing a visitor sees: a welcome, and every way to begin. */
@customElement('rc-home-screen')
export class HomeScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      rc-tea-cup {
        flex: 1 1 0;
        min-block-size: 0;
        max-block-size: calc(120 * var(--u));
        /* Its steam stays clear of the words above. */
        margin-block-start: calc(5 * var(--u));
        max-inline-size: 100%;
        container-type: size;
        margin-block-end: auto;
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
        inline-size: calc(32 * var(--u));
        block-size: calc(32 * var(--u));
        stroke-width: 1.7;
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

      .enlarged {
        gap: calc(5 * var(--u));
      }

      .enlarged .primary {
        padding-block: calc(12 * var(--u));
      }

      .enlarged .tile {
        padding: calc(4 * var(--u)) calc(3.5 * var(--u));
      }

      .enlarged .tile .icon {
        inline-size: calc(16 * var(--u));
      }

      .low button {
        padding-block: calc(5 * var(--u));
      }

      .low .icon {
        inline-size: calc(22 * var(--u));
        block-size: calc(15 * var(--u));
      }

      .tiles {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: calc(5 * var(--u));
      }

      .tile {
        grid-template-columns: auto minmax(0, 1fr);
        column-gap: calc(4 * var(--u));
        padding: min(calc(8 * var(--u)), 2vh) calc(5 * var(--u));
      }

      .tile b {
        font-size: calc(1.15 * var(--t));
      }

      .tile .icon {
        inline-size: calc(19 * var(--u));
        block-size: calc(19 * var(--u));
        color: var(--rc-tea);
      }

      .low .tile .icon {
        inline-size: calc(11 * var(--u));
        block-size: calc(11 * var(--u));
      }

      .tile span {
        color: var(--rc-ink-soft);
        font-size: calc(0.84 * var(--t));
      }

      .wide {
        gap: min(calc(5 * var(--u)), 2cqb);
      }

      .wide button {
        padding-block: min(calc(9 * var(--u)), 1.4cqb);
      }

      .wide .primary {
        padding-block: min(calc(20 * var(--u)), 2.6cqb);
      }

      .wide .tiles {
        gap: min(calc(5 * var(--u)), 2cqb) calc(4 * var(--u));
      }

      .wide .icon {
        inline-size: calc(22 * var(--u));
        block-size: calc(22 * var(--u));
      }

      .wide .tile {
        grid-template-columns: 1fr;
      }

      .wide .tile .icon {
        display: none;
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
  /** Slips come out here just now. */
  @property({type: Boolean}) prints = true;

  protected override render() {
    const {view} = this;
    const {settings, glass, roomy: enlarged} = view;
    const look = {ways: true, low: settings.low, wide: !glass.upright, enlarged};
    return html`
      <rc-kiosk-frame
        ?airy=${view.glass.upright}
        .view=${view}
        .heading=${view.t('home.greeting')}
        .lead=${view.t('home.lead')}
      >
        <rc-tea-cup slot="ask"></rc-tea-cup>
        <div class=${classMap(look)}>
          <button
            type="button"
            class="primary"
            @click=${() => {
              this.go({type: 'begin'});
            }}
          >
            ${icons.slip}<b>${view.t('home.start')}</b><span>${view.t('home.start.hint')}</span>
          </button>
          <rc-interpreter-button .view=${view}></rc-interpreter-button>
          <div class="tiles">
            ${this.#tile('again', icons.again, {type: 'slip', slip: 'again'})}
            ${this.#tile('quick', icons.person, {type: 'quick'})}
            ${this.#tile('look', icons.search, {type: 'slip', slip: 'look'})}
            ${this.#tile('hall', icons.map, {type: 'hall'})}
          </div>
          <p class="facts">
            ${
              this.prints
                ? html`<span>${view.t('home.waiting', {count: this.waiting})}</span>
                    <span>${this.#windows()}</span>`
                : view.t('home.paperless')
            }
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

  #tile(way: 'again' | 'quick' | 'look' | 'hall', icon: TemplateResult, move: Move) {
    const {view} = this;
    return html`<button
      type="button"
      class="tile"
      @click=${() => {
        this.go(move);
      }}
    >
      ${icon}<b>${view.t(`home.${way}`)}</b><span>${view.t(`home.${way}.hint`)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-home-screen': HomeScreen;
  }
}
