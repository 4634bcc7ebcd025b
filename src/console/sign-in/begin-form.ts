import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {PASSWORD_LEAST} from '../../wire/account-api.ts';
import {SecretForm} from '../account/secret-form.ts';
import {saySignIn, type SignInTextKey} from './words.ts';

/** A hall that has a name keeps it, whatever is sent. */
const NAMED = {zh: '大厅', en: 'Hall'};

/**
 * The first operator, and the name of the hall; or another operator, for a hall whose operators forgot their passwords.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - They are signed in.
 */
@customElement('rc-begin-form')
export class BeginForm extends SecretForm {
  @property({attribute: false}) token = '';
  /** The hall is new: it is to get its name. */
  @property({type: Boolean}) first = false;

  protected override render() {
    const {language} = this;
    const field = (name: string, label: SignInTextKey, autocomplete: string, optional = false) =>
      this.field({name, label: saySignIn(language, label), autocomplete, optional});
    return this.form(
      html`${field('name', 'begin.name', 'username')}
      ${this.secret({
        name: 'password',
        label: saySignIn(language, 'begin.password'),
        autocomplete: 'new-password',
        hint: this.words('password.hint', {count: PASSWORD_LEAST}),
      })}
      ${this.again(this.words('password.again'))}
      ${
        this.first
          ? html`${field('zh', 'begin.hall.zh', 'organization')}
            ${field('en', 'begin.hall.en', 'off', true)}`
          : nothing
      }`,
      saySignIn(language, 'begin.do'),
    );
  }

  protected override async send(typed: Readonly<Record<string, string>>) {
    const {name = '', password = ''} = typed;
    const zh = this.first ? (typed['zh'] ?? '') : NAMED.zh;
    const en = this.first ? (typed['en'] ?? '').trim() || zh : NAMED.en;
    if ([name, zh].some((text) => text.trim() === '')) {
      return {zh: saySignIn('zh', 'missing'), en: saySignIn('en', 'missing')};
    }
    const wrong = this.newFault(typed);
    const {token, hub} = this;
    return wrong ?? this.told(hub.begin({token, name, password, hall: {zh, en}}), password);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-begin-form': BeginForm;
  }
}
