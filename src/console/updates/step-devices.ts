import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {DeviceStanding, UpdateDevice} from '../../wire/update-api.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {deviceName, standWords} from './device-words.ts';
import {say} from './words.ts';

/** More than these push the other steps off the screen. */
const SHOWN = 8;
/** What somebody looks for first. */
const ORDER: readonly DeviceStanding[] = ['failed', 'proving', 'waiting', 'left-out', 'healthy'];

/** Devices of one step, each with how it stands: the few that matter, and all on a press. */
@customElement('rc-step-devices')
export class StepDevices extends LitElement {
  @property({attribute: false}) devices: readonly UpdateDevice[] = [];
  @property({attribute: false}) places: readonly DevicePlace[] = [];
  /** Hub time. */
  @property({type: Number}) at = 0;
  @property() language: Language = 'zh';
  @state() private all = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: 6px;
        min-height: 0;
        background: none;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        gap: 6px;
        justify-self: stretch;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 6px 12px;
        border: 1px solid var(--rc-line);
        border-radius: 12px;
        font-size: 16px;
        line-height: 1.35;
      }
      li b {
        display: block;
        font-weight: 600;
      }
      .failed {
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      .proving,
      .waiting {
        background: var(--rc-brass-soft);
      }
      .healthy {
        background: var(--rc-jade-soft);
      }
      button {
        min-height: 44px;
        padding: 2px 14px;
        font-size: 16px;
      }
    `,
  ];

  protected override render() {
    const sorted = this.devices.toSorted((a, b) => ORDER.indexOf(a.stand) - ORDER.indexOf(b.stand));
    if (sorted.length === 0) return nothing;
    const more = sorted.length - SHOWN;
    const shown = this.all ? sorted : sorted.slice(0, SHOWN);
    return html`<ul>
        ${shown.map(
          (device) =>
            html`<li class=${device.stand}>
              <b>${deviceName(device, this.places)}</b>
              ${standWords(device, this.at, this.language)}
            </li>`,
        )}
      </ul>
      ${
        more > 0
          ? html`<button type="button" aria-expanded=${this.all} @click=${this.#toggle}>
              ${
                this.all
                  ? say(this.language, 'devices.fewer')
                  : say(this.language, 'devices.more', {count: more})
              }
            </button>`
          : nothing
      }`;
  }

  readonly #toggle = () => {
    this.all = !this.all;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-step-devices': StepDevices;
  }
}
