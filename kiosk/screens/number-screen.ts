import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import type {SlipPicture} from '../../src/devices/printer/picture/slip-picture.ts';
import {spacedCode} from '../../src/hall/visit-code.ts';
import type {IssuedNumber} from '../number/take-number.ts';
import {slipPaper, slipPaperStyles} from '../paper/slip-paper.ts';
import {wishesOf} from '../visit/answers.ts';
import type {Paper} from '../session.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** The number, what is before it, where to wait, and the paper. */
@customElement('rc-number-screen')
export class NumberScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    slipPaperStyles,
    css`
      .number {
        /* Where words have to give way it does so sooner, though it stays the largest by far. */
        --shrunk: max(0.6, var(--fit, 1) * var(--fit, 1));

        margin: calc(2 * var(--u)) 0 calc(3 * var(--u));
        color: var(--rc-tea-deep);
        font-size: calc(var(--shrunk) * min(46vw, calc(72 * var(--u))));
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1.02;
        letter-spacing: -0.01em;
        white-space: nowrap;
      }

      .long {
        font-size: calc(var(--shrunk) * min(34vw, calc(56 * var(--u))));
      }

      .wide {
        font-size: calc(var(--shrunk) * min(16vw, calc(70 * var(--u))));
      }

      .wide.long {
        font-size: calc(var(--shrunk) * min(12vw, calc(54 * var(--u))));
      }

      /* The largest words leave the paper too little room under a number of full size. */
      .largest {
        font-size: calc(var(--shrunk) * min(36vw, calc(54 * var(--u))));
      }

      .largest + .facts {
        font-size: calc(1.1 * var(--t));
      }

      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: calc(1 * var(--u)) calc(9 * var(--u));
        margin: 0;
        font-size: calc(1.3 * var(--t));
        font-weight: 700;
        line-height: 1.35;
      }

      .facts .sit {
        flex-basis: 100%;
      }

      .how {
        margin: calc(2 * var(--u)) 0 0;
        color: var(--rc-ink-soft);
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .paper {
        margin: 0;
        padding-block: calc(4 * var(--u)) calc(3 * var(--u));
        font-size: calc(1.15 * var(--t));
        font-weight: 700;
        text-align: center;
      }

      .done {
        position: relative;
        overflow: hidden;
      }

      .left {
        position: absolute;
        inset: auto 0 0;
        block-size: calc(2 * var(--u));
        background: var(--rc-tea-ink);
        opacity: 0.55;
        transform-origin: 0 50%;
      }
    `,
  ];

  @property({attribute: false}) issued!: IssuedNumber;
  @property({type: Boolean}) unsealed = false;
  @property() paper: Paper = 'printing';
  /** What comes out of the page's own printer, where it has one. */
  @property({attribute: false}) slip: SlipPicture | undefined;
  /** By which the visit is found again. */
  @property() code = '';
  /** The slip was asked for again. */
  @property({type: Boolean}) triedAgain = false;
  /** Milliseconds until the screen leaves by itself, counted from the last `touches`. */
  @property({type: Number}) stays = 0;
  /** It has stood for as long as it takes to see it, and may be put away. */
  @property({type: Boolean}) seen = false;
  @property({type: Number}) touches = 0;

  protected override render() {
    const {view, issued} = this;
    const {number} = issued;
    const {upright} = view.glass;
    const look = {
      number: true,
      long: number.length > 4,
      wide: !upright,
      largest: upright && view.settings.size === 'largest',
    };
    return html`
      <rc-kiosk-frame .airy=${!upright} .view=${view} .heading=${view.t('number.yours')}>
        <div slot="ask">
          <p class=${classMap(look)}>${number}</p>
          ${this.#facts()}
          ${this.unsealed ? html`<p class="how" role="alert">${view.t('sealing.failed')}</p>` : nothing}
          ${issued.appointment ? nothing : html`<p class="how">${view.t('number.how')}</p>`}
        </div>
        ${slipPaper(view, {
          paper: this.paper,
          slip: this.slip,
          code: this.code,
          again: this.triedAgain,
          spoken: this.#spokenCode(),
        })}
        <button
          slot="act"
          type="button"
          class="primary fill done"
          aria-label=${view.t('number.done')}
          aria-disabled=${this.seen ? nothing : 'true'}
          @click=${() => {
            if (this.seen) this.go({type: 'leave'});
          }}
        >
          ${view.t('number.done')}<span class="left"></span>
        </button>
      </rc-kiosk-frame>
    `;
  }

  /** What the paper says is said above, but for the code: whoever hears it can come back with it. */
  #spokenCode(): string {
    const {view, code} = this;
    return view.settings.headphones ? `${view.t('slip.code')} ${spacedCode(code)}` : '';
  }

  #facts() {
    const {view} = this;
    const {help} = wishesOf(view.hall?.form.questions ?? [], this.visit.answers);
    const {ahead, area, wait, offline, appointment} = this.issued;
    if (appointment) {
      const time = view.words(appointment);
      return html`<p class="facts">
        <span>${view.t('number.appointment', {time})}</span>
      </p>`;
    }
    const before = ahead === 0 ? view.t('number.first') : view.t('number.ahead', {count: ahead});
    return html`
      <p class="facts">
        <span>${before}</span><span>${view.waitText(wait)}</span>
        <span class="sit">${view.t('number.sit', {area: view.words(area.name)})}</span>
        ${help && !offline ? html`<span class="sit">${view.t('number.guide')}</span>` : nothing}
      </p>
      ${offline ? html`<p class="how">${view.t('number.offline')}</p>` : nothing}
      ${help && offline ? html`<p class="how">${view.t('number.guide.offline')}</p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('stays') && !changed.has('touches')) return;
    const left = this.renderRoot.querySelector('.left');
    for (const old of left?.getAnimations() ?? []) old.cancel();
    if (this.stays > 0) {
      left?.animate(
        {transform: ['none', 'scaleX(0)']},
        {duration: this.stays, easing: 'linear', fill: 'forwards'},
      );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-number-screen': NumberScreen;
  }
}
