import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SlipPicture} from '../devices/printer/picture/slip-picture.ts';
import {text} from './catalogue.ts';
import {printDots} from './paper-dots.ts';
import {paperSlipStyles} from './paper-slip.styles.ts';

/** The slip has come out and hangs free. */
class PaperTornEvent extends Event {
  static readonly type = 'rc-paper-torn';

  constructor() {
    super(PaperTornEvent.type, {bubbles: true, composed: true});
  }
}

/** A thermal head feeds line by line, and the eye expects the stutter. */
const FEED_LINES = 26;
const FEED_MS = 1150;
const TEAR_MS = 450;

/**
 * A slip of paper that comes out of a slot and tears off, dot by dot as a printer prints it. Fills its box.
 *
 * @fires {PaperTornEvent} rc-paper-torn - It hangs free.
 */
@customElement('rc-paper-slip')
export class PaperSlip extends LitElement {
  static override styles = paperSlipStyles;

  @property({attribute: false}) slip: SlipPicture | undefined;

  @state() private torn = false;

  protected override render() {
    const {slip} = this;
    return html`
      <div class="slot"></div>
      <div class="mouth">
        ${
          slip
            ? html`<div class=${this.torn ? 'shadow torn' : 'shadow'}>
                <article
                  class="paper"
                  aria-label=${`${text('slip.title', 'zh')} ${text('slip.title', 'en')}`}
                >
                  <canvas
                    aria-hidden="true"
                    width=${slip.bits.width}
                    height=${slip.bits.height}
                  ></canvas>
                  <div class="said">${slip.lines.map((line) => html`<p>${line}</p>`)}</div>
                </article>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('slip') || !this.slip) return;
    const {bits} = this.slip;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas) printDots(canvas, bits);
    // All of it hangs in the box, however long it is: its shape, for the styles.
    this.style.setProperty('--shape', String(bits.width / bits.height));
    void this.#comeOut();
  }

  async #comeOut(): Promise<void> {
    const paper = this.renderRoot.querySelector('.shadow');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (paper && !still) {
      const hanging = getComputedStyle(paper).transform;
      await paper.animate(
        {transform: ['translateY(-102%)', hanging]},
        {duration: FEED_MS, easing: `steps(${FEED_LINES}, jump-end)`},
      ).finished;
      this.torn = true;
      await this.updateComplete;
      const free = getComputedStyle(paper).transform;
      await paper.animate(
        {transform: [hanging, `${free} translateY(1.6%) rotate(1.6deg)`, free]},
        {duration: TEAR_MS, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)'},
      ).finished;
    }
    this.torn = true;
    await this.updateComplete;
    this.dispatchEvent(new PaperTornEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-paper-slip': PaperSlip;
  }
  interface HTMLElementEventMap {
    'rc-paper-torn': PaperTornEvent;
  }
}
