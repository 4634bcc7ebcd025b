import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {TOO_LONG} from '../../hall/pooling.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {durationText} from '../duration-text.ts';
import type {QueueRow} from './manager-view.ts';
import {say, type TextKey} from './words.ts';

/** Rows of the first column before there is a second one: so many fit on the screen. */
const ROWS = 21;

/** Each queue in which somebody waits: how many, how long, and at how many seats. */
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
        font-size: 17px;
        line-height: 1.3;
      }
      .columns {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: 18px;
        align-items: start;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th:nth-child(1) {
        width: 29%;
      }
      th:nth-child(2) {
        width: 12.5%;
      }
      th:nth-child(3) {
        width: 25.5%;
      }
      th {
        box-sizing: border-box;
        padding: 0 5px 4px;
        text-align: start;
        font-size: 14px;
        font-weight: 500;
        white-space: nowrap;
        color: var(--rc-ink-soft);
      }
      td {
        height: 35px;
        padding: 0 5px;
        border-top: 1px solid var(--rc-line);
        white-space: nowrap;
      }
      td:first-child {
        padding-inline-end: 0;
        font-size: 16px;
        font-weight: 600;
        line-height: 1.05;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .count {
        font-size: 20px;
        font-weight: 700;
      }
      .count,
      .wait {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      td:last-child,
      th:last-child {
        padding-inline-start: 12px;
      }
      td:last-child {
        font-size: 15px;
      }
      .long {
        color: var(--rc-tea);
        font-weight: 700;
      }
      .stuck {
        background: var(--rc-tea-soft);
        color: var(--rc-tea-deep);
        border-radius: 999px;
        padding: 1px 7px;
        font-size: 13px;
        font-weight: 600;
      }
      p {
        margin-block-start: 8px;
      }
    `,
  ];

  protected override render() {
    const busy = this.rows.filter(({waiting}) => waiting > 0);
    const height = Math.max(ROWS, Math.ceil(busy.length / 2));
    const columns = [busy.slice(0, height), busy.slice(height)].filter(({length}) => length > 0);
    const rest = this.rows.length - busy.length;
    return html`<div class="columns">${columns.map((rows) => this.#column(rows))}</div>
      ${rest > 0 ? html`<p class="soft">${this.#rest(busy.length, rest)}</p>` : nothing}`;
  }

  #rest(busy: number, count: number): string {
    return busy === 0 ? this.#say('queues.none') : this.#say('queues.rest', {count});
  }

  #column(rows: readonly QueueRow[]) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.#say('queues.name')}</th>
          <th scope="col" class="wait">${this.#say('queues.waiting')}</th>
          <th scope="col" class="wait">${this.#say('queues.oldest')}</th>
          <th scope="col">${this.#say('queues.seats')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.#row(row))}
      </tbody>
    </table>`;
  }

  #row({name, waiting, oldestMinutes, open, paused, seats, stuck}: QueueRow) {
    const how = stuck ? 'queues.stuck' : 'queues.open';
    const key = paused > 0 ? (`${how}.paused` as const) : how;
    return html`<tr>
      <td>${name}</td>
      <td class="count">${waiting}</td>
      <td class="wait ${oldestMinutes >= TOO_LONG ? 'long' : ''}">
        ${durationText(say, this.language, oldestMinutes)}
      </td>
      <td>
        <span class=${stuck ? 'stuck' : ''}>${this.#say(key, {open, paused, seats})}</span>
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
