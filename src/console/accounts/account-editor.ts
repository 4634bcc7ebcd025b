import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {ROLES, type Role} from '../../wire/role.ts';
import {sayAccount} from '../account/words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {sayDirectory} from './directory/words.ts';
import {say, type TextKey} from './words.ts';

/** Somebody's name and roles are to be these. */
export class AccountSaveEvent extends Event {
  static readonly type = 'rc-account-save';
  readonly name: string;
  readonly roles: readonly Role[];

  constructor(name: string, roles: readonly Role[]) {
    super(AccountSaveEvent.type, {bubbles: true, composed: true});
    this.name = name;
    this.roles = roles;
  }
}

/**
 * What somebody is called, and what they are to the hall.
 *
 * @fires {AccountSaveEvent} rc-account-save
 */
@customElement('rc-account-editor')
export class AccountEditor extends LitElement {
  @property() name = '';
  @property({attribute: false}) roles: readonly Role[] = [];
  /** The roles are not an operator's to choose: the directory says them. */
  @property({type: Boolean}) fixed = false;
  @property() submit = '';
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @state() private wrong: TextKey | undefined;

  /** A dialog begins with the name, not with a deed that stands below. */
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      form {
        display: grid;
        gap: 14px;
      }
      .name {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      .name input {
        box-sizing: border-box;
        min-height: 52px;
        padding: 8px 14px;
        font-size: 20px;
      }
      fieldset {
        display: grid;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .role {
        display: grid;
        grid-template-columns: 44px 1fr;
        align-items: center;
        min-height: 48px;
        line-height: 1.3;
      }
      .role input {
        width: 24px;
        height: 24px;
        margin: 0;
        accent-color: var(--rc-jade);
      }
      .role small {
        display: block;
        color: var(--rc-ink-soft);
        font-size: 16px;
      }
      .wrong {
        padding: 8px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      .wrong:empty {
        display: none;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A list fetched anew says the same in other words: what is ticked by then stays.
    if (!changed.has('roles') || String(changed.get('roles')) === String(this.roles)) return;
    for (const box of this.#boxes) box.checked = this.roles.includes(box.value as Role);
  }

  protected override render() {
    const {language} = this;
    return html`<form novalidate @submit=${this.#save}>
      <label class="name"
        >${say(language, 'list.name')}
        <input name="name" maxlength="40" autocomplete="off" .value=${this.name}
      /></label>
      ${this.fixed ? this.#told() : this.#choice()}
      <div class="wrong" role="alert">${this.wrong ? say(language, this.wrong) : ''}</div>
      <button class="primary" ?disabled=${this.disabled}>${this.submit}</button>
    </form>`;
  }

  #told() {
    const {language} = this;
    const roles = this.roles
      .map((role) => sayAccount(language, `role.${role}`))
      .join(language === 'zh' ? '、' : ', ');
    return html`<p class="soft">${sayDirectory(language, 'account.roles', {roles})}</p>`;
  }

  #choice() {
    const {language} = this;
    return html`<fieldset>
      <legend>${say(language, 'edit.roles')}</legend>
      ${ROLES.map(
        (role) =>
          html`<label class="role">
            <input type="checkbox" name="role" value=${role} />
            <span
              >${sayAccount(language, `role.${role}`)}
              <small>${sayAccount(language, `role.${role}.may`)}</small></span
            >
          </label>`,
      )}
    </fieldset>`;
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('[name=role]')];
  }

  readonly #save = (event: Event) => {
    event.preventDefault();
    const name = this.renderRoot.querySelector<HTMLInputElement>('[name=name]')?.value.trim() ?? '';
    const roles = this.fixed
      ? this.roles
      : this.#boxes.filter(({checked}) => checked).map(({value}) => value as Role);
    this.wrong =
      name === '' ? 'edit.name.empty' : roles.length === 0 ? 'edit.roles.empty' : undefined;
    if (!this.wrong) this.dispatchEvent(new AccountSaveEvent(name, roles));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-account-editor': AccountEditor;
  }
}
