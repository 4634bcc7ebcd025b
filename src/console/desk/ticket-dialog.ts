import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {SeatId} from '../../hall/configuration.ts';
import {dateText} from '../../hall/day.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent, DeskAskEvent, type DeskAction, type DeskQuestion} from './desk-action.ts';
import './desk-dialog.ts';
import {ticketView} from './desk-view.ts';
import {ticketFacts} from './ticket-facts.ts';
import {say, type TextKey} from './words.ts';

/** One ticket, wherever it is in the hall, and everything this desk may do with it. */
@customElement('rc-ticket-dialog')
export class TicketDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() ticket: TicketId = '';
  @property() seat: SeatId = '';
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      .mark {
        font-weight: 600;
        color: var(--rc-tea-deep);
      }
      .can {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 10px;
      }
    `,
  ];

  protected override render() {
    const {language, hall} = this;
    const ticket = hall.tickets.get(this.ticket);
    const appointment = hall.appointments.get(this.ticket);
    const number =
      ticket?.number ?? appointment?.number ?? hall.ended.get(this.ticket)?.number ?? '';
    return html`<rc-desk-dialog
      .heading=${number}
      .hint=${this.#status()}
      .back=${say(language, 'do.cancel')}
    >
      ${ticket ? this.#known(ticket) : nothing}
      ${
        appointment
          ? html`<div class="can">
              ${this.#asks('do.withdraw', {about: 'withdraw', ticket: this.ticket})}
            </div>`
          : nothing
      }
    </rc-desk-dialog>`;
  }

  #status(): string {
    const {hall, language} = this;
    const ticket = hall.tickets.get(this.ticket);
    const appointment = hall.appointments.get(this.ticket);
    if (appointment) {
      const time = dateText(appointment.time, hall.configuration?.timeZone ?? 'UTC');
      return say(language, 'status.booked', {time});
    }
    if (!ticket) return say(language, 'look.none');
    const unit = ticketView(hall, ticket).unit?.[language] ?? say(language, 'queue.general');
    return `${say(language, `status.${ticket.status}`)} · ${unit}`;
  }

  #known(ticket: Ticket) {
    const {hall, language, now} = this;
    const representatives = hall.configuration?.parties.representatives ?? 1;
    return html`
      <p class="facts">
        ${ticketFacts(language, ticketView(hall, ticket), {now, representatives})}
      </p>
      <div class="can">${this.#can(ticket)}</div>
    `;
  }

  #can({id, status, lane}: Ticket) {
    // What is called or in interview belongs to the desk that has it.
    if (status === 'called' || status === 'serving') return nothing;
    const seat = this.hall.seats.get(this.seat);
    const free = seat?.status === 'open' && seat.ticket === undefined;
    return html`
      ${status === 'waiting' ? this.#asks('do.call.this', {about: 'call', ticket: id}, free) : nothing}
      ${status === 'missed' ? this.#acts('do.restore', {type: 'restore', ticket: id}) : nothing}
      ${status === 'held' ? this.#acts('do.resume.ticket', {type: 'resume', ticket: id}, free) : nothing}
      ${this.#asks('do.transfer', {about: 'transfer', ticket: id})}
      ${
        lane === 'ordinary'
          ? this.#acts('do.priority', {type: 'change-lane', ticket: id, lane: 'priority'})
          : this.#acts('do.ordinary', {type: 'change-lane', ticket: id, lane: 'ordinary'})
      }
      ${this.#asks('do.book', {about: 'book', ticket: id})}
      ${this.#asks('do.withdraw', {about: 'withdraw', ticket: id})}
    `;
  }

  #acts(text: TextKey, action: DeskAction, may = true) {
    return this.#button(text, may, () => this.dispatchEvent(new DeskActionEvent(action)));
  }

  #asks(text: TextKey, question: DeskQuestion, may = true) {
    return this.#button(text, may, () => this.dispatchEvent(new DeskAskEvent(question)));
  }

  #button(text: TextKey, may: boolean, press: () => void) {
    return html`<button type="button" ?disabled=${this.disabled || !may} @click=${press}>
      ${say(this.language, text)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ticket-dialog': TicketDialog;
  }
}
