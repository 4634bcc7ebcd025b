import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {askHub} from '../../sync/hub-request.ts';
import {API, type DevicePresence} from '../../wire/api.ts';
import {agentHeard} from '../../wire/fleet/health.ts';
import type {ScreenshotStatus} from '../../wire/screenshot.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {LOST_MS} from './asks/ask-view.ts';
import {exactTime} from './exact-time.ts';
import {say} from './words.ts';

const ASK_MS = 5_000;

/** How it stands with an ask; undefined where nothing was asked here. */
type Stand = ScreenshotStatus['state'] | 'unreachable' | undefined;

/** What a device showed last, and the way to see what it shows now. A kiosk at which somebody is shows nothing. */
@customElement('rc-device-picture')
export class DevicePicture extends LitElement {
  @property({attribute: false}) device!: DevicePresence;
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property() zone = 'UTC';
  @property() language: Language = 'zh';
  /** Nobody can be asked. */
  @property({type: Boolean}) off = false;
  /** Of the own ask: until the hub tells of it, or why it heard nothing. */
  @state() private asking: ScreenshotStatus | 'asking' | 'unreachable' | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-height: 0;
        background: none;
        font-size: 16px;
      }
      .picture {
        display: grid;
        place-items: center;
        min-height: 120px;
        border-radius: 12px;
        background: var(--rc-paper-deep);
        overflow: hidden;
        text-align: center;
      }
      img {
        display: block;
        max-width: 100%;
        max-height: 42vh;
      }
      button {
        justify-self: start;
        min-height: 44px;
        padding: 4px 14px;
        font-size: 16px;
      }
    `,
  ];

  protected override render() {
    const {last} = this.device.screenshot ?? {};
    const able = (this.device.agent?.report.page ?? 'none') !== 'none';
    const lookable = able && agentHeard(this.device, this.now);
    const none = lookable ? 'look.none' : able ? 'look.silent' : 'look.cannot';
    const state = this.#state();
    return html`<div class="picture">
        ${
          last
            ? html`<img
                src=${API.screenshot(this.device.device, last.id)}
                alt=${this.#taken(last.at)}
              />`
            : html`<p class="soft">${say(this.language, none)}</p>`
        }
      </div>
      <p aria-live="polite">${this.#said(state, last?.at)}</p>
      ${
        lookable
          ? html`<button
              type="button"
              ?disabled=${this.off || state === 'asked'}
              @click=${() => void this.#ask()}
            >
              ${say(this.language, last ? 'look.again' : 'look.take')}
            </button>`
          : nothing
      }`;
  }

  #state(): Stand {
    if (this.asking === undefined || this.asking === 'unreachable') return this.asking;
    if (this.asking === 'asking') return 'asked';
    const {screenshot} = this.device;
    const {id, state, since} = screenshot?.id === this.asking.id ? screenshot : this.asking;
    // Another ask took its place: that one's picture is as good.
    if (screenshot && screenshot.id !== id && screenshot.since > since) return screenshot.state;
    return state === 'asked' && this.now - since > LOST_MS ? 'unanswered' : state;
  }

  #said(state: Stand, at: number | undefined): string {
    if (state === 'unreachable') return say(this.language, 'problem.unreachable');
    if (state !== undefined && state !== 'taken') return say(this.language, `look.${state}`);
    return at === undefined ? '' : this.#taken(at);
  }

  /** To the second: another picture of the same screen looks like the last one. */
  #taken(at: number): string {
    return say(this.language, 'look.taken', {time: exactTime(at, this.zone)});
  }

  async #ask(): Promise<void> {
    const {device} = this.device;
    this.asking = 'asking';
    const heard = await askHub<ScreenshotStatus>(API.screenshots(device), ASK_MS, {method: 'POST'});
    this.asking = heard.kind === 'done' ? heard.answer : 'unreachable';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-device-picture': DevicePicture;
  }
}
