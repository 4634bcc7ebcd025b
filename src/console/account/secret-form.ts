import {LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {Heard} from '../../sync/hub-request.ts';
import type {HubSession} from '../../sync/session-client.ts';
import {PASSWORD_LEAST} from '../../wire/account-api.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {sayAccount, type AccountTextKey} from './words.ts';

/** The hub took what was typed. */
export class SecretTakenEvent extends Event {
  static readonly type = 'rc-secret-taken';
  /** The password, code or PIN, for what comes next on this page. */
  readonly secret: string;

  constructor(secret: string) {
    super(SecretTakenEvent.type, {bubbles: true, composed: true});
    this.secret = secret;
  }
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly digits?: boolean;
  /** It may stay empty. */
  readonly optional?: boolean;
}

/**
 * A form in which something secret is typed. It is one form in one root, so that password managers know it; whatever
 * is wrong stands under it in words.
 */
export abstract class SecretForm extends LitElement {
  @property() language: Language = 'zh';
  @property({attribute: false}) hub!: HubSession;
  @state() protected shown = false;
  @state() private busy = false;
  @state() private trouble: Words | undefined;
  /** Seconds until the hub wants to be asked again. */
  @state() private wait = 0;

  #timer: ReturnType<typeof setInterval> | undefined;

  static override styles: CSSResultGroup = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      form {
        display: grid;
        gap: 16px;
      }
      label {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      .secret {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: end;
      }
      input {
        box-sizing: border-box;
        width: 100%;
        min-height: 52px;
        padding: 8px 14px;
        font-size: 20px;
      }
      .hint {
        margin-block-start: 6px;
        color: var(--rc-ink-soft);
        font-size: 16px;
      }
      .told input:invalid {
        border-color: var(--rc-tea);
      }
      .wrong {
        padding: 10px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      .wrong:empty {
        display: none;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input:not([hidden], [readonly])')?.focus();
  }

  /** Asks the hub, or says what is missing before it is asked. */
  protected abstract send(typed: Readonly<Record<string, string>>): Promise<Words | undefined>;

  protected form(fields: unknown, submit: string, more: unknown = nothing): TemplateResult {
    const {wait, trouble} = this;
    return html`<form novalidate class=${trouble ? 'told' : ''} @submit=${this.#submit}>
      ${fields}
      <div class="wrong" role="alert">${trouble?.[this.language] ?? ''}</div>
      <button class="primary" ?disabled=${this.busy || wait > 0}>
        ${wait > 0 ? this.words('secret.wait', {seconds: wait}) : submit}
      </button>
      ${more}
    </form>`;
  }

  protected field({name, label, autocomplete, hint, optional}: Field) {
    return html`<label
      >${label}
      <input
        name=${name}
        ?required=${optional !== true}
        autocomplete=${autocomplete}
        autocapitalize="off"
        spellcheck="false"
      />
      ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
    </label>`;
  }

  protected secret({name, label, autocomplete, hint, digits}: Field) {
    return html`<div>
      <div class="secret">
        <label
          >${label}
          <input
            name=${name}
            required
            type=${this.shown ? 'text' : 'password'}
            autocomplete=${autocomplete}
            autocapitalize="off"
            spellcheck="false"
            inputmode=${digits === true ? 'numeric' : 'text'}
            aria-describedby=${hint === undefined ? nothing : `${name}-hint`}
        /></label>
        <button type="button" aria-pressed=${this.shown} @click=${this.#show}>
          ${this.words(this.shown ? 'secret.hide' : 'secret.show')}
        </button>
      </div>
      ${hint === undefined ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    </div>`;
  }

  /** Where it is not shown it is typed twice. */
  protected again(label: string, digits = false) {
    if (this.shown) return nothing;
    return html`<label
      >${label}
      <input
        name="again"
        type="password"
        autocomplete="new-password"
        inputmode=${digits ? 'numeric' : 'text'}
    /></label>`;
  }

  /** What is wrong with a new password, before the hub is asked. */
  protected newFault(typed: Readonly<Record<string, string>>): Words | undefined {
    const count = PASSWORD_LEAST;
    if ((typed['password'] ?? '').length < count) return this.both('password.short', {count});
    return this.unlike(typed, 'password');
  }

  /** Whether it was typed twice in the same way, where that is asked. */
  protected unlike(typed: Readonly<Record<string, string>>, name: string): Words | undefined {
    if (this.shown || typed[name] === typed['again']) return undefined;
    return this.both('secret.unlike');
  }

  /** Sends it; what the hub does not take is told. */
  protected async told(heard: Promise<Heard<unknown>>, secret: string): Promise<Words | undefined> {
    const said = await heard;
    if (said.kind === 'refused' && said.after) this.#count(said.after);
    if (said.kind !== 'done') return troubleOf(said);
    this.dispatchEvent(new SecretTakenEvent(secret));
    return undefined;
  }

  protected words(key: AccountTextKey, values?: Record<string, string | number>): string {
    return sayAccount(this.language, key, values);
  }

  protected both(key: AccountTextKey, values?: Record<string, string | number>): Words {
    return {zh: sayAccount('zh', key, values), en: sayAccount('en', key, values)};
  }

  readonly #show = () => {
    this.shown = !this.shown;
  };

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.busy || this.wait > 0) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const typed = Object.fromEntries(
      [...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    this.busy = true;
    this.trouble = undefined;
    this.trouble = await this.send(typed);
    this.busy = false;
    if (!this.trouble) return;
    await this.updateComplete;
    const found = (selector: string) => this.renderRoot.querySelector<HTMLInputElement>(selector);
    const first = found('input:invalid') ?? found('input[type=password]');
    first?.focus();
    first?.select();
  };

  #count(seconds: number): void {
    this.wait = seconds;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.wait -= 1;
      if (this.wait > 0) return;
      clearInterval(this.#timer);
      this.trouble = undefined;
    }, 1000);
  }
}
