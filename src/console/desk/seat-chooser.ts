import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {SeatId} from '../../hall/configuration.ts';
import type {HallState} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, sayAt} from './words.ts';

/** The staff member has sat down at a seat. */
export class SeatChosenEvent extends Event {
  static readonly type = 'rc-seat-choose';
  readonly seat: SeatId;

  constructor(seat: SeatId) {
    super(SeatChosenEvent.type);
    this.seat = seat;
  }
}

/** All windows and their sides, with the unit that sits there. */
@customElement('rc-seat-chooser')
export class SeatChooser extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() language: Language = 'zh';
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
      }
      h2 {
        margin-block-end: 16px;
      }
      .windows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(228px, 1fr));
        gap: 12px;
      }
      .window {
        padding: 10px 12px 12px;
        display: grid;
        gap: 8px;
        align-content: start;
      }
      .window h3 {
        font-size: 17px;
      }
      .seats {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: 8px;
      }
      button {
        min-height: 72px;
        padding: 4px 6px;
        line-height: 1.25;
      }
      button small {
        display: block;
        font-size: 14px;
        font-weight: 400;
      }
      h2 + .windows {
        margin-block-end: 20px;
      }
      h3 + .windows {
        margin-block-start: 10px;
      }
      .open {
        border-color: var(--rc-jade);
        background: var(--rc-jade-soft);
      }
    `,
  ];

  protected override render() {
    const {configuration, seats, layout} = this.hall;
    return html`
      <h2>${say(this.language, 'seat.choose')}</h2>
      <div class="windows">
        ${configuration?.windows.map(
          (window) => html`
            <div class="window card">
              <h3>${say(this.language, 'seat.window', {window: window.number})}</h3>
              <div class="seats">
                ${window.seats.map(({id, side, serves}) => {
                  const status = seats.get(id)?.status ?? 'closed';
                  const unit = serves.map((queue) => layout?.units.get(queue)).find(Boolean);
                  return html`<button
                    class=${status}
                    @click=${() => this.dispatchEvent(new SeatChosenEvent(id))}
                  >
                    ${say(this.language, `seat.${side}`)}
                    <small>${unit?.short[this.language]}</small>
                    <small>${say(this.language, `seat.${status}`)}</small>
                  </button>`;
                })}
              </div>
            </div>
          `,
        )}
      </div>
      <h3>${say(this.language, 'seat.rooms')}</h3>
      <div class="windows">
        ${configuration?.rooms.map(({id, name}) => {
          const status = seats.get(id)?.status ?? 'closed';
          return html`<button
            class=${status}
            @click=${() => this.dispatchEvent(new SeatChosenEvent(id))}
          >
            ${name[this.language]}
            <small>${sayAt('room', this.language, `seat.${status}`)}</small>
          </button>`;
        })}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-seat-chooser': SeatChooser;
  }
}
