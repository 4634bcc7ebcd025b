import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import {hubPasskeys, type HubPasskeys} from '../../../sync/passkeys-client.ts';
import type {PasskeySummary} from '../../../wire/passkey-api.ts';
import {troubleOf} from '../../hub-trouble.ts';
import {staffPage} from '../../staff-page.styles.ts';
import {commonTexts, type Language} from '../../words.ts';
import {dialogParts} from '../dialog-parts.styles.ts';
import type {StaffSession} from '../staff-session.ts';
import './add-passkey-form.ts';
import {thisAuthenticator, type Authenticator} from './authenticator.ts';
import './passkey-list.ts';
import type {RemovePasskeyEvent} from './passkey-list.ts';
import './remove-passkey-form.ts';
import {sayPasskey, type PasskeyTextKey} from './words.ts';

/** The passkeys of whoever is signed in: which there are, another one, and one less. */
@customElement('rc-own-passkeys')
export class OwnPasskeys extends LitElement {
  @property({attribute: false}) session!: StaffSession;
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @property({attribute: false}) hub: HubPasskeys = hubPasskeys;
  @property({attribute: false}) authenticator: Authenticator = thisAuthenticator;
  @state() private passkeys: readonly PasskeySummary[] | undefined;
  @state() private trouble: Words | undefined;
  @state() private step: 'all' | 'add' | PasskeySummary = 'all';
  @state() private done: PasskeyTextKey | undefined;

  static override styles = [
    staffPage,
    dialogParts,
    css`
      :host {
        display: grid;
        gap: 14px;
        min-height: 0;
        background: none;
      }
      .quiet {
        justify-self: start;
        min-height: 44px;
        padding: 2px 16px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override render() {
    const {language, step, hub} = this;
    return html`<h3>${this.#say('title')}</h3>
      ${
        step === 'all'
          ? this.#all()
          : html`<div @rc-secret-taken=${this.#taken}>
                ${
                  step === 'add'
                    ? html`<rc-add-passkey-form
                        .passkeys=${hub}
                        .language=${language}
                        .authenticator=${this.authenticator}
                      ></rc-add-passkey-form>`
                    : html`<rc-remove-passkey-form
                        .passkeys=${hub}
                        .language=${language}
                        .passkey=${step}
                      ></rc-remove-passkey-form>`
                }
              </div>
              <button type="button" class="quiet" @click=${() => (this.step = 'all')}>
                ${this.#say('all.back')}
              </button>`
      }`;
  }

  #all() {
    const {ground} = this.authenticator;
    return html`<p class="soft">${this.#say('hint')}</p>
      ${this.done ? html`<p class="told" role="status">${this.#say(this.done)}</p>` : ''}
      ${
        this.passkeys
          ? html`<rc-passkey-list
              .passkeys=${this.passkeys}
              .language=${this.language}
              .zone=${this.zone}
              @rc-remove-passkey=${({passkey}: RemovePasskeyEvent) => (this.step = passkey)}
            ></rc-passkey-list>`
          : this.trouble
            ? html`<p class="wrong" role="alert">${this.trouble[this.language]}</p>
                <button type="button" class="quiet" @click=${() => void this.#look()}>
                  ${commonTexts.again[this.language]}
                </button>`
            : ''
      }
      ${
        ground === 'ready'
          ? html`<button type="button" class="quiet" @click=${() => (this.step = 'add')}>
              ${this.#say('add')}
            </button>`
          : html`<p class="wrong">${this.#say(`ground.${ground}`)}</p>`
      }`;
  }

  async #look(): Promise<void> {
    const heard = await this.hub.list();
    this.trouble = troubleOf(heard);
    if (heard.kind === 'done') this.passkeys = heard.answer.passkeys;
  }

  readonly #taken = async (event: Event) => {
    // Of the passkeys alone: whoever shows them has nothing else to do about it.
    event.stopPropagation();
    this.done = this.step === 'add' ? 'done.add' : 'done.remove';
    this.step = 'all';
    await Promise.all([this.session.look(), this.#look()]);
  };

  #say(key: PasskeyTextKey): string {
    return sayPasskey(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-own-passkeys': OwnPasskeys;
  }
}
