import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Spoken} from '../../src/devices/speech/speech.ts';

/**
 * What is being said and stands nowhere on the screen, as long as it is said: for whoever hears badly, and for
 * who helps. Above everything, dialogs too; nothing can touch it.
 */
@customElement('rc-spoken-caption')
export class SpokenCaption extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      position: fixed;
      inset: calc(4 * var(--u)) calc(4 * var(--u)) auto;
      inline-size: auto;
      margin: 0;
      border: calc(0.6 * var(--u)) solid var(--rc-paper);
      border-radius: calc(5 * var(--u));
      padding: calc(3 * var(--u)) calc(6 * var(--u));
      background: var(--rc-ink);
      color: var(--rc-paper);
      font-size: 1rem;
      font-weight: 600;
      line-height: 1.4;
      text-align: center;
      text-wrap: balance;
      overflow-wrap: anywhere;
      pointer-events: none;
    }
  `;

  @property({attribute: false}) spoken!: Spoken;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    // It is what is said: saying it once more would never end.
    this.ariaHidden = 'true';
    this.showPopover();
  }

  protected override render() {
    return html`<span lang=${this.spoken.language}>${this.spoken.text}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-spoken-caption': SpokenCaption;
  }
}
