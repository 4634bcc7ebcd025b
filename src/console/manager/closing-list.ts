import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {freeTimes} from '../../hall/appointment.ts';
import type {QueueId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {dateWords} from '../../ui/date-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {receivedLater} from './manager-view.ts';
import {queueName} from './queue-name.ts';
import {say, type TextKey} from './words.ts';

/** Times to choose from: more than the days on offer have of one queue are of no use to anybody. */
const TIMES = 60;

/** Whoever still waits after hours: the place is kept, or a time is given. */
@customElement('rc-closing-list')
export class ClosingList extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property({attribute: false}) tickets: readonly Ticket[] = [];
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** The one for which another time than the next is being chosen. */
  @state() private choosing: TicketId | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
        line-height: 1.3;
      }
      h2 {
        font-size: 20px;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 6px 28px;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding-block-start: 6px;
        border-top: 1px solid var(--rc-line);
        white-space: nowrap;
      }
      li > :first-child {
        flex: 1 1 auto;
        min-width: 0;
      }
      li .soft {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .who {
        font-size: 14px;
      }
      b {
        margin-inline-end: 4px;
        font-size: 17px;
        font-variant-numeric: tabular-nums;
      }
      button,
      select {
        min-height: 42px;
        padding: 2px 8px;
        border-radius: 12px;
        font-size: 15px;
      }
      select {
        min-width: 0;
        border: 2px solid var(--rc-line-strong);
        background: var(--rc-card);
        color: var(--rc-ink);
        font-family: inherit;
      }
      @media (max-width: 1500px) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override render() {
    // The next time of a queue is the same for all who wait in it.
    const next = new Map<QueueId, number | undefined>();
    return html`
      <h2>${this.#say('closing.title', {count: this.tickets.length})}</h2>
      <p class="soft">${this.#say('closing.hint')}</p>
      <ul>
        ${this.tickets.map((ticket) => this.#row(ticket, next))}
      </ul>
    `;
  }

  #row(ticket: Ticket, next: Map<QueueId, number | undefined>) {
    const {id, number, queue, status} = ticket;
    const name = queueName(this.hall, queue, this.language);
    const kept = this.#say(
      status === 'missed' || status === 'held' ? `closing.${status}` : 'closing.kept',
    );
    return html`<li>
      <div class="who"><b>${number}</b> ${kept}<span class="soft" title=${name}>${name}</span></div>
      ${this.choosing === id ? this.#choice(ticket) : this.#next(ticket, next)}
    </li>`;
  }

  #next(ticket: Ticket, next: Map<QueueId, number | undefined>) {
    const later = receivedLater(this.hall, ticket);
    if (!next.has(later)) next.set(later, freeTimes(this.hall, later, this.now, 1)[0]?.at);
    const time = next.get(later);
    if (time === undefined) return html`<span>${this.#say('closing.full')}</span>`;
    return html`<button
        type="button"
        ?disabled=${this.disabled}
        @click=${() => {
          this.#book(ticket.id, time);
        }}
      >
        ${this.#say('closing.book', {time: this.#date(time)})}
      </button>
      <button
        type="button"
        @click=${() => {
          this.choosing = ticket.id;
        }}
      >
        ${this.#say('closing.other')}
      </button>`;
  }

  #choice(ticket: Ticket) {
    const later = receivedLater(this.hall, ticket);
    return html`<select aria-label=${this.#say('closing.times', {number: ticket.number})}>
        ${freeTimes(this.hall, later, this.now, TIMES).map(
          ({at}) => html`<option value=${at}>${this.#date(at)}</option>`,
        )}
      </select>
      <button
        type="button"
        ?disabled=${this.disabled}
        @click=${(event: Event) => {
          const {previousElementSibling: times} = event.currentTarget as HTMLElement;
          this.#book(ticket.id, Number((times as HTMLSelectElement).value));
          this.choosing = undefined;
        }}
      >
        ${this.#say('closing.do')}
      </button>`;
  }

  #book(ticket: TicketId, time: number): void {
    this.dispatchEvent(new ManagerActionEvent({type: 'book-ticket', ticket, time}));
  }

  #date(time: number): string {
    const zone = this.hall.configuration?.timeZone ?? 'UTC';
    return dateWords(time, this.now, zone)[this.language];
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-closing-list': ClosingList;
  }
}
