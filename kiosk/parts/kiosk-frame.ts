import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import type {View} from '../view.ts';
import type {Progress} from '../visit/visit.ts';
import {kioskFrameStyles} from './kiosk-frame.styles.ts';
import './kiosk-aids.ts';

/** Where words at the visitor's size exceed a small glass, they give way by these steps. */
const FITS = [1, 0.92, 0.84, 0.76, 0.7, 0.62, 0.56] as const;
/** No text goes under this, whatever does not fit (US 508's capital height). */
const LEAST_EM_MM = 6.6;

/**
 * The one layout of every screen: what is said, what can be touched, and the aids below.
 * Upright they stand under each other, wide side by side; low keeps all controls in reach.
 *
 * @slot - What the visitor touches or reads.
 * @slot ask - More beside the question.
 * @slot act - Back, onward.
 */
@customElement('rc-kiosk-frame')
export class KioskFrame extends LitElement {
  static override styles = kioskFrameStyles;

  @property({attribute: false}) view!: View;
  @property() heading = '';
  @property() lead = '';
  /** Counted on top, where this is a step of several. */
  @property({attribute: false}) progress: Progress | undefined;
  /** The words take the room that the controls leave, not the other way round. */
  @property({type: Boolean, reflect: true}) airy = false;
  readonly #watch = new ResizeObserver(() => {
    this.#fit();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  protected override firstUpdated(): void {
    this.#watch.observe(this);
    this.renderRoot.querySelector('h1')?.focus({preventScroll: true});
  }

  protected override updated(): void {
    this.#fit();
    // What is slotted renders after its frame.
    queueMicrotask(() => {
      requestAnimationFrame(this.#fit);
    });
  }

  protected override render() {
    const {view} = this;
    const {glass, settings} = view;
    const low = glass.upright && settings.low;
    return html`
      <div class=${classMap({glass: true, upright: glass.upright, wide: !glass.upright, low})}>
        <div class="info">
          <header>
            <span class="hall">${view.words(view.hall?.name)}</span>
            <span class="clock">${view.clock}</span>
            ${
              view.cut
                ? html`<span class="cut" role="status">${view.t(`frame.cut.${view.cut}`)}</span>`
                : nothing
            }
          </header>
          <section class="ask">
            ${this.#progress()}
            <h1 tabindex="-1">${this.heading}</h1>
            ${this.lead ? html`<p class="lead">${this.lead}</p>` : nothing}
            <slot name="ask"></slot>
          </section>
        </div>
        <main>
          <div class="do"><slot></slot></div>
          <div class="act"><slot name="act"></slot></div>
        </main>
        <rc-kiosk-aids .view=${view}></rc-kiosk-aids>
      </div>
    `;
  }

  #progress() {
    if (!this.progress) return nothing;
    const {step, steps} = this.progress;
    return html`
      <div class="progress">
        <progress aria-hidden="true" max=${steps} .value=${step}></progress>
        <span class="count">${this.view.t('frame.progress', {step, steps})}</span>
      </div>
    `;
  }

  readonly #fit = () => {
    if (!this.isConnected) return;
    const parts = [...this.renderRoot.querySelectorAll<HTMLElement>('.info, .do')];
    const em = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const least = LEAST_EM_MM * this.view.glass.unit;
    for (const scale of FITS) {
      if (scale !== 1 && em * scale < least) break;
      this.style.setProperty('--fit', String(scale));
      if (parts.every((part) => part.scrollHeight <= part.clientHeight + 1)) break;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-frame': KioskFrame;
  }
}
