import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration, QueueId} from '../../../hall/configuration.ts';
import {seatCount} from '../../../hall/seat-count.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import '../../staff-dialog.ts';
import {choosable, type Choosable} from '../fields/choosable.ts';
import {say, type TextKey} from '../words.ts';
import {queueName} from './queue-name.ts';
import {afterChoice, afterFirst, afterRemoval, windowsOf, type SeatWish} from './seat-change.ts';

export class SeatChosenEvent extends Event {
  static readonly type = 'rc-seat-chosen';
  readonly serves: readonly QueueId[];

  constructor(serves: readonly QueueId[]) {
    super(SeatChosenEvent.type);
    this.serves = serves;
  }
}

/**
 * Who shall sit at a seat: every unit with the windows at which it sits now.
 *
 * @fires {SeatChosenEvent} rc-seat-chosen - With whom the seat shall receive, the first first.
 * @fires {Event} rc-dismiss - Nothing was chosen.
 */
@customElement('rc-unit-chooser')
export class UnitChooser extends FormElement {
  @property({attribute: false}) hall!: HallConfiguration;
  @property({attribute: false}) wish!: SeatWish;
  @state() private sought = '';

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: contents;
      }
      .inside {
        display: grid;
        gap: 12px;
      }
      .units {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
        gap: 6px;
        max-height: 52vh;
        overflow-y: auto;
        padding: 4px;
      }
      .units button {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
        white-space: normal;
      }
      .units span {
        flex: none;
        text-align: start;
      }
      small {
        text-align: end;
        color: var(--rc-ink-soft);
        font-weight: 400;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    // The dialog opens when it is drawn itself; then the first letters go where somebody looks for a unit.
    setTimeout(() => this.renderRoot.querySelector('input')?.focus());
  }

  protected override render() {
    const {at, place} = this.wish;
    const side = this.#say(`seat.${at.seat.side}`);
    const ask = place === undefined ? 'seats.ask.add' : 'seats.ask.change';
    return html`<rc-staff-dialog
      wide
      heading=${this.#say(ask, {window: at.window, side})}
      hint=${this.#onlySeat(place)}
      back=${this.#say('seats.back')}
    >
      <div class="inside">
        <input
          type="search"
          aria-label=${this.#say('list.find', {name: this.#say('tab.units')})}
          placeholder=${this.#say('list.find', {name: this.#say('tab.units')})}
          .value=${this.sought}
          @input=${(event: Event) => {
            this.sought = (event.target as HTMLInputElement).value;
          }}
        />
        <div class="units">${this.#units().map((unit) => this.#unit(unit))}</div>
        ${place === undefined ? nothing : this.#acts(place)}
      </div>
    </rc-staff-dialog>`;
  }

  /** Whoever does not sit at this seat yet, by any name that people have for them. */
  #units(): readonly Choosable[] {
    const sought = this.sought.trim().toLowerCase();
    const {serves} = this.wish.at.seat;
    return choosable('windows.*.seats.*.serves.*', '', this.hall, this.language).filter(
      ({id, name, also = ''}) =>
        !serves.includes(id) && `${name} ${also}`.toLowerCase().includes(sought),
    );
  }

  #unit({id, name}: Choosable) {
    return html`<button
      type="button"
      @click=${() => {
        this.#tell(afterChoice(this.wish, id));
      }}
    >
      <span>${name}</span><small>${windowsOf(this.hall, id).join(this.#say('list.comma'))}</small>
    </button>`;
  }

  /** What comes of taking away the only seat of a unit, before it is taken away. */
  #onlySeat(place: number | undefined): string {
    const queue = place === undefined ? undefined : this.wish.at.seat.serves[place];
    if (queue === undefined) return '';
    if (seatCount(this.hall, queue) > 1) return '';
    return this.#say('seats.last', {unit: queueName(this.hall, queue, this.language)});
  }

  #acts(place: number) {
    return html`<div class="acts">
      ${
        place > 0
          ? html`<button
              type="button"
              @click=${() => {
                this.#tell(afterFirst(this.wish));
              }}
            >
              ${this.#say('seats.first')}
            </button>`
          : nothing
      }
      <button
        type="button"
        @click=${() => {
          this.#tell(afterRemoval(this.wish));
        }}
      >
        ${this.#say('seats.remove')}
      </button>
    </div>`;
  }

  #tell(serves: readonly QueueId[]): void {
    this.dispatchEvent(new SeatChosenEvent(serves));
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unit-chooser': UnitChooser;
  }
}
