import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent, DeskAskEvent, type DeskQuestion} from './desk-action.ts';
import type {DeskView, TicketView} from './desk-view.ts';
import {ticketFacts} from './ticket-facts.ts';
import {ticketFactsStyles} from './ticket-facts.styles.ts';
import {say, type TextKey} from './words.ts';

/** Beside the visit: who may be restored or called back, and who waits. */
@customElement('rc-ticket-lists')
export class TicketLists extends LitElement {
  @property({attribute: false}) view!: DeskView;
  @property() language: Language = 'zh';
  @property({type: Number}) now = 0;
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    ticketFactsStyles,
    css`
      :host {
        min-height: 0;
        display: grid;
        gap: 16px;
        align-content: start;
      }
      .card {
        padding: 18px 20px;
      }
      ul {
        margin: 10px 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 10px;
      }
      li {
        display: grid;
        grid-template-columns: 4.6em minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 8px;
        font-size: 16px;
      }
      li b {
        font-size: 20px;
        font-variant-numeric: tabular-nums;
      }
      li button {
        white-space: nowrap;
        min-height: 44px;
        padding: 2px 12px;
        font-size: 16px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
      }
      .mark {
        font-weight: 600;
        color: var(--rc-tea-deep);
      }
      .mark.jade {
        background: none;
        color: var(--rc-jade);
      }
      .more {
        margin-block-start: 12px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        min-height: 36px;
      }
    `,
  ];

  protected override render() {
    const {missed, held, waiting, ticket, status} = this.view;
    const free = status === 'open' && !ticket;
    const more = this.#count() - waiting.length;
    return html`
      ${
        missed.length === 0
          ? nothing
          : html`<section class="card">
              <h3>${this.#say('missed.title')}</h3>
              <p class="soft">${this.#say('missed.hint')}</p>
              <ul>
                ${missed.map((one) =>
                  this.#row(one, 'do.restore', true, () => {
                    this.dispatchEvent(
                      new DeskActionEvent({type: 'restore', ticket: one.ticket.id}),
                    );
                  }),
                )}
              </ul>
            </section>`
      }
      ${
        held.length === 0
          ? nothing
          : html`<section class="card">
              <h3>${this.#say('held.title')}</h3>
              <ul>
                ${held.map((one) =>
                  this.#row(one, 'do.resume.ticket', free, () => {
                    this.dispatchEvent(
                      new DeskActionEvent({type: 'resume', ticket: one.ticket.id}),
                    );
                  }),
                )}
              </ul>
            </section>`
      }
      <details class="card" open>
        <summary>${this.#say('waiting.title')} · ${this.#count()}</summary>
        ${waiting.length === 0 ? html`<p class="more soft">${say(this.language, 'queue.empty')}</p>` : nothing}
        <ul>
          ${waiting.map((one) =>
            this.#row(one, 'do.call.this', free, this.#ask({about: 'call', ticket: one.ticket.id})),
          )}
        </ul>
        ${
          more > 0
            ? html`<p class="more soft">${say(this.language, 'list.more', {count: more})}</p>`
            : nothing
        }
      </details>
    `;
  }

  #count(): number {
    return this.view.queues.reduce((sum, {waiting}) => sum + waiting, 0);
  }

  #row(view: TicketView, text: TextKey, may: boolean, press: () => void): TemplateResult {
    const {language, now} = this;
    // How many of a party come in is told when they are next; here it would only be long.
    const representatives = Infinity;
    const {number, id} = view.ticket;
    return html`<li>
      <b>${number}</b>
      <span class="facts soft">${ticketFacts(language, view, {now, representatives})}</span>
      <button
        type="button"
        ?disabled=${this.disabled || !may}
        aria-label="${this.#say(text)} ${number}"
        @click=${press}
      >
        ${this.#say(text)}
      </button>
      <button
        type="button"
        aria-label="${this.#say('do.more')} ${number}"
        @click=${this.#ask({about: 'ticket', ticket: id})}
      >
        …
      </button>
    </li>`;
  }

  #ask(question: DeskQuestion) {
    return () => {
      this.dispatchEvent(new DeskAskEvent(question));
    };
  }

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ticket-lists': TicketLists;
  }
}
