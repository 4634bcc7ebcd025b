import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import type {View} from '../glass/view.ts';
import type {Progress} from '../visit/progress.ts';
import {fitWords} from './fit-words.ts';
import {kioskFrameStyles} from './kiosk-frame.styles.ts';
import './kiosk-aids.ts';
import {wordBreaks} from './word-breaks.ts';

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
    // Told too as it is first seen, when its words have just been fitted.
    if (this.#room() !== this.#fittedIn) this.#fitAnew();
  });
  #fitted = '';
  #fittedIn = '';
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#fitAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fitAnew);
  }

  protected override firstUpdated(): void {
    this.#watch.observe(this);
    this.renderRoot.querySelector('h1')?.focus({preventScroll: true});
  }

  protected override updated(): void {
    // What is slotted renders after its frame, and before the browser paints.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#fit);
  }

  protected override render() {
    const {view} = this;
    const {glass, settings, low} = view;
    const {upright} = glass;
    const enlarged = settings.size !== 'standard';
    const look = {glass: true, upright, wide: !upright, low, enlarged};
    return html`
      <div class=${classMap(look)}>
        <div class="info">
          <header data-spoken-first>
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
            <h1 tabindex="-1">${wordBreaks(this.heading)}</h1>
            ${this.lead ? html`<p class="lead">${this.lead}</p>` : nothing}
            <slot name="ask"></slot>
          </section>
        </div>
        <main>
          <div class="do"><slot></slot></div>
          <div class="act"><slot name="act"></slot></div>
        </main>
        <rc-kiosk-aids data-spoken-first .view=${view}></rc-kiosk-aids>
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

  readonly #fitAnew = () => {
    this.#fitted = '';
    this.#fit();
  };

  readonly #fit = () => {
    if (!this.isConnected) return;
    // With each key the screen renders anew: the same words that fit are not laid out again in all sizes.
    const words = this.#words();
    if (words === this.#fitted && this.#fits()) return;
    this.#fitted = words;
    this.#fittedIn = this.#room();
    const parts = [...this.renderRoot.querySelectorAll<HTMLElement>('main, .info')];
    for (const part of [this, ...parts]) part.style.removeProperty('--fit');
    // Low, what is read has a room of its own: its words need not be as small as what is touched.
    for (const part of this.view.low ? parts.reverse() : [this]) {
      fitWords(part, () => this.#fits(part));
    }
  };

  #room(): string {
    return `${this.clientWidth} ${this.clientHeight}`;
  }

  #words(): string {
    const beside = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=ask]');
    const told = beside?.assignedElements().map(({textContent}) => textContent) ?? [];
    const {size, low} = this.view.settings;
    const {cut, locale} = this.view;
    return JSON.stringify([
      ...[this.heading, this.lead, told, this.progress !== undefined],
      ...[size, low, cut, locale.code],
    ]);
  }

  #fits(within: HTMLElement = this): boolean {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.info, .do, .act')]
      .filter((part) => within === this || within.contains(part))
      .every(
        (part) =>
          part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1,
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-frame': KioskFrame;
  }
}
