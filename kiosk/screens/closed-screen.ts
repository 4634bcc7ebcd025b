import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../../src/ui/tea-cup.ts';
import {hoursText} from './hours-text.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** Outside reception hours: when to come, and whom to see meanwhile. */
@customElement('rc-closed-screen')
export class ClosedScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      rc-tea-cup {
        flex: 1 1 0;
        min-block-size: 0;
        max-block-size: calc(92 * var(--u));
        margin-block: auto;
        align-self: center;
        aspect-ratio: 8 / 7;
      }

      section {
        display: grid;
        flex: 1;
        align-content: center;
        gap: calc(4 * var(--u));
        padding-block: calc(6 * var(--u));
      }

      h2 {
        margin: 0;
        font-size: var(--t);
        color: var(--rc-ink-soft);
      }

      dl {
        display: grid;
        gap: calc(5 * var(--u));
        margin: 0;
        border-radius: calc(7 * var(--u));
        padding: calc(9 * var(--u)) calc(10 * var(--u));
        background: var(--rc-card);
        border: calc(0.4 * var(--u)) solid var(--rc-line);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(7 * var(--u));
      }

      dt {
        flex: 1 1 auto;
        font-size: calc(1.3 * var(--t));
        font-weight: 700;
      }

      dd {
        margin: 0;
        font-size: calc(1.3 * var(--t));
        font-variant-numeric: tabular-nums;
      }

      p {
        margin: 0;
      }
    `,
  ];

  protected override render() {
    const {view} = this;
    const lines = hoursText(view.hall?.hours ?? [], view.locale);
    return html`
      <rc-kiosk-frame
        airy
        .view=${view}
        .heading=${view.t('closed.ask')}
        .lead=${view.t('closed.lead')}
      >
        <rc-tea-cup slot="ask"></rc-tea-cup>
        <section>
          <h2>${view.t('closed.hours')}</h2>
          <dl>
            ${lines.map(
              ({days, times}) => html`
                <div class="line">
                  <dt>${days}</dt>
                  ${times.map((time) => html`<dd>${time}</dd>`)}
                </div>
              `,
            )}
          </dl>
          <p>${view.t('closed.urgent')}</p>
        </section>
        ${
          this.visit.step === 'home'
            ? ''
            : html`<button
                slot="act"
                type="button"
                class="primary fill"
                @click=${() => {
                  this.go({type: 'leave'});
                }}
              >
                ${view.t('problem.home')}
              </button>`
        }
      </rc-kiosk-frame>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-closed-screen': ClosedScreen;
  }
}
