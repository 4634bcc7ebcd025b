import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {freeTimes, receivedLater} from '../../hall/appointment.ts';
import {clockText, dayAt} from '../../hall/day.ts';
import {GENERAL, type QueueId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {dayWords} from './day-words.ts';
import {DeskActionEvent} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import '../staff-dialog.ts';
import {buttonFor} from './hot-keys.ts';
import {say} from './words.ts';

/** More than a hall has free on all the days that it offers. */
const ALL = 2_000;

interface FreeDay {
  readonly day: string;
  readonly label: string;
  readonly times: readonly number[];
}

/** A time for a number, day by day, from all that are free; another one where it has one. */
@customElement('rc-book-dialog')
export class BookDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() ticket: TicketId = '';
  @property() number = '';
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @state() private chosen: string | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      .days,
      .times {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 8px;
      }
      .days button {
        padding: 2px 8px;
        font-size: 17px;
      }
      .days button[aria-pressed='true'] {
        background: var(--rc-tea-soft);
        border-color: var(--rc-tea);
      }
      .times {
        grid-template-columns: repeat(7, minmax(0, 1fr));
        min-height: 118px;
        align-content: start;
        padding-block-start: 16px;
        border-block-start: 1px solid var(--rc-line);
      }
      .times button {
        padding: 2px 8px;
        font-size: 20px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ];

  protected override render() {
    const {language, hall, number} = this;
    const days = this.#days();
    const open = days.find(({day}) => day === this.chosen) ?? days[0];
    const again = hall.appointments.has(this.ticket);
    return html`<rc-staff-dialog
      wide
      .heading=${say(language, again ? 'book.again' : 'book.title', {number})}
      .hint=${say(language, 'book.hint')}
      .back=${say(language, 'do.cancel')}
      @keydown=${this.#key}
    >
      ${open ? this.#offers(days, open) : html`<p>${say(language, 'book.none')}</p>`}
    </rc-staff-dialog>`;
  }

  #offers(days: readonly FreeDay[], open: FreeDay) {
    const zone = this.#zone();
    return html`<div class="days" role="group">
        ${days.map(
          ({day, label}) =>
            html`<button
              type="button"
              aria-pressed=${day === open.day}
              @click=${() => {
                this.chosen = day;
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div class="times">
        ${open.times.map((time, index) =>
          deskButton(
            clockText(time, zone),
            () =>
              this.dispatchEvent(
                new DeskActionEvent({type: 'book-ticket', ticket: this.ticket, time}),
              ),
            {off: this.disabled, ...(index < 9 ? {key: String(index + 1)} : {})},
          ),
        )}
      </div>`;
  }

  #days(): FreeDay[] {
    const {hall, now, language} = this;
    const zone = this.#zone();
    const had = hall.appointments.get(this.ticket)?.time;
    const byDay = new Map<string, number[]>();
    for (const {at} of freeTimes(hall, this.#queue(), now, ALL)) {
      if (at === had) continue;
      const {day} = dayAt(at, zone);
      byDay.set(day, [...(byDay.get(day) ?? []), at]);
    }
    return Array.from(byDay, ([day, times]) => ({
      day,
      label: dayWords(day, now, zone)[language],
      times,
    }));
  }

  /** Who was sent to one seat is received by the unit on another day, and its times are what counts. */
  #queue(): QueueId {
    const {tickets, appointments} = this.hall;
    const visit = tickets.get(this.ticket) ?? appointments.get(this.ticket);
    return visit ? receivedLater(this.hall, visit) : GENERAL;
  }

  #zone(): string {
    return this.hall.configuration?.timeZone ?? 'UTC';
  }

  readonly #key = (event: KeyboardEvent) => {
    buttonFor(event, [this.renderRoot])?.click();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-book-dialog': BookDialog;
  }
}
