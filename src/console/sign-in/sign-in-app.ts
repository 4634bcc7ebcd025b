import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {SessionAnswer} from '../../wire/account-api.ts';
import type {DirectoryReturn} from '../../wire/directory-api.ts';
import type {SignedPasskey} from '../../wire/passkey-api.ts';
import {thisAuthenticator, type Authenticator} from '../account/passkeys/authenticator.ts';
import '../account/passkeys/passkey-button.ts';
import '../account/password-form.ts';
import '../account/pin-form.ts';
import type {SecretTakenEvent} from '../account/secret-form.ts';
import {troubleOf} from '../hub-trouble.ts';
import {homeOf} from '../account/staff-pages.ts';
import type {SessionBrowser} from '../account/staff-session.ts';
import type {DirectoryDoor} from '../../sync/directory-client.ts';
import type {HubPasskeys} from '../../sync/passkeys-client.ts';
import type {HubSession} from '../../sync/session-client.ts';
import {turnLanguage} from '../page-language.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import './begin-form.ts';
import './directory/directory-button.ts';
import './sign-in-form.ts';
import {saySignIn, type SignInTextKey} from './words.ts';

const AGAIN_MS = 3_000;

/** Where staff sign in, and where the first of them begins the hall. */
@customElement('rc-sign-in-app')
export class SignInApp extends LitElement {
  @property({attribute: false}) hub!: HubSession;
  @property({attribute: false}) passkeys!: HubPasskeys;
  @property({attribute: false}) directory!: DirectoryDoor;
  @property({attribute: false}) browser!: Pick<SessionBrowser, 'go' | 'wait' | 'locked' | 'tell'>;
  /** The staff page that they came from; where there is none, to the first that is theirs. */
  @property({attribute: false}) back: string | undefined;
  /** From the address that the hub showed; empty where there is none. */
  @property({attribute: false}) token = '';
  /** As the directory of the house sent this browser back, if it did. */
  @property({attribute: false}) returned: DirectoryReturn | undefined;
  /** Before the browser goes there. */
  @property({attribute: false}) leaves: () => void = () => undefined;
  @property({attribute: false}) authenticator: Authenticator = thisAuthenticator;
  @state() language: Language = 'zh';
  /** As the hub said last. */
  @state() private answer: SessionAnswer | undefined;
  @state() private unreachable = false;
  /** Why the directory's word was not taken. */
  @state() private trouble: Words | undefined;
  @state() private step: 'sign-in' | 'password' | 'pin' = 'sign-in';
  /** What they signed in with just now, for as long as the next step needs it. */
  #secret = '';

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        align-content: safe center;
        justify-items: center;
      }
      main {
        display: grid;
        gap: 18px;
        box-sizing: border-box;
        width: min(560px, 100%);
        padding: 20px;
      }
      .card {
        display: grid;
        gap: 18px;
        padding: 24px 28px;
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }
      .top button,
      .quiet {
        min-height: 44px;
        padding: 2px 16px;
      }
      .quiet {
        justify-self: start;
      }
      .wrong {
        padding: 10px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      @media (max-width: 480px) {
        .card {
          padding: 18px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  protected override render() {
    return html`<main>
      <div class="card" @rc-secret-taken=${this.#taken}>${this.#content()}</div>
    </main>`;
  }

  #content(): TemplateResult {
    const {answer, language, hub} = this;
    if (this.step === 'password') {
      return html`${this.#title('password.title')}
        <rc-password-form
          .language=${language}
          .hub=${hub}
          .name=${this.#name}
          .current=${this.#secret}
        ></rc-password-form>`;
    }
    if (this.step === 'pin') {
      return html`${this.#title('pin.title')}
        <rc-pin-form
          .language=${language}
          .hub=${hub}
          .password=${this.#secret}
          ?unasked=${this.#account?.directory === true}
        ></rc-pin-form>
        <button type="button" class="quiet" @click=${this.#goOn}>${this.#say('pin.skip')}</button>`;
    }
    if (!answer) {
      return html`${this.#title('in.title')}
        <p role="status">${this.#say(this.unreachable ? 'unreachable' : 'looking')}</p>`;
    }
    const first = answer.state === 'first-run';
    if (this.token !== '') return this.#begin(first);
    if (first) {
      return html`${this.#title('first.title')}
        <p>${this.#say('first.hint')}</p>`;
    }
    const directory = answer.state === 'signed-out' ? answer.directory : undefined;
    return html`${this.#title('in.title')}
      ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble[language]}</p>` : nothing}
      <rc-sign-in-form .language=${language} .hub=${hub}></rc-sign-in-form>
      ${
        directory === undefined
          ? nothing
          : html`<rc-directory-button
              .door=${this.directory}
              .go=${this.#toDirectory}
              .name=${directory}
              .language=${language}
            ></rc-directory-button>`
      }
      ${
        answer.state === 'signed-out' && answer.passkeys && this.authenticator.ground === 'ready'
          ? html`<rc-passkey-button
              .passkeys=${this.passkeys}
              .enter=${this.#byPasskey}
              .language=${language}
              .authenticator=${this.authenticator}
            ></rc-passkey-button>`
          : nothing
      }`;
  }

  #begin(first: boolean): TemplateResult {
    return html`${this.#title(first ? 'begin.title' : 'begin.operator')}
      ${first ? html`<p class="soft">${this.#say('begin.hint')}</p>` : nothing}
      <rc-begin-form
        .language=${this.language}
        .hub=${this.hub}
        .token=${this.token}
        .first=${first}
      ></rc-begin-form>
      ${
        first
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.#instead}>
              ${this.#say('begin.instead')}
            </button>`
      }`;
  }

  #title(key: SignInTextKey) {
    return html`<div class="top">
      <h1>${this.#say(key, {name: this.#name})}</h1>
      <button type="button" @click=${this.#toggleLanguage}>${this.#say('app.language')}</button>
    </div>`;
  }

  get #account() {
    return this.answer?.state === 'signed-in' ? this.answer.account : undefined;
  }

  get #name(): string {
    return this.#account?.name ?? '';
  }

  async #start(): Promise<void> {
    const {returned} = this;
    if (!returned) return this.#look();
    const heard = await this.directory.signIn(returned);
    this.trouble = troubleOf(heard);
    await this.#look();
    if (!this.trouble) this.#enter();
  }

  async #look(): Promise<void> {
    for (;;) {
      const heard = await this.hub.look();
      if (heard.kind === 'done') {
        this.answer = heard.answer;
        this.unreachable = false;
        // A hall for trial has no accounts: there is nothing to do here.
        if (heard.answer.state === 'trial') this.#goOn();
        return;
      }
      this.unreachable = true;
      await this.browser.wait(AGAIN_MS);
    }
  }

  readonly #taken = async ({secret}: SecretTakenEvent) => {
    if (this.step === 'pin') {
      this.#goOn();
      return;
    }
    this.#secret = secret;
    await this.#look();
    this.#enter();
  };

  /** Whoever has just shown who they are is at no locked screen, and may have something to choose first. */
  #enter(): void {
    const {answer} = this;
    if (answer?.state !== 'signed-in') return;
    this.browser.locked = false;
    const {account, mustSetPassword} = answer;
    // A PIN is offered to whoever has just chosen a password, or comes from the directory without one.
    const chosen = this.step === 'password' || (account.directory && this.returned !== undefined);
    if (mustSetPassword) this.step = 'password';
    else if (chosen && account.roles.includes('desk') && !account.hasPin) this.step = 'pin';
    else this.#goOn();
  }

  readonly #toDirectory = (address: string) => {
    this.leaves();
    this.browser.go(address);
  };

  readonly #byPasskey = (passkey: SignedPasskey) => this.passkeys.signIn(passkey);

  readonly #goOn = () => {
    this.#secret = '';
    this.browser.tell();
    this.browser.go(this.back ?? homeOf(this.#account?.roles ?? []));
  };

  readonly #instead = () => {
    this.token = '';
  };

  readonly #toggleLanguage = () => {
    this.language = turnLanguage(this.language);
  };

  #say(key: SignInTextKey, values?: Record<string, string>): string {
    return saySignIn(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-sign-in-app': SignInApp;
  }
}
