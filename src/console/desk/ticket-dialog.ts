import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {dateWords} from '../../ui/date-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent, DeskAskEvent, type DeskAction, type DeskQuestion} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import '../staff-dialog.ts';
import {ticketView} from './desk-view.ts';
import {DeskFormEvent} from './form/form-events.ts';
import {buttonFor} from './hot-keys.ts';
import {laneChange, otherLane} from './lane-change.ts';
import {ticketFacts} from './ticket-facts.ts';
import {ticketFactsStyles} from './ticket-facts.styles.ts';
import {say, type TextKey} from './words.ts';

interface Choice {
  readonly text: TextKey;
  readonly press: () => void;
  readonly off?: boolean;
  readonly hint?: string;
}

/** One ticket, wherever it is in the hall, and everything this desk may do with it. */
@customElement('rc-ticket-dialog')
export class TicketDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() ticket: TicketId = '';
  /** Of its slip, where it was shown. */
  @property({attribute: false}) code: string | undefined;
  @property() seat: SeatId = '';
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    ticketFactsStyles,
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
      .can button {
        min-height: 64px;
        padding-inline: 10px;
      }
      .can button:last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }
      small {
        display: block;
        font-size: 15px;
        font-weight: 400;
      }
    `,
  ];

  protected override render() {
    const {language, hall} = this;
    const ticket = hall.tickets.get(this.ticket);
    const appointment = hall.appointments.get(this.ticket);
    const number =
      ticket?.number ?? appointment?.number ?? hall.ended.get(this.ticket)?.number ?? '';
    return html`<rc-staff-dialog
      .heading=${number}
      .hint=${this.#status()}
      .back=${say(language, 'do.cancel')}
      @keydown=${this.#key}
    >
      ${ticket ? this.#facts(ticket) : nothing}
      ${ticket ? this.#buttons(this.#can(ticket)) : nothing}
      ${
        appointment
          ? this.#buttons([
              {text: 'do.book.again', press: this.#ask({about: 'book', ticket: this.ticket})},
              {text: 'do.rejoin', press: this.#act({type: 'rejoin', ticket: this.ticket})},
              {text: 'do.withdraw', press: this.#ask({about: 'withdraw', ticket: this.ticket})},
            ])
          : nothing
      }
      ${!ticket && !appointment && number ? this.#buttons([this.#form(number)]) : nothing}
    </rc-staff-dialog>`;
  }

  /** Of a visit that is over. */
  #form(number: string): Choice {
    const press = () => {
      this.dispatchEvent(new DeskFormEvent(this.code === undefined ? {number} : {code: this.code}));
    };
    return {text: 'do.form', press, off: this.#closed};
  }

  get #closed(): boolean {
    return (this.hall.seats.get(this.seat)?.status ?? 'closed') === 'closed';
  }

  #status(): string {
    const {hall, language} = this;
    const ticket = hall.tickets.get(this.ticket);
    const appointment = hall.appointments.get(this.ticket);
    if (appointment) {
      const time = dateWords(appointment.time, this.now, hall.configuration?.timeZone ?? 'UTC')[
        language
      ];
      const today = hall.ended.get(this.ticket)?.number;
      const booked = say(language, 'status.booked', {time});
      return today ? `${booked} · ${say(language, 'book.today', {number: today})}` : booked;
    }
    if (!ticket) {
      const fate = hall.ended.get(this.ticket)?.fate;
      return say(language, fate ? `ended.${fate}` : 'look.none');
    }
    const unit = ticketView(hall, ticket).unit?.[language] ?? say(language, 'queue.general');
    return `${say(language, `status.${ticket.status}`)} · ${unit}`;
  }

  #facts(ticket: Ticket) {
    const {hall, language, now} = this;
    const representatives = hall.configuration?.parties.representatives ?? 1;
    return html`<p class="facts">
      ${ticketFacts(language, ticketView(hall, ticket), {now, representatives})}
    </p>`;
  }

  #can(ticket: Ticket): readonly Choice[] {
    const {id, status} = ticket;
    // What is called or in interview belongs to the desk that has it.
    if (status === 'called' || status === 'serving') return [];
    const seat = this.hall.seats.get(this.seat);
    const off = seat?.status !== 'open' || seat.ticket !== undefined;
    const first: Readonly<Record<typeof status, Choice>> = {
      waiting: {text: 'do.call.this', press: this.#ask({about: 'call', ticket: id}), off},
      missed: {text: 'do.restore', press: this.#act({type: 'restore', ticket: id})},
      held: {text: 'do.resume.ticket', press: this.#act({type: 'resume', ticket: id}), off},
    };
    return [
      first[status],
      {text: 'do.transfer', press: this.#ask({about: 'transfer', ticket: id})},
      this.#lane(ticket),
      {text: 'do.book', press: this.#ask({about: 'book', ticket: id})},
      {text: 'do.withdraw', press: this.#ask({about: 'withdraw', ticket: id})},
    ];
  }

  /** Priority is no favour where its lane is the slower one just now. */
  #lane(ticket: Ticket): Choice {
    const {language} = this;
    const lane = otherLane(ticket);
    const press = this.#act({type: 'change-lane', ticket: ticket.id, lane});
    const text = lane === 'priority' ? 'do.priority' : 'do.ordinary';
    const change = laneChange(this.hall, ticket);
    if (!change) return {text, press};
    const {now, then} = change;
    if (lane === 'ordinary' || then < now) {
      return {text, press, hint: say(language, 'lane.change', {now, then})};
    }
    const hint = say(language, then > now ? 'lane.later' : 'lane.same', {now, then});
    return {text, press, hint, off: true};
  }

  #buttons(choices: readonly Choice[]) {
    return choices.length === 0
      ? nothing
      : html`<div class="can">
          ${choices.map(({text, press, hint, off = false}, index) =>
            deskButton(say(this.language, text), press, {
              key: String(index + 1),
              off: this.disabled || off,
              ...(hint === undefined ? {} : {hint}),
            }),
          )}
        </div>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    buttonFor(event, [this.renderRoot])?.click();
  };

  #act(action: DeskAction) {
    return () => this.dispatchEvent(new DeskActionEvent(action));
  }

  #ask(question: DeskQuestion) {
    return () => this.dispatchEvent(new DeskAskEvent(question));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ticket-dialog': TicketDialog;
  }
}
