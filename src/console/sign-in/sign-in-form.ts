import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {SecretForm} from '../account/secret-form.ts';
import {saySignIn} from './words.ts';

/**
 * Name, and password or first code. Which of them is wrong nobody is told.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - They are signed in.
 */
@customElement('rc-sign-in-form')
export class SignInForm extends SecretForm {
  protected override render() {
    const {language} = this;
    return this.form(
      html`${this.field({
        name: 'name',
        label: saySignIn(language, 'in.name'),
        autocomplete: 'username',
      })}
      ${this.secret({
        name: 'password',
        label: saySignIn(language, 'in.secret'),
        autocomplete: 'current-password',
      })}`,
      saySignIn(language, 'in.do'),
      html`<p class="hint">${saySignIn(language, 'in.forgot')}</p>`,
    );
  }

  protected override async send({name = '', password = ''}: Readonly<Record<string, string>>) {
    if (name.trim() === '' || password === '') {
      return {zh: saySignIn('zh', 'missing'), en: saySignIn('en', 'missing')};
    }
    return this.told(this.hub.signIn(name, password), password);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-sign-in-form': SignInForm;
  }
}
