import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {dateText} from '../../hall/day.ts';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {EndedUpdate} from '../../wire/update-api.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {deviceName, standWords} from './device-words.ts';
import {versionName} from './version-name.ts';
import {say, type TextKey} from './words.ts';

const FAILED_SHOWN = 5;

/** What became of the versions before: one line each, with the devices that it failed on. */
@customElement('rc-past-updates')
export class PastUpdates extends LitElement {
  @property({attribute: false}) ended: readonly EndedUpdate[] = [];
  @property({attribute: false}) places: readonly DevicePlace[] = [];
  @property() zone = 'UTC';
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: 7px;
        border-block-start: 1px solid var(--rc-line);
        font-size: 17px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
      }
      time {
        color: var(--rc-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .stopped {
        padding-inline: 10px;
        border-radius: 999px;
        background: var(--rc-tea-soft);
      }
    `,
  ];

  protected override render() {
    if (this.ended.length === 0) return html`<p class="soft">${this.#say('past.none')}</p>`;
    return html`<ul>
      ${this.ended.map((one) => this.#line(one))}
    </ul>`;
  }

  #line({version, how, at, step, by, failed, given, without = 0}: EndedUpdate) {
    const words =
      how === 'taken-back' && by !== undefined
        ? this.#say('past.by', {who: by})
        : this.#say(`how.${how}`);
    const where = step === 0 ? '' : this.#say('past.at', {step: this.#say(`step.${step}`)});
    return html`<li>
      <div class="line">
        <time>${dateText(at, this.zone)}</time>
        <b>${versionName(version, this.zone, this.language)}</b>
        <span class=${how}>${words}</span>
        ${how === 'done' || where === '' ? nothing : html`<span>${where}</span>`}
        ${this.#counted('past.given', given - without)}${this.#counted('past.without', without)}
      </div>
      ${failed
        .slice(0, FAILED_SHOWN)
        .map(
          (device) =>
            html`<div>
              ${deviceName(device, this.places)}${this.language === 'zh' ? '：' : ': '}${standWords(device, at, this.language)}
            </div>`,
        )}
    </li>`;
  }

  #counted(key: TextKey, count: number) {
    return count > 0 ? html`<span class="soft">${this.#say(key, {count})}</span>` : nothing;
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-past-updates': PastUpdates;
  }
}
