import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {GENERAL, type SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import {servedBy, type HallState} from '../../hall/state.ts';
import {CALL_REASONS, NOT_ACCEPTED_REASONS, PAUSE_REASONS} from '../../hall/terms.ts';
import type {Visits} from '../../sync/visit-client.ts';
import type {TicketAnswer} from '../../wire/api.ts';
import type {Language} from '../words.ts';
import './add-dialog.ts';
import './book-dialog.ts';
import './choice-dialog.ts';
import type {Choice, ChosenEvent} from './choice-dialog.ts';
import {DeskActionEvent, type DeskAction, type DeskQuestion} from './desk-action.ts';
import './look-up-dialog.ts';
import './ticket-dialog.ts';
import './transfer-dialog.ts';
import {say, sayAt, type TextKey} from './words.ts';

/** What has to be answered before there is a command: each question is one dialog. */
@customElement('rc-desk-question')
export class DeskQuestionElement extends LitElement {
  @property({attribute: false}) question!: DeskQuestion;
  @property({attribute: false}) hall!: HallState;
  @property() seat: SeatId = '';
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @property({attribute: false}) added: TicketAnswer | undefined;
  @property({attribute: false}) visits!: Visits;

  protected override render() {
    const {question, hall, language, seat, now, disabled} = this;
    switch (question.about) {
      case 'pause':
        return this.#choose('pause.title', PAUSE_REASONS, 'pause', (reason) => ({
          type: 'pause-seat',
          reason,
        }));
      case 'add':
        return html`<rc-add-dialog
          .hall=${hall}
          .now=${now}
          .queue=${servedBy(hall, seat).find((queue) => queue !== seat) ?? GENERAL}
          .language=${language}
          .disabled=${disabled}
          .added=${this.added}
          .visits=${this.visits}
        ></rc-add-dialog>`;
      case 'look-up':
        return html`<rc-look-up-dialog
          .hall=${hall}
          .seq=${hall.seq}
          .now=${now}
          .language=${language}
          .visits=${this.visits}
          .closed=${(hall.seats.get(seat)?.status ?? 'closed') === 'closed'}
        ></rc-look-up-dialog>`;
      case 'ticket':
        return html`<rc-ticket-dialog
          .hall=${hall}
          .ticket=${question.ticket}
          .code=${question.code}
          .seat=${seat}
          .now=${now}
          .language=${language}
          .disabled=${disabled}
        ></rc-ticket-dialog>`;
      case 'transfer': {
        const ticket = hall.tickets.get(question.ticket);
        return ticket
          ? html`<rc-transfer-dialog
              .hall=${hall}
              .seq=${hall.seq}
              .ticket=${ticket}
              .seat=${seat}
              .language=${language}
              .disabled=${disabled}
            ></rc-transfer-dialog>`
          : nothing;
      }
      case 'call':
        return this.#choose('call.title', CALL_REASONS, 'call', (reason) => ({
          type: 'call-ticket',
          ticket: question.ticket,
          reason,
        }));
      case 'refuse':
        return this.#choose('refuse.title', NOT_ACCEPTED_REASONS, 'refuse', (reason) => ({
          type: 'finish',
          ticket: question.ticket,
          outcome: 'not-accepted',
          reason,
        }));
      case 'withdraw':
        return this.#dialog(
          say(language, 'withdraw.title', {number: this.#number(question.ticket)}),
          [{id: 'yes', label: say(language, 'withdraw.yes')}],
          () => ({type: 'withdraw-ticket', ticket: question.ticket}),
        );
      case 'book':
        return html`<rc-book-dialog
          .hall=${hall}
          .ticket=${question.ticket}
          .number=${this.#number(question.ticket)}
          .now=${now}
          .language=${language}
          .disabled=${disabled}
        ></rc-book-dialog>`;
    }
  }

  #choose<R extends string>(
    title: TextKey,
    reasons: readonly R[],
    about: 'pause' | 'call' | 'refuse',
    command: (reason: R) => DeskAction,
  ) {
    const {language, question, hall, seat} = this;
    const place = hall.layout?.places.get(seat)?.kind ?? 'window';
    const number = 'ticket' in question ? this.#number(question.ticket) : '';
    return this.#dialog(
      say(language, title, {number}),
      reasons.map((id) => ({id, label: sayAt(place, language, `${about}.${id}` as TextKey)})),
      // Only what was listed can be chosen.
      (id) => command(id as R),
      about === 'refuse' ? say(language, 'refuse.hint') : '',
    );
  }

  #dialog(
    heading: string,
    choices: readonly Choice[],
    command: (id: string) => DeskAction,
    hint = '',
  ) {
    return html`<rc-choice-dialog
      .heading=${heading}
      .hint=${hint}
      .choices=${choices}
      .back=${say(this.language, 'do.cancel')}
      @rc-chosen=${({choice}: ChosenEvent) =>
        this.dispatchEvent(new DeskActionEvent(command(choice)))}
    ></rc-choice-dialog>`;
  }

  #number(id: TicketId): string {
    const {tickets, appointments} = this.hall;
    return tickets.get(id)?.number ?? appointments.get(id)?.number ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-question': DeskQuestionElement;
  }
}
