import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';

/** The visitor closed a dialog by a key. */
export class DismissEvent extends Event {
  static readonly type = 'rc-dismiss';

  constructor() {
    super(DismissEvent.type);
  }
}

/**
 * One plain dialog over the screen, open as long as it is on the page.
 *
 * @slot - What it says.
 * @slot act - What can be done.
 * @fires {DismissEvent} rc-dismiss - Closed by a key.
 */
@customElement('rc-kiosk-dialog')
export class KioskDialog extends LitElement {
  static override styles = css`
    :host {
      --t: 1rem;
    }

    dialog {
      box-sizing: border-box;
      inline-size: min(calc(220 * var(--u)), 94vw);
      max-inline-size: none;
      max-block-size: 94vh;
      overflow: hidden;
      border: calc(0.5 * var(--u)) solid var(--rc-line-strong);
      border-radius: calc(8 * var(--u));
      padding: calc(12 * var(--u));
      background: var(--rc-card);
      color: var(--rc-ink);
      font-size: var(--t);
      line-height: 1.5;
      line-break: strict;
      text-wrap: pretty;
      word-break: keep-all;
      overflow-wrap: anywhere;
    }

    :host([low]) dialog {
      margin-block: auto calc(28 * var(--u));
    }

    dialog::backdrop {
      background: var(--rc-veil);
    }

    h2 {
      margin: 0 0 calc(4 * var(--u));
      font-size: calc(1.6 * var(--t));
      line-height: 1.25;
    }

    .act {
      display: flex;
      gap: calc(5 * var(--u));
      margin-block-start: calc(9 * var(--u));
    }
  `;

  @property() heading = '';
  /** Stands in the lower part of an upright glass. */
  @property({type: Boolean, reflect: true}) low = false;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#dismiss}>
        <h2 id="heading">${this.heading}</h2>
        <slot></slot>
        <div class="act"><slot name="act"></slot></div>
      </dialog>
    `;
  }

  readonly #dismiss = (event: Event) => {
    event.preventDefault();
    this.dispatchEvent(new DismissEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-dialog': KioskDialog;
  }
  interface HTMLElementEventMap {
    'rc-dismiss': DismissEvent;
  }
}
