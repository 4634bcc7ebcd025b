import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HubPasskeys} from '../../../sync/passkeys-client.ts';
import type {PasskeySummary} from '../../../wire/passkey-api.ts';
import {SecretForm} from '../secret-form.ts';
import {sayPasskey} from './words.ts';

/**
 * Takes a passkey back from whoever is signed in, and knows their password.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - It opens nothing any more.
 */
@customElement('rc-remove-passkey-form')
export class RemovePasskeyForm extends SecretForm {
  @property({attribute: false}) passkeys!: Pick<HubPasskeys, 'remove'>;
  @property({attribute: false}) passkey!: PasskeySummary;

  protected override render() {
    const {language, passkey} = this;
    return this.form(
      html`<p>${sayPasskey(language, 'remove.hint')}</p>
        ${this.secret({
          name: 'password',
          label: this.words('password.current'),
          autocomplete: 'current-password',
        })}`,
      sayPasskey(language, 'remove.do', {name: passkey.name}),
    );
  }

  protected override send({password = ''}: Readonly<Record<string, string>>) {
    return this.told(this.passkeys.remove(this.passkey.id, password), '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-remove-passkey-form': RemovePasskeyForm;
  }
}
