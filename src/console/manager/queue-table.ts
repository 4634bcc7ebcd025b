import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import type {QueueRow} from './manager-view.ts';
import {say, type TextKey} from './words.ts';

/** As many as fit on the screen; trouble comes first. */
const SHOWN = 15;
/** A wait that turns red, in minutes. */
const LONG = 45;

/** Each queue: how many wait, how long, and at how many seats. */
@customElement('rc-queue-table')
export class QueueTable extends LitElement {
  @property({attribute: false}) rows: readonly QueueRow[] = [];
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px 6px;
        text-align: start;
        font-size: 15px;
        font-weight: 500;
        color: var(--rc-ink-soft);
      }
      td {
        padding: 8px 6px;
        border-top: 1px solid var(--rc-line);
        white-space: nowrap;
      }
      td:first-child {
        font-weight: 600;
      }
      .count {
        font-size: 24px;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .long {
        color: var(--rc-tea);
        font-weight: 700;
      }
      .stuck {
        background: var(--rc-tea-soft);
        color: var(--rc-tea-deep);
        border-radius: 999px;
        padding: 1px 12px;
        font-weight: 600;
      }
      p {
        margin-block-start: 12px;
      }
    `,
  ];

  protected override render() {
    const busy = this.rows.filter(({waiting}) => waiting > 0);
    const shown = busy.slice(0, SHOWN);
    const rest = this.rows.length - busy.length;
    return html`<table>
        <thead>
          <tr>
            ${(['name', 'waiting', 'oldest', 'seats'] as const).map(
              (column) => html`<th scope="col">${this.#say(`queues.${column}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => this.#row(row))}
        </tbody>
      </table>
      ${rest > 0 ? html`<p class="soft">${this.#say('queues.rest', {count: rest})}</p>` : nothing}`;
  }

  #row({name, waiting, oldestMinutes, open, paused, seats, stuck}: QueueRow) {
    return html`<tr>
      <td>${name?.[this.language] ?? this.#say('queue.general')}</td>
      <td class="count">${waiting}</td>
      <td class=${oldestMinutes >= LONG ? 'long' : ''}>
        ${this.#say('queues.minutes', {minutes: oldestMinutes})}
      </td>
      <td>
        ${
          stuck
            ? html`<span class="stuck">${this.#say('queues.stuck')}</span>`
            : this.#say('queues.open', {open})
        }${paused > 0 ? this.#say('queues.paused', {paused}) : ''}${
          stuck ? '' : this.#say('queues.of', {seats})
        }
      </td>
    </tr>`;
  }

  #say(key: TextKey, values?: Record<string, number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-queue-table': QueueTable;
  }
}
