import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {hubPasskeys} from '../../sync/passkeys-client.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {SignedPasskey} from '../../wire/passkey-api.ts';
import type {Language} from '../words.ts';
import {thisAuthenticator} from './passkeys/authenticator.ts';
import './passkeys/passkey-button.ts';
import {SessionWatch} from './session-watch.ts';
import type {StaffSession} from './staff-session.ts';
import './unlock-form.ts';
import {sayAccount, type AccountTextKey} from './words.ts';

/** Over a whole page that is locked, above every dialog of it: nothing behind it can be seen, read or reached. */
@customElement('rc-lock-cover')
export class LockCover extends LitElement {
  @property({attribute: false}) session!: StaffSession;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      dialog {
        box-sizing: border-box;
        width: 100vw;
        max-width: none;
        height: 100vh;
        max-height: none;
        margin: 0;
        padding: 20px;
        border: 0;
        overflow: auto;
        background: var(--rc-paper);
        color: var(--rc-ink);
        font-size: 18px;
        line-height: 1.5;
      }
      dialog[open] {
        display: grid;
        align-content: safe center;
        justify-items: center;
      }
      .card {
        display: grid;
        gap: 16px;
        box-sizing: border-box;
        width: min(480px, 100%);
      }
      .quiet {
        justify-self: start;
        min-height: 44px;
        padding: 2px 16px;
      }
    `,
  ];

  constructor() {
    super();
    new SessionWatch(this);
  }

  protected override firstUpdated(): void {
    this.#show();
  }

  protected override render() {
    const {name} = this.session.person?.account ?? {};
    return html`<dialog aria-labelledby="heading" @close=${this.#show} @keydown=${this.#key}>
      <div class="card">
        <div>
          <h1 id="heading">${this.#say('cover.title')}</h1>
          ${name === undefined ? '' : html`<p class="soft">${name}</p>`}
        </div>
        ${this.#way()}
      </div>
    </dialog>`;
  }

  #way() {
    const {session, language} = this;
    if (session.answer === undefined)
      return html`<p role="status">${this.#say('cover.unknown')}</p>`;
    if (!session.person) {
      return html`<p role="status">${this.#say('cover.out')}</p>
        <a class="button" href=${session.signInAddress}>${this.#say('out.do')}</a>`;
    }
    if (session.isOfDirectory && !session.person.account.hasPin) {
      return html`<p>${this.#say('cover.no-pin')}</p>
        <button type="button" class="primary" @click=${() => session.leave()}>
          ${this.#say('out.do')}
        </button>`;
    }
    return html`<rc-unlock-form
        .session=${session}
        .hub=${session.hub}
        .language=${language}
      ></rc-unlock-form>
      ${
        session.person.account.passkeys > 0 && thisAuthenticator.ground === 'ready'
          ? html`<rc-passkey-button
              label="unlock"
              .passkeys=${hubPasskeys}
              .enter=${this.#enter}
              .language=${language}
            ></rc-passkey-button>`
          : ''
      }
      <button type="button" class="quiet" @click=${() => session.leave()}>
        ${this.#say('cover.other')}
      </button>`;
  }

  readonly #enter = (passkey: SignedPasskey) => this.session.unlockBy(hubPasskeys.unlock(passkey));

  readonly #show = () => {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.isConnected && dialog?.open === false) dialog.showModal();
  };

  /** Escape closes dialogs; and no key reaches what is behind. */
  readonly #key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault();
  };

  #say(key: AccountTextKey): string {
    return sayAccount(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-lock-cover': LockCover;
  }
}
