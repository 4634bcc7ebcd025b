import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Ticket} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';
import {minutesSince, type DeskView} from './desk-view.ts';
import {DeskActionEvent} from './seat-panel.ts';

/** Beside the visit: who was missed twice and may be restored, and who waits. */
@customElement('rc-ticket-lists')
export class TicketLists extends LitElement {
  @property({attribute: false}) view!: DeskView;
  @property() language: Language = 'zh';
  @property({type: Number}) now = 0;
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        display: grid;
        gap: 16px;
        align-content: start;
      }
      ul {
        margin: 10px 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 8px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      b {
        min-width: 4.2em;
        font-size: 20px;
        font-variant-numeric: tabular-nums;
      }
      button {
        flex: none;
        white-space: nowrap;
        margin-inline-start: auto;
        min-height: 44px;
        padding: 2px 16px;
        font-size: 16px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        min-height: 36px;
      }
    `,
  ];

  protected override render() {
    const {missed, waiting, ticket, status} = this.view;
    const free = status === 'open' && !ticket;
    return html`
      ${
        missed.length === 0
          ? nothing
          : html`<section class="card">
              <h3>${say(this.language, 'missed.title')}</h3>
              <p class="soft">${say(this.language, 'missed.hint')}</p>
              <ul>
                ${missed.map((missedTicket) =>
                  this.#row(missedTicket, 'do.restore', 'restore', true),
                )}
              </ul>
            </section>`
      }
      <details class="card">
        <summary>${say(this.language, 'waiting.title')} · ${this.#count()}</summary>
        <ul>
          ${waiting.map((one) => this.#row(one, 'do.call.this', 'call-ticket', free))}
        </ul>
      </details>
    `;
  }

  #count(): number {
    return this.view.queues.reduce((sum, {waiting}) => sum + waiting, 0);
  }

  #row(
    ticket: Ticket,
    text: 'do.restore' | 'do.call.this',
    type: 'restore' | 'call-ticket',
    may: boolean,
  ) {
    const minutes = minutesSince(ticket.issuedAt, this.now);
    return html`<li>
      <b>${ticket.number}</b>
      <span class="soft">
        ${ticket.lane === 'priority' ? say(this.language, 'ticket.priority') : nothing}
        ${ticket.help ? say(this.language, 'ticket.help') : nothing}
        ${ticket.party > 1 ? say(this.language, 'ticket.party', {count: ticket.party}) : nothing}
        ${say(this.language, 'ticket.waited', {minutes})}
      </span>
      <button
        ?disabled=${this.disabled || !may}
        aria-label="${say(this.language, text)} ${ticket.number}"
        @click=${() => this.dispatchEvent(new DeskActionEvent({type, ticket}))}
      >
        ${say(this.language, text)}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ticket-lists': TicketLists;
  }
}
