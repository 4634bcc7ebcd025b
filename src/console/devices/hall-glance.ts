import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HallState} from '../../hall/state.ts';
import {waitingInHall} from '../../hall/wait.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** The hall of this moment in a few figures. */
@customElement('rc-hall-glance')
export class HallGlance extends LitElement {
  /** Folded in place: whoever renders this anew shows it anew. */
  @property({attribute: false, hasChanged: () => true}) hall!: HallState;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        min-height: 0;
        background: none;
      }
      .card {
        display: flex;
        flex: 1 0 auto;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: 10px;
        padding: 6px 14px;
        font-size: 16px;
      }
      b {
        font-size: 26px;
        font-variant-numeric: tabular-nums;
      }
      @media (width < 1000px) {
        .card {
          flex-direction: column;
        }
        span {
          font-size: 15px;
          line-height: 1.3;
        }
      }
    `,
  ];

  protected override render() {
    const {hall} = this;
    const seats = [...hall.seats.values()];
    const count = (status: string) => seats.filter((seat) => seat.status === status).length;
    const serving = [...hall.tickets.values()].filter(({status}) => status === 'serving').length;
    const figures: [TextKey, string | number][] = [
      ['glance.waiting', waitingInHall(hall)],
      ['glance.serving', serving],
      ['glance.finished', hall.today.finished],
      ['glance.settled', hall.today.settled],
      ['glance.seats', `${count('open')} / ${count('paused')}`],
    ];
    return figures.map(
      ([key, value]) =>
        html`<div class="card"><b>${value}</b> <span>${say(this.language, key)}</span></div>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-glance': HallGlance;
  }
}
