import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {PASSWORD_LEAST} from '../../wire/account-api.ts';
import {SecretForm} from './secret-form.ts';

/**
 * A new password for whoever is signed in.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - It is theirs from now on.
 */
@customElement('rc-password-form')
export class PasswordForm extends SecretForm {
  /** Their name, so that a password manager knows whose it is. */
  @property() name = '';
  /** What they signed in with just now; asked for where it is empty. */
  @property({attribute: false}) current = '';

  protected override render() {
    const count = PASSWORD_LEAST;
    return this.form(
      html`<input
          hidden
          readonly
          name="username"
          autocomplete="username"
          .value=${this.name}
          aria-hidden="true"
          tabindex="-1"
        />
        ${
          this.current === ''
            ? this.secret({
                name: 'current',
                label: this.words('password.current'),
                autocomplete: 'current-password',
              })
            : nothing
        }
        ${this.secret({
          name: 'password',
          label: this.words('password.new'),
          autocomplete: 'new-password',
          hint: this.words('password.hint', {count}),
        })}
        ${this.again(this.words('password.again'))}
        ${
          this.current === '' ? html`<p class="hint">${this.words('password.others')}</p>` : nothing
        }`,
      this.words('password.do'),
    );
  }

  protected override async send(typed: Readonly<Record<string, string>>) {
    const {password = '', current = this.current} = typed;
    const wrong = this.newFault(typed);
    return wrong ?? this.told(this.hub.setPassword(current, password), password);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-password-form': PasswordForm;
  }
}
