import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {
  type HallConfiguration,
  type QueueId,
  type Side,
  type Window,
} from '../../../hall/configuration.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {faultsAt} from '../../screens/draft/faults-at.ts';
import {FieldChangeEvent} from '../fields/field-element.ts';
import {say, type TextKey} from '../words.ts';
import {seatOf, type SeatAt, type SeatWish} from './seat-change.ts';
import {queueName} from './queue-name.ts';
import './unit-chooser.ts';
import type {SeatChosenEvent} from './unit-chooser.ts';

const SIDES: readonly Side[] = ['left', 'middle', 'right'];

/**
 * Who sits where: every window with its seats, and at each whom it receives, the first first.
 *
 * @fires {FieldChangeEvent} rc-field-change - With whom a seat shall receive.
 */
@customElement('rc-windows-grid')
export class WindowsGrid extends FormElement {
  /** The document as it is being edited. */
  @property({attribute: false}) hall!: HallConfiguration;
  /** The document that the hall has now. */
  @property({attribute: false}) published: HallConfiguration | undefined;
  @state() private wish: SeatWish | undefined;
  @state() private area = '';

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .areas {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .areas button[aria-pressed='true'] {
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .window {
        padding: 8px 12px 10px;
        border: 1px solid var(--rc-line);
        border-radius: 12px;
        background: var(--rc-card);
      }
      .window.wrong {
        border-color: var(--rc-tea);
      }
      .window h3 {
        display: flex;
        align-items: baseline;
        gap: 8px;
      }
      .window h3 small {
        color: var(--rc-ink-soft);
        font-weight: 400;
      }
      .seats {
        display: flex;
        gap: 10px;
      }
      .seat {
        flex: 1;
        min-width: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        align-content: start;
      }
      .seat > span {
        color: var(--rc-ink-soft);
        font-size: 15px;
      }
      .unit {
        width: 100%;
        padding-inline: 10px;
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
        line-height: 1.25;
      }
      .unit.after {
        border-style: dashed;
        font-weight: 400;
      }
      .changed .unit {
        border-color: var(--rc-jade);
        background: var(--rc-jade-soft);
      }
      .more {
        width: 100%;
        border-color: transparent;
        background: none;
        color: var(--rc-ink-soft);
      }
    `,
  ];

  protected override render() {
    const {windows} = this.hall;
    return html`
      <div class="head">
        <h2>${this.#say('seats.title')}</h2>
        <span class="hint">${this.#say('seats.how')}</span>
      </div>
      ${this.#areas()}
      <ul>
        ${windows.map((window, index) =>
          this.area === '' || window.area === this.area ? this.#window(window, index) : nothing,
        )}
      </ul>
      ${this.wish ? this.#chooser(this.wish) : nothing}
    `;
  }

  #areas() {
    const {areas} = this.hall;
    if (areas.length < 2) return nothing;
    const all = [{id: '', name: this.#say('seats.all-areas')}].concat(
      areas.map(({id, name}) => ({id, name: name[this.language]})),
    );
    return html`<div class="areas">
      ${all.map(
        ({id, name}) =>
          html`<button
            type="button"
            aria-pressed=${id === this.area}
            @click=${() => {
              this.area = id;
            }}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #window({number, area, seats}: Window, index: number) {
    const path = `windows.${index}`;
    const wrong = faultsAt(this.faults, path).length > 0;
    const place = this.hall.areas.find(({id}) => id === area)?.name[this.language];
    return html`<li class="window ${wrong ? 'wrong' : ''}" data-window=${number}>
      <h3>${this.#say('seats.window', {window: number})}<small>${place}</small></h3>
      <div class="seats">
        ${SIDES.map((side) => {
          const s = seats.findIndex((seat) => seat.side === side);
          const seat = seats[s];
          if (!seat) return nothing;
          return this.#seat({path: `${path}.seats.${s}`, window: number, seat});
        })}
      </div>
      ${seats.length === 0 ? html`<p class="soft">${this.#say('seats.empty')}</p>` : nothing}
      ${this.faultAt(path)}
    </li>`;
  }

  #seat(at: SeatAt) {
    const {window, seat} = at;
    const side = this.#say(`seat.${seat.side}`);
    const before = this.published && seatOf(this.published, seat.id)?.seat.serves;
    const changed = before?.join() !== seat.serves.join();
    return html`<div class="seat ${changed ? 'changed' : ''}" data-seat=${seat.id}>
      <span>${side}</span>
      ${seat.serves.map((queue, place) => {
        const unit = queueName(this.hall, queue, this.language);
        return html`<button
          type="button"
          class="unit ${place > 0 ? 'after' : ''}"
          aria-label=${this.#say('seats.change', {window, side, unit})}
          @click=${() => {
            this.wish = {at, place};
          }}
        >
          ${unit}
        </button>`;
      })}
      <button
        type="button"
        class="more"
        aria-label=${this.#say('seats.add', {window, side})}
        @click=${() => {
          this.wish = {at, place: undefined};
        }}
      >
        ＋
      </button>
    </div>`;
  }

  #chooser(wish: SeatWish) {
    return html`<rc-unit-chooser
      .hall=${this.hall}
      .wish=${wish}
      .language=${this.language}
      @rc-seat-chosen=${({serves}: SeatChosenEvent) => {
        this.#choose(wish, serves);
      }}
      @rc-dismiss=${() => {
        this.#back(wish);
      }}
    ></rc-unit-chooser>`;
  }

  #choose(wish: SeatWish, serves: readonly QueueId[]): void {
    const {at} = wish;
    // Others may have published another order of the windows since the press.
    const now = seatOf(this.hall, at.seat.id);
    if (now) this.dispatchEvent(new FieldChangeEvent(`${now.path}.serves`, serves));
    this.#back(wish);
  }

  /** The dialog goes, and whoever pressed is where they were. */
  #back({at, place}: SeatWish): void {
    this.wish = undefined;
    // The page gives the document back with the change in it, and then it is drawn.
    setTimeout(() => {
      const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>(
        `[data-seat='${at.seat.id}'] button`,
      );
      (buttons[place ?? buttons.length - 1] ?? buttons[0])?.focus();
    });
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-windows-grid': WindowsGrid;
  }
}
