import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {spacedCode} from '../../src/hall/visit-code.ts';
import {buttons} from '../../src/ui/buttons.ts';
import {qrCode} from '../../src/ui/qr-code.ts';
import {PrintAgainEvent} from '../events.ts';
import type {View} from '../glass/view.ts';
import {phoneAddress} from './phone-address.ts';

/** What stands in for a slip that did not come out, or may not have: everything that it would have told. */
@customElement('rc-missing-slip')
export class MissingSlip extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: grid;
        flex: 1;
        align-content: center;
        min-block-size: 0;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: center;
        gap: calc(2.5 * var(--u)) calc(5 * var(--u));
        border-radius: calc(7 * var(--u));
        padding: calc(5 * var(--u));
        background: var(--rc-brass-soft);
      }

      section.phone {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      .words {
        display: grid;
        gap: calc(2 * var(--u));
      }

      b {
        font-size: calc(1.5 * var(--t));
        line-height: 1.3;
        text-wrap: balance;
      }

      p {
        margin: 0;
        text-wrap: pretty;
      }

      .code {
        font-size: calc(1.3 * var(--t));
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .qr {
        display: block;
        inline-size: calc(34 * var(--u));
        border-radius: calc(2 * var(--u));
        background: var(--rc-slip-paper);
        color: var(--rc-slip-ink);
      }

      button {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  /** `unconfirmed`: it was sent, and the printer did not say that it came out; `none`: there is no printer. */
  @property() paper: 'failed' | 'unconfirmed' | 'none' = 'failed';
  /** It was asked for again, and did not come out again. */
  @property({type: Boolean}) again = false;
  @property() code = '';

  protected override render() {
    const {view, code} = this;
    const phone = phoneAddress(view.hall, location, code);
    const elsewhere = !view.cut && this.paper !== 'none';
    return html`<section class=${phone === undefined ? '' : 'phone'}>
      <div class="words" role="alert">
        <b>${view.t('number.unprinted')}</b>
        <p>${view.t(this.#why())}</p>
        <p>
          ${view.t('slip.code')}
          <span class="code" data-private>${spacedCode(code)}</span>
        </p>
        ${elsewhere ? html`<p>${view.t('number.elsewhere')}</p>` : nothing}
      </div>
      ${phone === undefined ? nothing : qrCode(phone, view.t('slip.code'))}
      ${
        this.paper === 'none'
          ? nothing
          : html`<button
              type="button"
              class="fill"
              @click=${() => this.dispatchEvent(new PrintAgainEvent())}
            >
              ${view.t('number.again')}
            </button>`
      }
    </section>`;
  }

  #why() {
    if (this.paper === 'none') return 'number.paperless';
    if (this.paper === 'unconfirmed') return 'number.unconfirmed';
    return this.again ? 'number.unprinted.still' : 'number.unprinted.why';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-missing-slip': MissingSlip;
  }
}
