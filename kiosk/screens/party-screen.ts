import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {icons} from '../../src/ui/icons.ts';
import {PARTY_BUTTONS} from '../visit.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** How many came together. */
@customElement('rc-party-screen')
export class PartyScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      .sizes {
        display: grid;
        flex: 1;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        grid-auto-rows: minmax(calc(26 * var(--u)), calc(82 * var(--u)));
        min-block-size: 0;
        align-content: center;
        gap: calc(5 * var(--u));
      }

      .sizes button {
        display: grid;
        place-content: center;
        justify-items: center;
        padding: calc(2 * var(--u));
      }

      b {
        font-size: calc(2.2 * var(--t));
        line-height: 1.2;
      }

      .more b {
        font-size: calc(1.4 * var(--t));
      }

      .icon {
        inline-size: calc(11 * var(--u));
        block-size: calc(11 * var(--u));
      }
    `,
  ];

  protected override render() {
    const {view, visit} = this;
    const {party} = visit.answers;
    const most = view.hall?.parties.atMost ?? 1;
    const sizes = Array.from({length: Math.min(PARTY_BUTTONS, most)}, (_, index) => index + 1);
    const crowd = party !== undefined && party > PARTY_BUTTONS;
    return html`
      <rc-kiosk-frame
        step="party"
        .view=${view}
        .heading=${view.t('party.ask')}
        .lead=${view.t('party.lead')}
      >
        <div class="sizes">
          ${sizes.map((size) => this.#size(size, party === size))}
          ${
            most > PARTY_BUTTONS
              ? html`<button
                  type="button"
                  class=${classMap({more: true, chosen: crowd})}
                  aria-current=${crowd}
                  @click=${() => {
                    this.go({type: 'crowd'});
                  }}
                >
                  ${icons.people}<b>${view.t('party.more')}</b>
                </button>`
              : ''
          }
        </div>
        ${this.back()}
      </rc-kiosk-frame>
    `;
  }

  #size(size: number, chosen: boolean) {
    return html`
      <button
        type="button"
        class=${classMap({chosen})}
        aria-current=${chosen}
        @click=${() => {
          this.go({type: 'party', party: size});
        }}
      >
        <b>${this.view.t('party.people', {count: size})}</b>
        ${size === 1 ? html`<span>${this.view.t('party.alone')}</span>` : ''}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-party-screen': PartyScreen;
  }
}
