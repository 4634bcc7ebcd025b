import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {isBlack, type Bits} from '../devices/printer/sheet/bits.ts';
import type {SlipPicture} from '../devices/printer/virtual-printer.ts';
import {text} from './catalogue.ts';
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
    this.#print(this.slip.bits);
    void this.#comeOut();
  }

  #print(bits: Bits): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    // All of it hangs in the box, however long it is: its shape, for the styles.
    this.style.setProperty('--shape', String(bits.width / bits.height));
    const [red = 0, green = 0, blue = 0] = inkOf(canvas);
    const dots = pen.createImageData(bits.width, bits.height);
    for (let y = 0; y < bits.height; y += 1) {
      for (let x = 0; x < bits.width; x += 1) {
        if (isBlack(bits, x, y)) dots.data.set([red, green, blue, 255], (y * bits.width + x) * 4);
      }
    }
    pen.putImageData(dots, 0, 0);
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

/** The colour that an element writes in: `rgb(28, 25, 23)`. */
const inkOf = (element: Element): number[] =>
  (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number);

declare global {
  interface HTMLElementTagNameMap {
    'rc-paper-slip': PaperSlip;
  }
  interface HTMLElementEventMap {
    'rc-paper-torn': PaperTornEvent;
  }
}
