import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HubPasskeys} from '../../../sync/passkeys-client.ts';
import {SecretForm} from '../secret-form.ts';
import {thisAuthenticator, type Authenticator} from './authenticator.ts';
import {sayPasskey, sayPasskeyInBoth} from './words.ts';

/**
 * A passkey for whoever is signed in, and knows their password.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - It is theirs.
 */
@customElement('rc-add-passkey-form')
export class AddPasskeyForm extends SecretForm {
  @property({attribute: false}) passkeys!: Pick<HubPasskeys, 'begin' | 'add'>;
  @property({attribute: false}) authenticator: Authenticator = thisAuthenticator;

  protected override render() {
    const {language} = this;
    return this.form(
      html`${this.field({
        name: 'name',
        label: sayPasskey(language, 'add.name'),
        autocomplete: 'off',
        hint: sayPasskey(language, 'add.name.hint'),
      })}
      ${this.secret({
        name: 'password',
        label: this.words('password.current'),
        autocomplete: 'current-password',
      })}`,
      sayPasskey(language, 'add'),
    );
  }

  protected override async send({name = '', password = ''}: Readonly<Record<string, string>>) {
    if (name.trim() === '') return sayPasskeyInBoth('add.name.empty');
    const {passkeys} = this;
    const begun = await passkeys.begin(password);
    if (begun.kind !== 'done') return this.told(Promise.resolve(begun), '');
    const made = await this.authenticator.make(begun.answer);
    return made ? this.told(passkeys.add(name.trim(), made), '') : sayPasskeyInBoth('add.failed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-add-passkey-form': AddPasskeyForm;
  }
}
