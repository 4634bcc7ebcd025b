import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {HubPasskeys} from '../../../sync/passkeys-client.ts';
import type {SignedPasskey} from '../../../wire/passkey-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {SecretTakenEvent} from '../secret-form.ts';
import {troubleOf} from '../../hub-trouble.ts';
import {thisAuthenticator, type Authenticator} from './authenticator.ts';
import {sayPasskey, sayPasskeyInBoth, type PasskeyTextKey} from './words.ts';

/**
 * One press, and whoever has a passkey is in: at the door, or at a screen that they locked.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - The hub took it; there is no secret in it.
 */
@customElement('rc-passkey-button')
export class PasskeyButton extends LitElement {
  @property({attribute: false}) passkeys!: Pick<HubPasskeys, 'ask'>;
  /** What it is shown to. */
  @property({attribute: false}) enter!: (passkey: SignedPasskey) => Promise<Heard<unknown>>;
  @property() label: Extract<PasskeyTextKey, 'sign-in' | 'unlock'> = 'sign-in';
  @property() language: Language = 'zh';
  @property({attribute: false}) authenticator: Authenticator = thisAuthenticator;
  @state() private busy = false;
  @state() private trouble: Words | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 10px;
        min-height: 0;
        background: none;
      }
      .wrong {
        padding: 10px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      .wrong:empty {
        display: none;
      }
    `,
  ];

  protected override render() {
    return html`<button type="button" ?disabled=${this.busy} @click=${this.#press}>
        ${sayPasskey(this.language, this.label)}
      </button>
      <div class="wrong" role="alert">${this.trouble?.[this.language] ?? ''}</div>`;
  }

  readonly #press = async () => {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.trouble = await this.#show();
    this.busy = false;
    if (!this.trouble) this.dispatchEvent(new SecretTakenEvent(''));
  };

  async #show(): Promise<Words | undefined> {
    const asked = await this.passkeys.ask();
    if (asked.kind !== 'done') return troubleOf(asked);
    const signed = await this.authenticator.sign(asked.answer);
    if (!signed) return sayPasskeyInBoth('sign-in.failed');
    return troubleOf(await this.enter(signed));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-passkey-button': PasskeyButton;
  }
}
