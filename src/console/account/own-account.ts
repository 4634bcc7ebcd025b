import {LitElement, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {SessionSummary} from '../../wire/account-api.ts';
import '../staff-dialog.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {dialogParts} from './dialog-parts.styles.ts';
import './passkeys/own-passkeys.ts';
import './password-form.ts';
import './pin-form.ts';
import './session-list.ts';
import type {EndSessionEvent} from './session-list.ts';
import type {StaffSession} from './staff-session.ts';
import {sayAccount, type AccountTextKey} from './words.ts';

/**
 * Somebody's own account: their password, their PIN, their passkeys, and where they are signed in.
 *
 * @fires {Event} rc-dismiss - They go back.
 */
@customElement('rc-own-account')
export class OwnAccount extends LitElement {
  @property({attribute: false}) session!: StaffSession;
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @state() private step: 'all' | 'password' | 'pin' = 'all';
  @state() private done: AccountTextKey | undefined;
  @state() private sessions: readonly SessionSummary[] = [];
  @state() private trouble: Words | undefined;
  @state() private busy = false;

  static override styles = [staffPage, dialogParts];

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override render() {
    const {language, session} = this;
    const {name = '', roles = []} = session.person?.account ?? {};
    const told = roles
      .map((role) => this.#say(`role.${role}`))
      .join(language === 'zh' ? '、' : ', ');
    return html`<rc-staff-dialog
      heading=${name}
      hint=${this.#say('own.roles', {roles: told})}
      back=${this.#say('own.back')}
    >
      <div class="inside" @rc-secret-taken=${this.#taken} @rc-end-session=${this.#end}>
        ${
          this.step === 'password'
            ? html`<rc-password-form
                .language=${language}
                .hub=${session.hub}
                .name=${name}
              ></rc-password-form>`
            : this.step === 'pin'
              ? html`<rc-pin-form
                  .language=${language}
                  .hub=${session.hub}
                  ?unasked=${session.isOfDirectory}
                ></rc-pin-form>`
              : this.#all()
        }
      </div>
    </rc-staff-dialog>`;
  }

  #all() {
    const {done, trouble} = this;
    const hasPin = this.session.person?.account.hasPin === true;
    const {isOfDirectory} = this.session;
    return html`${isOfDirectory ? html`<p class="soft">${this.#say('own.directory')}</p>` : ''}
      ${done ? html`<p class="told" role="status">${this.#say(done)}</p>` : ''}
      ${trouble ? html`<p class="wrong" role="alert">${trouble[this.language]}</p>` : ''}
      <div class="ways">
        ${
          isOfDirectory
            ? ''
            : html`<button type="button" @click=${() => (this.step = 'password')}>
                ${this.#say('own.password')}
              </button>`
        }
        <button type="button" @click=${() => (this.step = 'pin')}>
          ${this.#say(hasPin ? 'own.pin.change' : 'own.pin')}
        </button>
      </div>
      ${
        isOfDirectory
          ? ''
          : html`<rc-own-passkeys
              .session=${this.session}
              .language=${this.language}
              .zone=${this.zone}
            ></rc-own-passkeys>`
      }
      <h3>${this.#say('own.sessions')}</h3>
      <rc-session-list
        .sessions=${this.sessions}
        .language=${this.language}
        .zone=${this.zone}
        ?disabled=${this.busy}
      ></rc-session-list>`;
  }

  async #look(): Promise<void> {
    const heard = await this.session.hub.all();
    if (heard.kind === 'done') this.sessions = heard.answer.sessions;
  }

  readonly #taken = async () => {
    this.done = this.step === 'pin' ? 'own.done.pin' : 'own.done.password';
    this.step = 'all';
    await Promise.all([this.session.look(), this.#look()]);
  };

  readonly #end = async ({session}: EndSessionEvent) => {
    this.busy = true;
    const heard = await this.session.hub.end(session);
    await this.#look();
    this.busy = false;
    this.trouble = troubleOf(heard);
  };

  #say(key: AccountTextKey, values?: Record<string, string>): string {
    return sayAccount(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-own-account': OwnAccount;
  }
}
