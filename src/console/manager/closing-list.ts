import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {freeTimes} from '../../hall/appointment.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {queueName} from './manager-view.ts';
import {say, type TextKey} from './words.ts';

const SHOWN = 5;
const TIMES = 2;

/** Whoever still waits after hours: the place is kept, or a time is given. */
@customElement('rc-closing-list')
export class ClosingList extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property({attribute: false}) tickets: readonly Ticket[] = [];
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      ul {
        margin: 10px 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: 5em minmax(0, 1fr) auto auto;
        gap: 8px;
        align-items: center;
      }
      b {
        font-size: 20px;
        font-variant-numeric: tabular-nums;
      }
      button {
        min-height: 44px;
        padding: 2px 12px;
        font-size: 16px;
      }
    `,
  ];

  protected override render() {
    return html`
      <h2>${this.#say('closing.title', {count: this.tickets.length})}</h2>
      <p class="soft">${this.#say('closing.hint')}</p>
      <ul>
        ${this.tickets.slice(0, SHOWN).map((ticket) => this.#row(ticket))}
      </ul>
    `;
  }

  #row({id, number, queue}: Ticket) {
    const times = freeTimes(this.hall, queue, this.now, TIMES);
    const name = queueName(this.hall, queue)?.[this.language] ?? this.#say('queue.general');
    return html`<li>
      <b>${number}</b><span class="soft">${name}</span>
      ${
        times.length === 0
          ? html`<span>${this.#say('closing.full')}</span>`
          : times.map(
              ({at, text}) =>
                html`<button
                  type="button"
                  ?disabled=${this.disabled}
                  @click=${() =>
                    this.dispatchEvent(
                      new ManagerActionEvent({type: 'book-ticket', ticket: id, time: at}),
                    )}
                >
                  ${this.#say('closing.book', {time: text})}
                </button>`,
            )
      }
    </li>`;
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
