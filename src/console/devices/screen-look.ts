import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import {API, type DevicePresence} from '../../wire/api.ts';
import type {ScreenshotStatus} from '../../wire/screenshot.ts';
import '../staff-dialog.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** Longer than the hub waits for a device: it may have begun anew meanwhile, and know of no ask. */
const LOST_MS = 30_000;
/** Keeps its line free, so that nothing moves when the picture comes. */
const NO_HINT = '\u00a0';

/**
 * What a device shows, as a picture that was taken for whoever looks.
 *
 * @fires {Event} rc-again - Another picture is wanted.
 * @fires {Event} rc-dismiss - Seen enough.
 */
@customElement('rc-screen-look')
export class ScreenLook extends LitElement {
  @property({attribute: false}) device!: Pick<DevicePresence, 'device' | 'kind' | 'letters'>;
  /** Undefined until the hub has heard of the ask. */
  @property({attribute: false}) shot: ScreenshotStatus | undefined;
  /** Why the hub heard nothing of it. */
  @property() trouble = '';
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property() zone = 'UTC';
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      .picture {
        display: grid;
        place-items: center;
        /* Stands still while the picture comes. */
        height: min(56vh, 640px);
        padding: 10px;
        border-radius: 14px;
        background: var(--rc-paper-deep);
        text-align: center;
      }
      img {
        max-width: 100%;
        max-height: min(56vh, 640px);
        border-radius: 6px;
      }
    `,
  ];

  protected override render() {
    const {kind, letters, device} = this.device;
    const name = `${this.#say(`device.${kind}`)} ${letters ?? device.slice(-8)}`;
    const state = this.#state();
    return html`<rc-staff-dialog
      .heading=${this.#say('look.title', {name})}
      .hint=${state === 'taken' ? this.#taken() : NO_HINT}
      .back=${this.#say('look.back')}
    >
      <div class="picture" aria-live="polite">${this.#picture(state)}</div>
      <button type="button" ?disabled=${state === 'asked' && !this.trouble} @click=${this.#again}>
        ${this.#say('look.again')}
      </button>
    </rc-staff-dialog>`;
  }

  #state(): ScreenshotStatus['state'] {
    if (!this.shot) return 'asked';
    const {state, since} = this.shot;
    return state === 'asked' && this.now - since > LOST_MS ? 'unanswered' : state;
  }

  #picture(state: ScreenshotStatus['state']) {
    if (this.trouble) return html`<p role="alert">${this.trouble}</p>`;
    if (!this.shot || state !== 'taken') return html`<p>${this.#say(`look.${state}`)}</p>`;
    const picture = API.screenshot(this.device.device, this.shot.id);
    return html`<img src=${picture} alt=${this.#taken()} />`;
  }

  /** To the second: another picture of the same screen looks like the last one. */
  #taken(): string {
    const at = this.shot?.since ?? 0;
    const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0');
    return this.#say('look.taken', {time: `${clockText(at, this.zone)}:${seconds}`});
  }

  readonly #again = () => {
    this.dispatchEvent(new Event('rc-again', {bubbles: true, composed: true}));
  };

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-screen-look': ScreenLook;
  }
}
