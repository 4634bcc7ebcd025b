import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import type {HelpStatus} from './help-call.ts';
import type {View} from '../glass/view.ts';
import {DismissEvent} from '../parts/kiosk-dialog.ts';

/**
 * Says how it stands with the guide who was called; where nobody could be told, where people are.
 *
 * @fires {DismissEvent} rc-dismiss - Read.
 */
@customElement('rc-help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        --t: 1rem;
      }

      p {
        margin: 0 0 calc(3 * var(--u));
        font-size: calc(1.15 * var(--t));
      }

      .note {
        color: var(--rc-ink-soft);
        font-size: var(--t);
      }

      button {
        flex: 1;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  @property() status: HelpStatus = 'calling';

  protected override render() {
    const {view} = this;
    const close = () => {
      this.dispatchEvent(new DismissEvent());
    };
    return html`
      <rc-kiosk-dialog
        .heading=${view.t('help.title')}
        .low=${view.settings.low && view.glass.upright}
        @rc-dismiss=${close}
      >
        <p role="status">${view.t(`help.${this.status}`)}</p>
        ${this.status === 'alone' ? html`<p class="note">${view.t('help.where')}</p>` : nothing}
        <button slot="act" type="button" class="primary" @click=${close}>
          ${view.t('help.close')}
        </button>
      </rc-kiosk-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-help-dialog': HelpDialog;
  }
}
