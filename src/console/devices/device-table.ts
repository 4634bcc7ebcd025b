import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DeviceView} from './device-view.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** Every device, how it is and when it was last heard. */
@customElement('rc-device-table')
export class DeviceTable extends LitElement {
  @property({attribute: false}) devices: readonly DeviceView[] = [];
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 16px;
      }
      th,
      td {
        padding: 10px 12px 10px 0;
        text-align: start;
        white-space: nowrap;
        border-bottom: 1px solid var(--rc-line);
      }
      th {
        color: var(--rc-ink-soft);
        font-weight: 500;
      }
      td {
        font-variant-numeric: tabular-nums;
      }
      .trouble {
        background: var(--rc-brass-soft);
      }
      td:first-child,
      th:first-child {
        padding-inline-start: 12px;
      }
      .needs {
        white-space: normal;
        font-weight: 600;
      }
    `,
  ];

  protected override render() {
    if (this.devices.length === 0) return html`<p>${this.#say('devices.none')}</p>`;
    const columns: TextKey[] = [
      'devices.kind',
      'devices.id',
      'devices.state',
      'devices.beat',
      'devices.version',
      'devices.revision',
      'devices.clock',
      'devices.outbox',
      'devices.needs',
    ];
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            ${columns.map((key) => html`<th scope="col">${this.#say(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.devices,
            ({presence}) => presence.device,
            (view) => this.#row(view),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row({presence, state, beatAge, behind, needs, trouble}: DeviceView) {
    const {device, kind, letters, report} = presence;
    return html`<tr class=${trouble ? 'trouble' : ''}>
      <td>${this.#say(`device.${kind}`)}${letters ? html` <b>${letters}</b>` : nothing}</td>
      <td title=${device}>${device.slice(-8)}</td>
      <td>${this.#say(`device.${state}`)}</td>
      <td>${this.#ago(beatAge)}</td>
      <td>${report?.version ?? '—'}</td>
      <td>${report ? html`${report.revision}${behind ? ' ↑' : ''}` : '—'}</td>
      <td>${report ? `${Math.round(report.clockOffset)} ms` : '—'}</td>
      <td>${report?.waiting ?? '—'}</td>
      <td class="needs">${needs.map((need) => this.#say(need)).join('；')}</td>
    </tr>`;
  }

  #ago(seconds: number | undefined): string {
    if (seconds === undefined) return this.#say('device.never');
    if (seconds < 120) return this.#say('device.ago', {seconds});
    return this.#say('device.minutes', {minutes: Math.floor(seconds / 60)});
  }

  #say(key: TextKey, values?: Record<string, number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-device-table': DeviceTable;
  }
}
