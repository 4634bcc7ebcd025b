import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {AccountSummary, InvitedAnswer, SessionSummary} from '../../wire/account-api.ts';
import type {PasskeySummary} from '../../wire/passkey-api.ts';
import type {HubAccounts} from '../../sync/accounts-client.ts';
import type {Heard} from '../../sync/hub-request.ts';
import {dialogParts} from '../account/dialog-parts.styles.ts';
import {thisAuthenticator} from '../account/passkeys/authenticator.ts';
import '../account/passkeys/passkey-list.ts';
import type {RemovePasskeyEvent} from '../account/passkeys/passkey-list.ts';
import {sayPasskey} from '../account/passkeys/words.ts';
import '../account/session-list.ts';
import type {EndSessionEvent} from '../account/session-list.ts';
import '../staff-dialog.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import './account-editor.ts';
import type {AccountSaveEvent} from './account-editor.ts';
import {sayDirectory} from './directory/words.ts';
import {say, type TextKey} from './words.ts';

/** Somebody got a first code. */
export class InvitedEvent extends Event {
  static readonly type = 'rc-invited';
  readonly invited: InvitedAnswer;

  constructor(invited: InvitedAnswer) {
    super(InvitedEvent.type, {bubbles: true, composed: true});
    this.invited = invited;
  }
}

/**
 * One account, or one that is to be: everything that an operator may do with it.
 *
 * @fires {InvitedEvent} rc-invited
 * @fires {Event} rc-accounts-changed
 * @fires {Event} rc-dismiss
 */
@customElement('rc-account-dialog')
export class AccountDialog extends LitElement {
  @property({attribute: false}) accounts!: HubAccounts;
  /** Undefined for a new one. */
  @property({attribute: false}) account: AccountSummary | undefined;
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @state() private sessions: readonly SessionSummary[] | undefined;
  @state() private passkeys: readonly PasskeySummary[] | undefined;
  @state() private trouble: Words | undefined;
  @state() private saved = false;
  @state() private busy = false;

  static override styles = [
    staffPage,
    dialogParts,
    css`
      .deed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
      }
      .deed button {
        min-height: 44px;
        padding: 2px 16px;
      }
      .more {
        display: grid;
        gap: 10px;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--rc-line);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  protected override render() {
    const {account, language} = this;
    return html`<rc-staff-dialog
      heading=${account?.name ?? this.#say('add.title')}
      hint=${
        account?.directory === true
          ? sayDirectory(language, 'account.from')
          : account
            ? ''
            : this.#say('add.hint')
      }
      back=${this.#say('do.back')}
    >
      <div class="inside" @rc-account-save=${this.#save} @rc-end-session=${this.#end}>
        <rc-account-editor
          .name=${account?.name ?? ''}
          .roles=${account?.roles ?? []}
          ?fixed=${account?.directory === true}
          .submit=${this.#say(account ? 'edit.save' : 'add.do')}
          .language=${language}
          ?disabled=${this.busy}
        ></rc-account-editor>
        ${this.saved ? html`<p class="told" role="status">${this.#say('edit.done')}</p>` : nothing}
        ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble[this.language]}</p>` : nothing}
        ${account ? this.#more(account) : nothing}
      </div>
    </rc-staff-dialog>`;
  }

  #more({closed, directory}: AccountSummary) {
    const deed = (key: TextKey, hint: TextKey, press: () => void) =>
      html`<div class="deed">
        <button type="button" ?disabled=${this.busy} @click=${press}>${this.#say(key)}</button>
        <span class="soft">${this.#say(hint)}</span>
      </div>`;
    return html`${
        closed || !this.sessions
          ? nothing
          : html`<div class="more">
              <h3>${this.#say('sessions.title')}</h3>
              <rc-session-list
                .sessions=${this.sessions}
                .language=${this.language}
                .zone=${this.zone}
                ?disabled=${this.busy}
              ></rc-session-list>
            </div>`
      }
      ${closed || directory || !this.passkeys ? nothing : this.#keys(this.passkeys)}
      <div class="more">
        ${
          closed
            ? deed(
                'open.do',
                directory ? 'open.directory' : 'open.hint',
                () => void this.#change({closed: false}),
              )
            : html`${directory ? nothing : deed('renew.do', 'renew.hint', () => void this.#renew())}
              ${deed('close.do', 'close.hint', () => void this.#change({closed: true}))}`
        }
      </div>`;
  }

  #keys(passkeys: readonly PasskeySummary[]) {
    const {language} = this;
    const {ground} = thisAuthenticator;
    return html`<div class="more">
      <h3>${sayPasskey(language, 'title')}</h3>
      ${
        ground === 'no-name' || ground === 'no-tls'
          ? html`<p class="soft">${sayPasskey(language, `ground.${ground}`)}</p>`
          : nothing
      }
      <rc-passkey-list
        .passkeys=${passkeys}
        .language=${language}
        .zone=${this.zone}
        ?disabled=${this.busy}
        @rc-remove-passkey=${this.#removePasskey}
      ></rc-passkey-list>
    </div>`;
  }

  async #look(): Promise<void> {
    if (!this.account) return;
    const {id} = this.account;
    const [heard, keys] = await Promise.all([
      this.accounts.sessions(id),
      this.accounts.passkeys(id),
    ]);
    if (heard.kind === 'done') this.sessions = heard.answer.sessions;
    if (keys.kind === 'done') this.passkeys = keys.answer.passkeys;
    // What is missing would be taken for what is not there.
    this.trouble ??= troubleOf(heard) ?? troubleOf(keys);
  }

  readonly #save = async ({name, roles}: AccountSaveEvent) => {
    if (this.account) return this.#change({name, roles});
    const added = await this.#ask(this.accounts.add(name, roles));
    if (added) this.dispatchEvent(new InvitedEvent(added));
    return undefined;
  };

  async #change(to: Parameters<HubAccounts['change']>[1]): Promise<void> {
    if (!this.account) return;
    const changed = await this.#ask(this.accounts.change(this.account.id, to));
    if (!changed) return;
    this.account = changed;
    this.saved = true;
    this.dispatchEvent(new Event('rc-accounts-changed', {bubbles: true, composed: true}));
    await this.#look();
  }

  async #renew(): Promise<void> {
    if (!this.account) return;
    const renewed = await this.#ask(this.accounts.renew(this.account.id));
    if (renewed) this.dispatchEvent(new InvitedEvent(renewed));
  }

  readonly #end = async ({session}: EndSessionEvent) => {
    if (!this.account) return;
    await this.#ask(this.accounts.end(this.account.id, session));
    await this.#look();
  };

  readonly #removePasskey = async ({passkey}: RemovePasskeyEvent) => {
    if (!this.account) return;
    await this.#ask(this.accounts.removePasskey(this.account.id, passkey.id));
    await this.#look();
  };

  /** What the hub answers; where it does not do it, the page says why. */
  async #ask<T>(asked: Promise<Heard<T>>): Promise<T | undefined> {
    this.busy = true;
    this.saved = false;
    const heard = await asked;
    this.busy = false;
    this.trouble = troubleOf(heard);
    return heard.kind === 'done' ? heard.answer : undefined;
  }

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-account-dialog': AccountDialog;
  }
}
