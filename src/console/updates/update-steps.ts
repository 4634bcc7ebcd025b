import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {UnderWay} from '../../wire/update-api.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import './step-devices.ts';
import {say, type TextKey} from './words.ts';

/** The three steps of a version that is on its way, with the devices of each. */
@customElement('rc-update-steps')
export class UpdateSteps extends LitElement {
  @property({attribute: false}) underWay!: UnderWay;
  @property({attribute: false}) places: readonly DevicePlace[] = [];
  /** Hub time. */
  @property({type: Number}) at = 0;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      ol {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 8px;
        padding: 10px 16px;
        border-inline-start: 6px solid var(--rc-line);
      }
      .now {
        border-color: var(--rc-brass);
      }
      .done {
        border-color: var(--rc-jade);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 14px;
      }
      h3 {
        font-size: 18px;
      }
      .state {
        font-size: 16px;
      }
      .now .state {
        color: var(--rc-brass);
        font-weight: 600;
      }
      .done .state {
        color: var(--rc-jade);
        font-weight: 600;
      }
      .later .state {
        color: var(--rc-ink-soft);
      }
    `,
  ];

  protected override render() {
    return html`<ol>
      ${([1, 2, 3] as const).map((step) => this.#step(step))}
    </ol>`;
  }

  #step(step: 1 | 2 | 3) {
    const {step: now, devices, apps} = this.underWay;
    const own = devices.filter((device) => device.step === step);
    const stands = step < now ? 'done' : step === now ? 'now' : 'later';
    const each = step === 1 && apps.length > 1 ? 'step.1.each' : (`step.${step}` as const);
    const well = own.filter(({stand}) => stand === 'healthy').length;
    const count =
      well > 0 ? ` · ${this.#say('devices.well', {count: `${well}/${own.length}`})}` : '';
    return html`<li class=${stands} aria-current=${stands === 'now' ? 'step' : 'false'}>
      <div class="head">
        <h3>${step}. ${this.#say(each)}</h3>
        <span class="state">${this.#say(`step.${stands}`)}${count}</span>
      </div>
      <rc-step-devices
        .devices=${own}
        .places=${this.places}
        .at=${this.at}
        .language=${this.language}
      ></rc-step-devices>
    </li>`;
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-update-steps': UpdateSteps;
  }
}
