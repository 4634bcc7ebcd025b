import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {fitWords} from './fit-words.ts';

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
      --t: calc(1rem * var(--fit, 1));
    }

    dialog {
      box-sizing: border-box;
      inline-size: min(calc(220 * var(--u)), 94vw);
      max-inline-size: none;
      max-block-size: 94vh;
      overflow: hidden;
      opacity: var(--rc-shine, 1);
      pointer-events: var(--rc-touch, auto);
      border: calc(0.5 * var(--u)) solid var(--rc-line-strong);
      border-radius: calc(8 * var(--u));
      padding: calc(9 * var(--u)) calc(12 * var(--u));
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
      max-block-size: calc(45dvh - 4 * var(--u));
      margin-block: auto calc(4 * var(--u));
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
      margin-block-start: calc(7 * var(--u));
    }
  `;

  @property() heading = '';
  /** Stands in the lower part of an upright glass. */
  @property({type: Boolean, reflect: true}) low = false;

  /** In the next frame: what is measured must not change while it is. */
  readonly #watch = new ResizeObserver(() => {
    requestAnimationFrame(this.#fit);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
    for (const said of this.renderRoot.querySelectorAll('.said')) this.#watch.observe(said);
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#dismiss} @keydown=${this.#key}>
        <h2 id="heading">${this.heading}</h2>
        <div class="said"><slot></slot></div>
        <div class="act"><slot name="act"></slot></div>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #fit = () => {
    const dialog = this.#dialog;
    if (!dialog || !this.isConnected) return;
    const said = [...this.renderRoot.querySelectorAll('.said')];
    fitWords(
      this,
      () =>
        dialog.scrollHeight <= dialog.clientHeight + 1 &&
        said.every((part) => part.scrollWidth <= part.clientWidth + 1),
    );
  };

  /** Where the kiosk's keys keep the browser from hearing of it, nothing else would close it. */
  readonly #key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#dismiss(event);
  };

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
