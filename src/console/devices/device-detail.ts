import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Surroundings} from '../../wire/fleet/health.ts';
import {isHint} from '../../wire/fleet/fault-texts.ts';
import '../staff-dialog.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {deviceDetailStyles} from './device-detail.styles.ts';
import {deviceFacts} from './device-facts.ts';
import './device-picture.ts';
import './fault-history.ts';
import type {FleetRow} from './fleet-view.ts';
import {faultTodo, faultWords, say, type TextKey} from './words.ts';

/**
 * Everything of one device: what is wrong and what to do, its picture, its facts, its history.
 *
 * @slot asks - What it can be asked to do.
 * @fires {Event} rc-dismiss - Seen enough.
 * @fires {Event} rc-release - It shall be put out of service.
 * @fires {Event} rc-add-device - One shall come to this place.
 */
@customElement('rc-device-detail')
export class DeviceDetail extends LitElement {
  @property({attribute: false}) row!: FleetRow;
  @property({attribute: false}) around!: Surroundings;
  /** Sequence number of the hall. */
  @property({type: Number}) seq = 0;
  @property() zone = 'UTC';
  @property() language: Language = 'zh';
  /** Cut off: nobody can be asked. */
  @property({type: Boolean}) off = false;
  /** Whoever looks may bring devices to their places and put them out of service. */
  @property({type: Boolean}) pairs = false;

  static override styles = [staffPage, deviceDetailStyles];

  protected override render() {
    const {name, where, kind, device, place} = this.row;
    const kindName = this.#say(`device.${kind}`);
    return html`<rc-staff-dialog
      wide
      .heading=${name}
      .hint=${[kindName, where].filter((text) => text !== '').join(' · ')}
      .back=${this.#say('detail.close')}
    >
      ${this.#now()}
      ${
        device
          ? html`<div class="sides">
                <section>
                  <h3>${this.#say('detail.screen')}</h3>
                  <rc-device-picture
                    .device=${device}
                    .now=${this.around.now}
                    .zone=${this.zone}
                    .language=${this.language}
                    .off=${this.off}
                  ></rc-device-picture>
                </section>
                <slot name="asks"></slot>
              </div>
              <section>
                <h3>${this.#say('detail.facts')}</h3>
                <dl>
                  ${deviceFacts(device, this.around, this.seq, this.language).map(
                    ([key, value]) =>
                      html`<div>
                        <dt>${this.#say(key)}</dt>
                        <dd>${value}</dd>
                      </div>`,
                  )}
                </dl>
              </section>`
          : nothing
      }
      ${device && place ? this.#history(place.id) : nothing}
      ${place && this.pairs ? this.#pairing(device !== undefined) : nothing}
    </rc-staff-dialog>`;
  }

  /** Hardware comes to a place and goes from it. */
  #pairing(stands: boolean) {
    return html`<button
      type="button"
      ?disabled=${this.off}
      @click=${() => this.dispatchEvent(new Event(stands ? 'rc-release' : 'rc-add-device'))}
    >
      ${this.#say(stands ? 'detail.release' : 'devices.add')}
    </button>`;
  }

  #now() {
    const {state, faults} = this.row;
    return html`<section class="now" aria-label=${this.#say('detail.now')}>
      ${
        faults.length > 0 ? nothing : html`<p class="state">${this.#say(`state.long.${state}`)}</p>`
      }
      ${faults.map(
        (code) =>
          html`<p class=${isHint(code) ? 'fault hint' : 'fault'}>
            <b>${faultWords(this.language, code)}</b> ${faultTodo(this.language, code)}
          </p>`,
      )}
    </section>`;
  }

  #history(place: string) {
    return html`<section>
      <h3>${this.#say('detail.history')}</h3>
      <rc-fault-history
        .place=${place}
        .mark=${this.row.faults.join(' ')}
        .zone=${this.zone}
        .language=${this.language}
      ></rc-fault-history>
    </section>`;
  }

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-device-detail': DeviceDetail;
  }
}
