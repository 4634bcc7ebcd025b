import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {PairedDevice, WaitingPairing} from '../../wire/pairing-api.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

const NEW = '';

/** Where the device is to stand: a place that is there, or one that is new. */
export class PlaceChosenEvent extends Event {
  static readonly type = 'rc-place-chosen';
  readonly place: DevicePlace | DevicePlaceId;

  constructor(place: DevicePlace | DevicePlaceId) {
    super(PlaceChosenEvent.type, {bubbles: true, composed: true});
    this.place = place;
  }
}

/**
 * Asks where a device that waits is to stand.
 *
 * @fires {PlaceChosenEvent} rc-place-chosen
 */
@customElement('rc-pair-form')
export class PairForm extends LitElement {
  @property({attribute: false}) pairing!: WaitingPairing;
  @property({attribute: false}) hall!: HallConfiguration;
  @property({attribute: false}) paired: readonly PairedDevice[] = [];
  @property() language: Language = 'zh';
  @property({type: Boolean}) off = false;
  /** The place that is chosen; empty for a new one. */
  @property() place: DevicePlaceId = NEW;
  /** Of the place that is to be, whatever answer was lost. */
  #newId: DevicePlaceId | undefined;
  @state() private wrong: Partial<Record<'name' | 'glass', TextKey>> = {};

  static override styles = [
    staffPage,
    css`
      :host {
        display: block;
        min-height: 0;
        background: none;
      }
      form {
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      input,
      select {
        min-height: 44px;
        padding: 4px 12px;
        font-weight: 400;
      }
      .wrong {
        color: var(--rc-tea);
      }
    `,
  ];

  protected override willUpdate(): void {
    if (!this.#places().some(({id}) => id === this.place)) this.place = NEW;
  }

  protected override render() {
    return html`<form novalidate @submit=${this.#submit}>
      <label>
        ${this.#say('pair.where')}
        <select
          name="place"
          @change=${(event: Event) => {
            this.place = (event.target as HTMLSelectElement).value;
          }}
        >
          ${this.#places().map(
            ({id, name}) =>
              html`<option value=${id} ?selected=${id === this.place}>
                ${this.#placeText(id, name)}
              </option>`,
          )}
          <option value=${NEW} ?selected=${this.place === NEW}>${this.#say('pair.new')}</option>
        </select>
      </label>
      ${this.place === NEW ? this.#newPlace() : nothing}
      <button type="submit" class="jade" ?disabled=${this.off}>${this.#say('pair.add')}</button>
    </form>`;
  }

  /** Only one of its kind can take a place over. */
  #places(): readonly DevicePlace[] {
    return (this.hall.devices ?? []).filter(({kind}) => kind === this.pairing.kind);
  }

  #newPlace() {
    const {kind} = this.pairing;
    return html`
      <label>
        ${this.#say('pair.name')}
        <input
          name="name"
          maxlength="40"
          autocomplete="off"
          placeholder=${this.#say(`pair.name.${kind}`)}
          aria-invalid=${this.wrong.name !== undefined}
        />
        ${this.#wrong('name')}
      </label>
      <label>
        ${this.#say('pair.place')}
        <input name="where" maxlength="100" autocomplete="off" />
      </label>
      ${kind === 'wall' ? this.#display() : this.#glass()}
    `;
  }

  #display() {
    return html`<label>
      ${this.#say('pair.display')}
      <select name="display">
        ${this.hall.signage.displays.map(
          ({id, name}) => html`<option value=${id}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #glass() {
    return html`<label>
      ${this.#say('pair.glass')}
      <input
        name="glass"
        inputmode="numeric"
        maxlength="4"
        autocomplete="off"
        placeholder="476"
        aria-invalid=${this.wrong.glass !== undefined}
      />
      ${this.#wrong('glass')}
    </label>`;
  }

  #wrong(field: 'name' | 'glass') {
    const wrong = this.wrong[field];
    return wrong ? html`<span class="wrong" role="alert">${this.#say(wrong)}</span>` : nothing;
  }

  #placeText(id: DevicePlaceId, name: string): string {
    const taken = this.paired.some(({place, state: its}) => place === id && its === 'paired');
    return this.#say(taken ? 'pair.replace' : 'pair.free', {name});
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.off) return;
    const told = new FormData(event.target as HTMLFormElement);
    const chosen = this.place === NEW ? this.#placeOf(told) : this.place;
    if (chosen !== undefined) this.dispatchEvent(new PlaceChosenEvent(chosen));
    else void this.#leadToWrong();
  };

  async #leadToWrong(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** Undefined where something is wrong, which stands beside its field then. */
  #placeOf(told: FormData): DevicePlace | undefined {
    const text = (field: string) => {
      const value = told.get(field);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [name, where, glass] = [text('name'), text('where'), text('glass')];
    // A place that the last try has put there is the one that is asked for again.
    const id = (this.#newId ??= newPlaceId(this.pairing.kind));
    const taken = (this.hall.devices ?? []).some((place) => place.name === name && place.id !== id);
    const screenMm = Number(glass);
    const fits =
      glass === '' || (Number.isInteger(screenMm) && screenMm >= 150 && screenMm <= 3000);
    this.wrong = {
      ...(/[\p{L}\p{N}]/u.test(name) ? {} : {name: 'pair.name.missing'}),
      ...(taken ? {name: 'pair.name.taken'} : {}),
      ...(fits ? {} : {glass: 'pair.glass.wrong'}),
    };
    if (Object.keys(this.wrong).length > 0) return undefined;
    const {kind} = this.pairing;
    const shared = {id, name, ...(where === '' ? {} : {where})};
    if (kind === 'wall') return {...shared, kind, display: text('display')};
    return {...shared, kind, kiosk: glass === '' ? {} : {screenMm}};
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

/** Never typed, and never the same again. */
function newPlaceId(kind: string): DevicePlaceId {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  );
  return `${kind}-${random.join('')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pair-form': PairForm;
  }
}
