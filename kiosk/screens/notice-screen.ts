import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {icons} from '../../src/ui/icons.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** What becomes of the answers, in plain words, before anything is asked. */
@customElement('rc-notice-screen')
export class NoticeScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      ol {
        display: grid;
        flex: 1;
        /* Right under its heading, and as large as the glass is. */
        align-content: start;
        gap: min(calc(9 * var(--u)), 4cqb);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      /* Among the words above the controls: in their middle, nearer to whoever sits. */
      ol[slot] {
        flex: none;
        margin-block-start: calc(6 * var(--u));
      }

      li {
        border-inline-start: calc(1.6 * var(--u)) solid var(--rc-jade);
        padding: min(calc(2 * var(--u)), 1cqb) 0 min(calc(2 * var(--u)), 1cqb) calc(6 * var(--u));
        font-size: clamp(var(--t), 4cqb, calc(1.3 * var(--t)));
        line-height: 1.55;
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render() {
    const {view} = this;
    const {notice = [], keepDays = 0} = view.hall?.form ?? {};
    return html`
      <rc-kiosk-frame .view=${view} .heading=${view.t('notice.ask')} .airy=${view.low}>
        <ol slot=${view.low ? 'ask' : nothing}>
          ${notice.map(
            (words) => html`<li>${view.words(words).replaceAll('{days}', String(keepDays))}</li>`,
          )}
        </ol>
        ${this.back()}
        <button
          slot="act"
          type="button"
          class="primary onward with-icon"
          @click=${() => {
            this.go({type: 'next'});
          }}
        >
          <span>${view.t('notice.agree')}</span>${icons.next}
        </button>
      </rc-kiosk-frame>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-notice-screen': NoticeScreen;
  }
}
