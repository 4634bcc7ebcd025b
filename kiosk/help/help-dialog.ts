import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import type {PlainKey} from '../../src/ui/catalogue.ts';
import type {View} from '../glass/view.ts';
import {DismissEvent} from '../parts/kiosk-dialog.ts';
import type {HelpStatus} from './help.ts';

/** The visitor needs nobody any more. */
class WithdrawEvent extends Event {
  static readonly type = 'rc-help-withdraw';

  constructor() {
    super(WithdrawEvent.type);
  }
}

/** A guide said that they come, and somebody is still needed. */
class AgainEvent extends Event {
  static readonly type = 'rc-help-again';

  constructor() {
    super(AgainEvent.type);
  }
}

/** What stands on top: what was done, or that it was not. */
const TITLES: Readonly<Record<HelpStatus, PlainKey>> = {
  calling: 'help.title.calling',
  called: 'help.title.called',
  unanswered: 'help.title.called',
  kept: 'help.title.called',
  coming: 'help.title.coming',
  alone: 'help.title.alone',
};

/**
 * Says how it stands with the guide who was called, and takes the call back; where nobody has been
 * reached, where people are.
 *
 * @fires {DismissEvent} rc-dismiss - Read.
 * @fires {WithdrawEvent} rc-help-withdraw
 * @fires {AgainEvent} rc-help-again
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
    const {view, status} = this;
    const unreached = status === 'alone' || status === 'unanswered';
    return html`
      <rc-kiosk-dialog
        .heading=${view.t(TITLES[status])}
        .low=${view.low}
        @rc-dismiss=${this.#close}
      >
        <p role="status">${view.t(`help.${status}`)}</p>
        ${unreached ? html`<p class="note">${view.t('help.where')}</p>` : nothing}
        <button slot="act" type="button" class="primary" @click=${this.#close}>
          ${view.t('help.close')}
        </button>
        ${this.#more()}
      </rc-kiosk-dialog>
    `;
  }

  #more() {
    switch (this.status) {
      case 'called':
      case 'unanswered':
      case 'kept':
        return this.#act('help.withdraw', () => new WithdrawEvent());
      case 'coming':
        return this.#act('help.again', () => new AgainEvent());
      default:
        return nothing;
    }
  }

  #act(words: 'help.withdraw' | 'help.again', make: () => Event) {
    return html`<button slot="act" type="button" @click=${() => this.dispatchEvent(make())}>
      ${this.view.t(words)}
    </button>`;
  }

  readonly #close = () => {
    this.dispatchEvent(new DismissEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-help-dialog': HelpDialog;
  }
  interface HTMLElementEventMap {
    'rc-help-withdraw': WithdrawEvent;
    'rc-help-again': AgainEvent;
  }
}
