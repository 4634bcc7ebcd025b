import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Offer} from '../../src/hall/refusal.ts';
import type {Problem} from '../../src/wire/problem.ts';
import {dateWords} from '../../src/ui/date-words.ts';
import {HelpEvent} from '../events.ts';
import {wishesOf} from '../visit/answers.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** No number now, but never a bare refusal: a time, another unit, or somebody who helps. */
@customElement('rc-offer-screen')
export class OfferScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      section {
        display: grid;
        flex: 1;
        align-content: center;
        gap: calc(4 * var(--u));
      }

      p {
        margin: 0;
        font-size: calc(1.1 * var(--t));
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .time {
        min-block-size: calc(30 * var(--u));
        font-size: calc(1.3 * var(--t));
        text-wrap: balance;
      }
    `,
  ];

  @property({attribute: false}) problem!: Problem;
  @property({attribute: false}) offer!: Offer;
  /** Hub time. */
  @property({type: Number}) now = 0;

  protected override render() {
    const {view, offer, now} = this;
    const time = view.words(dateWords(offer.at, now, view.hall?.timeZone ?? 'UTC'));
    return html`
      <rc-kiosk-frame .view=${view} .heading=${this.#heading()}>
        <section>
          <p>${view.t('offer.lead')}</p>
          <button
            type="button"
            class="primary fill time"
            @click=${() => {
              this.go({type: 'take-time'});
            }}
          >
            ${view.t('offer.take', {time})}
          </button>
          <button
            type="button"
            class="fill"
            @click=${() => {
              this.go({type: 'other-unit'});
            }}
          >
            ${view.t('offer.other')}
          </button>
          <button
            type="button"
            class="fill"
            @click=${() => {
              this.dispatchEvent(new HelpEvent());
            }}
          >
            ${view.t('offer.help')}
          </button>
        </section>
        ${this.home()}
      </rc-kiosk-frame>
    `;
  }

  #heading(): string {
    const {view, problem} = this;
    if (problem.code === 'hall-closed') return view.t('offer.hall');
    const {queue} = wishesOf(view.hall?.form.questions ?? [], this.visit.answers);
    const unit = view.hall?.units.find(({id}) => id === queue);
    const name = unit ? view.words(unit.short) : view.t('queue.general');
    return view.t(problem.code === 'unit-closed' ? 'offer.closed' : 'offer.quota', {unit: name});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-offer-screen': OfferScreen;
  }
}
