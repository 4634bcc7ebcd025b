import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {
  slipPicture,
  type Letters,
  type SlipPicture,
} from '../../devices/printer/picture/slip-picture.ts';
import type {PrinterProfile} from '../../devices/printer/profile.ts';
import type {SlipRow} from '../../devices/printer/sheet/lay-out.ts';
import {printDots} from '../../ui/paper-dots.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/** Dots of a print head in a millimetre. */
const DOTS = 8;

/** A slip as this printer prints it, dot by dot, on paper of its true proportions. */
@customElement('rc-slip-preview')
export class SlipPreview extends LitElement {
  @property({attribute: false}) rows: readonly SlipRow[] = [];
  @property({attribute: false}) profile!: PrinterProfile;
  @property({attribute: false}) letters!: Letters;
  @property() language: Language = 'zh';
  @state() private picture: SlipPicture | undefined;
  /** Resolves when what was asked for last is on the paper. */
  drawn: Promise<void> = Promise.resolve();
  #asked = '';

  static override styles = css`
    :host {
      display: grid;
      gap: 14px;
      justify-items: center;
    }
    .paper {
      --dot: min(0.75px, 0.11cqi);

      box-sizing: border-box;
      padding-block: calc(var(--dot) * 40);
      background: var(--rc-slip-paper);
      color: var(--rc-slip-ink);
      box-shadow: 0 3px 14px var(--rc-slip-shade);
    }
    .p58 {
      inline-size: calc(var(--dot) * 58 * 8);
      padding-inline: calc(var(--dot) * 40);
    }
    .p80 {
      inline-size: calc(var(--dot) * 80 * 8);
      padding-inline: calc(var(--dot) * 32);
    }
    canvas {
      display: block;
      inline-size: 100%;
    }
    .box {
      container-type: inline-size;
      display: grid;
      justify-items: center;
      inline-size: 100%;
    }
    .said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    p {
      margin: 0;
    }
    .length {
      color: var(--rc-ink-soft);
      font-size: 16px;
      text-align: center;
    }
  `;

  protected override willUpdate(): void {
    const {rows, profile} = this;
    const asked = JSON.stringify([rows, profile]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.drawn = this.#draw(asked);
  }

  protected override render() {
    const {picture, profile, language} = this;
    if (!picture) return nothing;
    const {bits, lines} = picture;
    return html`
      <div class="box">
        <article class="paper p${profile.paper}" aria-label=${say(language, 'app.slip')}>
          <canvas aria-hidden="true" width=${bits.width} height=${bits.height}></canvas>
          <div class="said">${lines.map((line) => html`<p>${line}</p>`)}</div>
        </article>
      </div>
      <p class="length">
        ${say(language, 'slip.length', {
          width: profile.paper,
          length: (bits.height / DOTS / 10).toFixed(1),
        })}
      </p>
    `;
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas && this.picture) printDots(canvas, this.picture.bits);
  }

  async #draw(asked: string): Promise<void> {
    const picture = await slipPicture(this.rows, this.profile, this.letters);
    // Fonts may come later than somebody's next choice.
    if (asked !== this.#asked) return;
    this.picture = picture;
    await this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slip-preview': SlipPreview;
  }
}
