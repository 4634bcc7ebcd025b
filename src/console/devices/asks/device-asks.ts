import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText} from '../../../hall/day.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {DevicePresence} from '../../../wire/api.ts';
import {canForce, type AskKind, type AskStatus} from '../../../wire/device-ask.ts';
import {problemWords} from '../../../wire/problem-words.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {askedText, kindsOf, newest, resultText} from './ask-view.ts';
import {askDevice} from './asks-client.ts';
import {deviceAsksStyles} from './device-asks.styles.ts';
import './device-log.ts';
import {say, type AskTextKey} from './words.ts';

const CARD_SECONDS = 60;

/**
 * All that one device can be asked to do, and what came of it: a list of buttons, each with its last result. It
 * asks the hub itself and hears of results by the device's presence; whoever places it has only to keep its
 * properties up to date. It has no frame and no dialog of its own around it, and takes the width that it gets.
 */
@customElement('rc-device-asks')
export class DeviceAsks extends LitElement {
  /** For the hub's time, the hall's zone, and test cards. */
  @property({attribute: false}) link!: HallLink;
  @property({attribute: false}) device!: DevicePresence;
  @property() language: Language = 'zh';
  /** Nobody can be asked: the console is cut off. */
  @property({type: Boolean}) off = false;

  /** What the hub said to this page, before it told everybody. */
  @state() private asked: ReadonlyMap<AskKind, AskStatus> = new Map();
  @state() private trouble = '';
  /** Whoever asks is told first what it breaks off. */
  @state() private forcing: AskKind | undefined;

  static override styles = [staffPage, deviceAsksStyles];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('device') as DevicePresence | undefined;
    if (before === undefined || before.device === this.device.device) return;
    this.asked = new Map();
    this.trouble = '';
    this.forcing = undefined;
  }

  protected override render() {
    const kinds = kindsOf(this.device);
    if (kinds.length === 0) return nothing;
    return html`
      <h3>${this.#say('asks.title')}</h3>
      ${this.trouble ? html`<p role="alert">${this.trouble}</p>` : nothing}
      <ul>
        ${kinds.map((kind) => this.#row(kind))} ${this.#card()}
      </ul>
    `;
  }

  #row(kind: AskKind) {
    const told = this.device.asks?.find((ask) => ask.kind === kind);
    const status = newest(told, this.asked.get(kind));
    const waits = status?.state === 'waiting-for-quiet' && canForce(kind);
    return html`<li>
      <button type="button" ?disabled=${this.off} @click=${() => void this.#ask(kind, false)}>
        ${this.#say(`ask.${kind}`)}
      </button>
      <div class="result">
        ${status ? this.#result(status) : nothing} ${waits ? this.#force(kind) : nothing}
        ${
          status?.state === 'done' && (kind === 'page-log' || kind === 'agent-log')
            ? html`<rc-device-log
                .device=${this.device.device}
                .ask=${status.id}
                .zone=${this.#zone}
                .language=${this.language}
              ></rc-device-log>`
            : nothing
        }
      </div>
    </li>`;
  }

  #result(status: AskStatus) {
    const bad = status.state === 'refused' || status.state === 'unanswered';
    return html`<p role="status" class=${bad ? 'bad' : ''}>
        ${resultText(status, this.link.clock.now(), this.language)}
      </p>
      <p class="soft">${askedText(status, this.#zone, this.language)}</p>`;
  }

  #force(kind: AskKind) {
    if (this.forcing !== kind) {
      return html`<button
        type="button"
        ?disabled=${this.off}
        @click=${() => {
          this.forcing = kind;
        }}
      >
        ${this.#say('asks.force')}
      </button>`;
    }
    return html`<p>${this.#say('asks.force.sure')}</p>
      <div class="choice">
        <button
          type="button"
          class="primary"
          ?disabled=${this.off}
          @click=${() => void this.#ask(kind, true)}
        >
          ${this.#say('asks.force.yes')}
        </button>
        <button
          type="button"
          @click=${() => {
            this.forcing = undefined;
          }}
        >
          ${this.#say('asks.force.no')}
        </button>
      </div>`;
  }

  /** A command of the hall's log: the display has it however it comes back. */
  #card() {
    const display = this.device.report?.display;
    if (display === undefined) return nothing;
    const until = this.link.state.tests.get(display) ?? 0;
    const on = until > this.link.clock.now();
    return html`<li>
      <button type="button" ?disabled=${this.off} @click=${() => void this.#testCard(display)}>
        ${this.#say('ask.test-card')}
      </button>
      <div class="result">
        ${
          on
            ? html`<p role="status">
                ${this.#say('done.test-card', {time: clockText(until, this.#zone)})}
              </p>`
            : nothing
        }
      </div>
    </li>`;
  }

  get #zone(): string {
    return this.link.state.configuration?.timeZone ?? 'UTC';
  }

  async #ask(kind: AskKind, force: boolean): Promise<void> {
    const {device} = this.device;
    this.forcing = undefined;
    this.trouble = '';
    const heard = await askDevice(device, kind, force);
    if (device !== this.device.device) return;
    if (heard.kind === 'done') this.asked = new Map(this.asked).set(kind, heard.answer);
    else this.trouble = this.#troubleOf(heard);
  }

  async #testCard(display: string): Promise<void> {
    this.trouble = '';
    const sent = await this.link.send('test-display', {display, seconds: CARD_SECONDS});
    if (sent.kind !== 'done') this.trouble = this.#troubleOf(sent);
    this.requestUpdate();
  }

  #troubleOf(heard: Exclude<Heard<unknown>, {kind: 'done'}>): string {
    if (heard.kind === 'unreachable') return this.#say('problem.unreachable');
    return problemWords(heard.problem)[this.language];
  }

  #say(key: AskTextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-device-asks': DeviceAsks;
  }
}
