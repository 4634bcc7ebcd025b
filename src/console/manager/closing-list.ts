import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {freeTimes, receivedLater} from '../../hall/appointment.ts';
import type {QueueId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {dateWords} from '../../ui/date-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {queueText} from '../queue-text.ts';
import {say, type TextKey} from './words.ts';

/** Times to choose from: more than the days on offer have of one queue are of no use to anybody. */
const TIMES = 60;

/** A free time, in epoch milliseconds and in words. */
interface Offered {
  readonly at: number;
  readonly date: string;
}

type NextTimes = Map<QueueId, Offered | undefined>;

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
      }
      @media (max-width: 1500px) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override render() {
    // The next time of a queue is the same for all who wait in it, and calendars are dear.
    const next: NextTimes = new Map();
    return html`
      <h2>${this.#say('closing.title', {count: this.tickets.length})}</h2>
      <p class="soft">${this.#say('closing.hint')}</p>
      <ul>
        ${repeat(
          this.tickets,
          ({id}) => id,
          (ticket) => this.#row(ticket, next),
        )}
      </ul>
    `;
  }

  #row(ticket: Ticket, next: NextTimes) {
    const {id, number, queue, status} = ticket;
    const name = queueText(this.hall, queue, this.language);
    const kept = this.#say(
      status === 'missed' || status === 'held' ? `closing.${status}` : 'closing.kept',
    );
    return html`<li>
      <div class="who"><b>${number}</b> ${kept}<span class="soft" title=${name}>${name}</span></div>
      ${this.choosing === id ? this.#choice(ticket) : this.#next(ticket, next)}
    </li>`;
  }

  #next(ticket: Ticket, next: NextTimes) {
    const later = receivedLater(this.hall, ticket);
    if (!next.has(later)) next.set(later, this.#offers(later, 1)[0]);
    const offer = next.get(later);
    if (offer === undefined) return html`<span>${this.#say('closing.full')}</span>`;
    return html`<button
        type="button"
        ?disabled=${this.disabled}
        @click=${() => {
          this.#book(ticket.id, offer.at);
        }}
      >
        ${this.#say('closing.book', {time: offer.date})}
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
        ${
          // By time: where another one is taken meanwhile, what was chosen stays chosen.
          repeat(
            this.#offers(later, TIMES),
            ({at}) => at,
            ({at, date}) => html`<option value=${at}>${date}</option>`,
          )
        }
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

  #offers(queue: QueueId, atMost: number): Offered[] {
    const zone = this.hall.configuration?.timeZone ?? 'UTC';
    return freeTimes(this.hall, queue, this.now, atMost).map(({at}) => ({
      at,
      date: dateWords(at, this.now, zone)[this.language],
    }));
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
