import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import {keyed} from 'lit/directives/keyed.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {Heard} from '../../sync/hub-request.ts';
import type {PairedDevice, WaitingPairing} from '../../wire/pairing-api.ts';
import '../staff-dialog.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import './pair-form.ts';
import type {PlaceChosenEvent} from './pair-form.ts';
import type {PairingClient} from './pairing-client.ts';
import {say, type TextKey} from './words.ts';

const LOOK_MS = 2_000;

/**
 * Makes a device that shows a code one of the hall's: which one, whether the code is the same, where it stands.
 *
 * @fires {Event} rc-dismiss - Nothing more is to be added.
 */
@customElement('rc-pair-dialog')
export class PairDialog extends LitElement {
  @property({attribute: false}) client!: PairingClient;
  @property({attribute: false}) hall!: HallConfiguration;
  @property() language: Language = 'zh';
  /** A code that was scanned from a device's screen; empty where none was. */
  @property() code = '';
  /** The place that a device is wanted for; empty where it is not known yet. */
  @property() place: DevicePlaceId = '';
  /** Undefined until the hub has said which wait. */
  @state() private waiting: readonly WaitingPairing[] | undefined;
  @state() private paired: readonly PairedDevice[] = [];
  @state() private chosen: WaitingPairing | undefined;
  @state() private busy = false;
  @state() private trouble: Words | undefined;
  /** What was added last. */
  @state() private added = '';
  #looks: ReturnType<typeof setInterval> | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      ul {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px 18px;
        align-items: center;
        inline-size: 100%;
        text-align: start;
      }
      .code {
        font-size: 28px;
        font-weight: 700;
        letter-spacing: 0.04em;
        font-variant-numeric: tabular-nums;
      }
      .large {
        margin: 0;
        font-size: 56px;
        line-height: 1.2;
        text-align: center;
      }
      .trouble {
        padding: 8px 14px;
        border-radius: 10px;
        background: var(--rc-tea-soft);
      }
      small {
        font-size: 16px;
        font-weight: 400;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
    this.#looks = setInterval(() => void this.#look(), LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#looks);
  }

  protected override render() {
    const {chosen} = this;
    const heading = this.added
      ? this.#say('pair.done', {name: this.added})
      : chosen
        ? this.#say('pair.same', {kind: this.#say(`device.${chosen.kind}`)})
        : this.#say('pair.title');
    const hint = this.added ? 'pair.done.hint' : chosen ? 'pair.same.hint' : 'pair.hint';
    const dialog = html`<rc-staff-dialog
      .heading=${heading}
      .hint=${this.#say(hint)}
      .back=${this.#say(chosen && !this.added ? 'pair.back' : 'pair.close')}
      @rc-dismiss=${this.#back}
    >
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble[this.language]}</p>` : nothing}
      ${this.added ? this.#another() : chosen ? this.#question(chosen) : this.#list()}
    </rc-staff-dialog>`;
    // Escape closes a dialog for good: each step is one of its own.
    return keyed(chosen?.id ?? this.added, dialog);
  }

  #list() {
    if (!this.waiting) return html`<p role="status">${this.#say('link.starting')}</p>`;
    if (this.waiting.length === 0) return html`<p role="status">${this.#say('pair.none')}</p>`;
    return html`<ul aria-label=${this.#say('pair.waiting')}>
      ${this.waiting.map(
        (pairing) =>
          html`<li>
            <button
              type="button"
              @click=${() => {
                this.#choose(pairing);
              }}
            >
              <span class="code">${pairing.code}</span>
              <span>
                ${this.#say(`device.${pairing.kind}`)}
                <small class="soft">${this.#from(pairing)}</small>
              </span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #question(pairing: WaitingPairing) {
    return html`
      <p class="code large">${pairing.code}</p>
      <rc-pair-form
        .pairing=${pairing}
        .hall=${this.hall}
        .paired=${this.paired}
        .place=${this.place}
        .language=${this.language}
        .off=${this.busy}
        @rc-place-chosen=${(event: PlaceChosenEvent) => void this.#confirm(pairing, event)}
      ></rc-pair-form>
      <button type="button" ?disabled=${this.busy} @click=${() => void this.#refuse(pairing)}>
        ${this.#say('pair.refuse')}
      </button>
    `;
  }

  #another() {
    return html`<button
      type="button"
      @click=${() => {
        this.added = '';
      }}
    >
      ${this.#say('pair.another')}
    </button>`;
  }

  #from({from, pixels}: WaitingPairing): string {
    return pixels ? this.#say('pair.from', {from, ...pixels}) : from;
  }

  #choose(pairing: WaitingPairing): void {
    this.trouble = undefined;
    this.chosen = pairing;
  }

  readonly #back = (event: Event) => {
    if (!this.chosen || this.added) return;
    // One step back, not out.
    event.stopPropagation();
    this.#leave();
  };

  #leave(): void {
    this.chosen = undefined;
    this.trouble = undefined;
  }

  async #confirm(pairing: WaitingPairing, {place}: PlaceChosenEvent): Promise<void> {
    const name =
      typeof place === 'string'
        ? this.hall.devices?.find(({id}) => id === place)?.name
        : place.name;
    if (!(await this.#done(() => this.client.confirm(pairing.id, place)))) return;
    this.#leave();
    this.added = name ?? pairing.code;
  }

  async #refuse({id}: WaitingPairing): Promise<void> {
    if (await this.#done(() => this.client.refuse(id))) this.#leave();
  }

  async #done(work: () => Promise<Heard<unknown>>): Promise<boolean> {
    this.busy = true;
    this.trouble = undefined;
    const heard = await work();
    this.busy = false;
    this.trouble = troubleOf(heard);
    await this.#look();
    return heard.kind === 'done';
  }

  async #look(): Promise<void> {
    const [waiting, paired] = await Promise.all([this.client.waiting(), this.client.paired()]);
    if (paired.kind === 'done') this.paired = paired.answer.devices;
    if (waiting.kind !== 'done') return;
    this.waiting = waiting.answer.pairings;
    const scanned = this.waiting.find(({code}) => code === this.code);
    if (!scanned) return;
    this.code = '';
    this.#choose(scanned);
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pair-dialog': PairDialog;
  }
}
