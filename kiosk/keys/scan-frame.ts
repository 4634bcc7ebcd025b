import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {icons} from '../../src/ui/icons.ts';
import type {Box} from './next-in-direction.ts';

/**
 * The frame around what a scan points at, above everything, dialogs too. Ink between two lines of
 * paper: one of them stands out from whatever is under it, in every theme. Nothing can touch it.
 */
@customElement('rc-scan-frame')
export class ScanFrame extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      position: fixed;
      inset: auto;
      margin: 0;
      /* In the gap of 3 mm that is between any two buttons. */
      border: calc(2.4 * var(--u)) solid var(--rc-ink);
      border-radius: calc(7 * var(--u));
      padding: 0;
      outline: calc(0.6 * var(--u)) solid var(--rc-paper);
      box-shadow: inset 0 0 0 calc(0.6 * var(--u)) var(--rc-paper);
      background: none;
      color: var(--rc-ink);
      overflow: visible;
      opacity: var(--rc-shine, 1);
      pointer-events: none;
    }

    :host([leaving]) {
      border-style: dashed;
    }

    .out {
      position: absolute;
      inset-block-end: calc(-3 * var(--u));
      inset-inline-end: calc(-3 * var(--u));
      border: calc(0.6 * var(--u)) solid var(--rc-paper);
      border-radius: 50%;
      padding: calc(2 * var(--u));
      background: var(--rc-ink);
      color: var(--rc-paper);
      line-height: 0;
    }

    .icon {
      inline-size: calc(9 * var(--u));
      block-size: calc(9 * var(--u));
      fill: none;
      stroke: currentColor;
      stroke-width: 2.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** It points at the way out of what is framed. */
  @property({type: Boolean, reflect: true}) leaving = false;
  #box = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.ariaHidden = 'true';
    this.raise();
  }

  /** Above a dialog that opened since. */
  raise(): void {
    this.hidePopover();
    this.showPopover();
  }

  /** Moves around a box of the glass, in CSS pixels. */
  surround({left, top, right, bottom}: Box): void {
    const box = [left, top, right - left, bottom - top].join();
    if (box === this.#box) return;
    this.#box = box;
    const room = 'calc(2.6 * var(--u))';
    this.style.left = `calc(${left}px - ${room})`;
    this.style.top = `calc(${top}px - ${room})`;
    this.style.width = `calc(${right - left}px + 2 * ${room})`;
    this.style.height = `calc(${bottom - top}px + 2 * ${room})`;
  }

  protected override render() {
    return this.leaving ? html`<span class="out">${icons.back}</span>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-scan-frame': ScanFrame;
  }
}
