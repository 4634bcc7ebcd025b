import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ReviewLine} from '../visit.ts';
import {icons} from '../../src/ui/icons.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** Reads the answers back; each line is the way to change it. */
@customElement('rc-review-screen')
export class ReviewScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      .lines {
        display: grid;
        flex: 1;
        align-content: center;
        gap: calc(4 * var(--u));
      }

      .line {
        display: grid;
        grid-template-columns: minmax(0, 0.8fr) minmax(0, 1.4fr) auto;
        align-items: center;
        gap: calc(4 * var(--u));
        min-block-size: clamp(calc(20 * var(--u)), 15cqb, calc(36 * var(--u)));
        padding-inline: calc(7 * var(--u));
        text-align: start;
      }

      .what,
      .change {
        color: var(--rc-ink-soft);
        font-size: calc(0.9 * var(--t));
        font-weight: 400;
      }

      .change {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }

      b {
        font-size: calc(1.15 * var(--t));
      }

      .few {
        margin: 0;
        color: var(--rc-ink-soft);
        font-size: calc(0.9 * var(--t));
      }
    `,
  ];

  protected override render() {
    const {view, visit} = this;
    const {queue, party = 1, priority = false, help = false} = visit.answers;
    const representatives = view.hall?.parties.representatives ?? 1;
    const wish = (yes: boolean) => view.t(yes ? 'answer.yes' : 'answer.no');
    const taking = visit.step === 'taking';
    return html`
      <rc-kiosk-frame
        step="review"
        .view=${view}
        .heading=${view.t('review.ask')}
        .lead=${view.t('review.lead')}
      >
        <div class="lines">
          ${this.#line('queue', view.t('review.queue'), view.queueName(queue))}
          ${this.#line('party', view.t('review.party'), view.t('party.people', {count: party}))}
          ${
            party > representatives
              ? html`<p class="few">
                  ${view.t('party.representatives', {count: representatives})}
                </p>`
              : nothing
          }
          ${this.#line('priority', view.t('review.priority'), wish(priority))}
          ${this.#line('help', view.t('review.help'), wish(help))}
        </div>
        ${this.back()}
        <button
          slot="act"
          type="button"
          class="primary onward with-icon"
          ?disabled=${taking}
          @click=${() => {
            this.go({type: 'take'});
          }}
        >
          ${icons.slip}<span>${view.t(taking ? 'review.taking' : 'review.take')}</span>
        </button>
      </rc-kiosk-frame>
    `;
  }

  #line(line: ReviewLine, what: string, answer: string) {
    return html`
      <button
        type="button"
        class="line"
        @click=${() => {
          this.go({type: 'change', line});
        }}
      >
        <span class="what">${what}</span><b>${answer}</b>
        <span class="change">${this.view.t('review.change')}</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-review-screen': ReviewScreen;
  }
}
