import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {PIN} from '../../wire/account-api.ts';
import {SecretForm} from './secret-form.ts';

/**
 * The PIN that unlocks a screen.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - It is theirs from now on.
 */
@customElement('rc-pin-form')
export class PinForm extends SecretForm {
  /** Their password where they chose it just now; asked for where it is empty. */
  @property({attribute: false}) password = '';
  /** They have none: their directory has just signed them in. */
  @property({type: Boolean}) unasked = false;

  protected override render() {
    return this.form(
      html`${
        this.password === '' && !this.unasked
          ? this.secret({
              name: 'password',
              label: this.words('password.current'),
              autocomplete: 'current-password',
            })
          : nothing
      }
      ${this.secret({
        name: 'pin',
        label: this.words('pin.new'),
        autocomplete: 'off',
        hint: this.words('pin.hint'),
        digits: true,
      })}
      ${this.again(this.words('password.again'), true)}`,
      this.words('pin.do'),
    );
  }

  protected override async send(typed: Readonly<Record<string, string>>) {
    const {pin = '', password = this.password} = typed;
    if (!PIN.test(pin)) return this.both('pin.shape');
    const unlike = this.unlike(typed, 'pin');
    if (unlike) return unlike;
    const heard = await this.hub.setPin(password, pin);
    // To the hub a PIN is a password that is too easy.
    if (heard.kind === 'refused' && heard.problem.code === 'password-too-easy') {
      return this.both('pin.easy');
    }
    return this.told(Promise.resolve(heard), pin);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pin-form': PinForm;
  }
}
