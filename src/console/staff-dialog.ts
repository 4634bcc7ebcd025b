import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from './staff-page.styles.ts';

/**
 * A question over everything else. Escape, the button and a press beside it go back.
 *
 * @slot - The question's answers.
 * @fires {Event} rc-dismiss - Nothing was chosen.
 */
@customElement('rc-staff-dialog')
export class StaffDialog extends LitElement {
  @property() heading = '';
  @property() hint = '';
  /** Words of the button that goes back. */
  @property() back = '';
  @property({type: Boolean, reflect: true}) wide = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(600px, 94vw);
        max-height: 96vh;
        padding: 0;
        border: 1px solid var(--rc-line-strong);
        border-radius: 22px;
        background: var(--rc-card);
        color: var(--rc-ink);
        font-size: 18px;
        line-height: 1.5;
      }
      :host([wide]) dialog {
        width: min(1120px, 94vw);
      }
      dialog::backdrop {
        background: var(--rc-veil);
      }
      .inside {
        padding: 24px 28px;
        display: grid;
        gap: 16px;
      }
      :host([wide]) .inside {
        padding-block: 18px;
        gap: 12px;
      }
      /* What is long is scrolled: the way back stays in sight. As wide as the gap, it hides nothing that stands above. */
      :host([wide]) #back {
        position: sticky;
        inset-block-end: 12px;
        box-shadow: 0 0 0 12px var(--rc-card);
      }
      :host([wide]) dialog {
        scroll-padding-block-end: 80px;
      }
      h2 {
        font-size: 26px;
      }
    `,
  ];

  /** Where nothing is left but to go back, Enter does it. */
  focusBack(): void {
    this.renderRoot.querySelector<HTMLButtonElement>('#back')?.focus();
  }

  protected override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    // What has the focus may stand at the end: it is read from its beginning.
    dialog?.scrollTo(0, 0);
  }

  protected override render() {
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#dismiss}
      @click=${this.#outside}
      @keydown=${this.#held}
    >
      <div class="inside">
        <div>
          <h2 id="heading">${this.heading}</h2>
          ${this.hint ? html`<p class="soft">${this.hint}</p>` : nothing}
        </div>
        <slot></slot>
        <button type="button" id="back" @click=${this.#dismiss}>${this.back}<kbd>Esc</kbd></button>
      </div>
    </dialog>`;
  }

  /** A key that is still held down since the press that opened this presses nothing in it. */
  readonly #held = (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  };

  /** The dialog itself is only where nothing of its content is: beside it. */
  readonly #outside = (event: Event) => {
    if (event.target === event.currentTarget) this.#dismiss();
  };

  readonly #dismiss = () => {
    this.dispatchEvent(new Event('rc-dismiss', {bubbles: true, composed: true}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-staff-dialog': StaffDialog;
  }
}
