import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {words} from './words.ts';

/**
 * Says which kiosk this is, for whoever looks for it from a few steps away. It stands over the line with the hall's name
 * and the clock, above everything; no touch and no reader meets it, and nothing moves for it.
 */
@customElement('rc-name-band')
export class NameBand extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      position: fixed;
      inset: 0 0 auto;
      inline-size: auto;
      margin: 0;
      border: 0;
      padding: calc(2 * var(--u)) calc(6 * var(--u));
      background: var(--rc-jade);
      color: var(--rc-jade-ink);
      font-size: calc(16 * var(--u));
      font-weight: 700;
      line-height: 1.3;
      text-align: center;
      overflow-wrap: anywhere;
      pointer-events: none;
    }
    small {
      font-size: 0.6em;
      font-weight: 400;
    }
  `;

  @property() name = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    // Not for whoever has the screen read to them.
    this.ariaHidden = 'true';
    this.showPopover();
  }

  protected override render() {
    return html`<small>${words.here.zh}</small> ${this.name}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-name-band': NameBand;
  }
}
