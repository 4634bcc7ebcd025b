import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DeviceId} from '../../hall/event.ts';
import type {DeviceView} from './device-view.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** Somebody wants to see what a device shows. */
export class LookEvent extends Event {
  readonly device: DeviceId;

  constructor(device: DeviceId) {
    super('rc-look', {bubbles: true, composed: true});
    this.device = device;
  }
}

/**
 * Every device, how it is and when it was last heard.
 *
 * @fires {LookEvent} rc-look
 */
@customElement('rc-device-table')
export class DeviceTable extends LitElement {
  @property({attribute: false}) devices: readonly DeviceView[] = [];
  @property() language: Language = 'zh';
  /** Nobody can be asked for a picture. */
  @property({type: Boolean}) off = false;

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
      td button {
        min-height: 44px;
        padding: 4px 14px;
        font-size: 16px;
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
            <td></td>
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

  #row({presence, state, beatAge, behind, needs, trouble, lookable}: DeviceView) {
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
      <td>
        ${
          lookable
            ? html`<button
                type="button"
                ?disabled=${this.off}
                @click=${() => this.dispatchEvent(new LookEvent(device))}
              >
                ${this.#say('look.open')}
              </button>`
            : nothing
        }
      </td>
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
