import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import type {View} from '../glass/view.ts';
import {idleLead, type Leaving} from '../patience/leaving.ts';
import {DismissEvent} from './kiosk-dialog.ts';

/** The visitor does not want to go on. */
class LeaveEvent extends Event {
  static readonly type = 'rc-leave';

  constructor() {
    super(LeaveEvent.type);
  }
}

/**
 * Asks whether somebody is still there, and counts.
 *
 * @fires {DismissEvent} rc-dismiss - Still there.
 * @fires {LeaveEvent} rc-leave - Gone, by their own word.
 */
@customElement('rc-idle-dialog')
export class IdleDialog extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        --t: 1rem;
      }

      p {
        margin: 0;
      }

      .seconds {
        margin-block-start: calc(4 * var(--u));
        color: var(--rc-tea);
        font-size: calc(2.6 * var(--t));
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1.2;
      }

      button {
        flex: 1;
      }

      .primary {
        flex: 1.6;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  @property({type: Number}) seconds = 0;
  @property() leaving: Leaving = 'nothing';

  protected override render() {
    const {view, leaving} = this;
    const stay = () => {
      this.dispatchEvent(new DismissEvent());
    };
    return html`
      <rc-kiosk-dialog .heading=${view.t('idle.ask')} .low=${view.low} @rc-dismiss=${stay}>
        <p>${view.t(idleLead(leaving))}</p>
        <p class="seconds" role="timer">${view.t('idle.seconds', {count: this.seconds})}</p>
        <button slot="act" type="button" class="primary" @click=${stay}>
          ${view.t('idle.stay')}
        </button>
        <button
          slot="act"
          type="button"
          @click=${() => {
            this.dispatchEvent(new LeaveEvent());
          }}
        >
          ${view.t(leaving === 'done' ? 'number.done' : 'idle.leave')}
        </button>
      </rc-kiosk-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-idle-dialog': IdleDialog;
  }
  interface HTMLElementEventMap {
    'rc-leave': LeaveEvent;
  }
}
