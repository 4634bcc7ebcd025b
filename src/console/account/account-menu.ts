import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {STAFF_PAGES, type StaffPageName} from './staff-pages.ts';
import {SessionWatch} from './session-watch.ts';
import type {StaffSession} from './staff-session.ts';
import {sayAccount, type AccountTextKey} from './words.ts';

const PAGES = Object.keys(STAFF_PAGES) as StaffPageName[];

/** In the header of every staff page: who is signed in, the pages that are theirs, their account, and the way out. */
@customElement('rc-account-menu')
export class AccountMenu extends LitElement {
  @property({attribute: false}) session!: StaffSession;
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @state() private open = false;
  @state() private own = false;

  static override styles = [
    staffPage,
    css`
      :host {
        position: relative;
        min-height: 0;
        background: none;
      }
      .who {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        max-width: 12em;
        min-height: 44px;
        padding: 4px 13px;
        font-size: 17px;
        white-space: nowrap;
      }
      .who span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .menu {
        position: absolute;
        inset-block-start: calc(100% + 6px);
        inset-inline-end: 0;
        z-index: 5;
        display: grid;
        width: max-content;
        min-width: 200px;
        max-width: 80vw;
        max-height: calc(100vh - 90px);
        overflow: auto;
        padding: 8px;
        border: 1px solid var(--rc-line-strong);
        border-radius: 16px;
        background: var(--rc-card);
        box-shadow: 0 6px 24px var(--rc-line);
      }
      .menu a,
      .menu button {
        display: flex;
        align-items: center;
        box-sizing: border-box;
        min-height: 44px;
        padding: 4px 14px;
        border: 0;
        border-radius: 10px;
        background: none;
        color: var(--rc-ink);
        font: inherit;
        font-weight: 500;
        text-align: start;
        text-decoration: none;
      }
      .menu a:hover,
      .menu button:hover {
        background: var(--rc-paper-deep);
      }
      .menu [aria-current='page'] {
        font-weight: 700;
        background: var(--rc-jade-soft);
      }
      .menu nav {
        display: grid;
        margin-block-end: 6px;
        padding-block-end: 6px;
        border-block-end: 1px solid var(--rc-line);
      }
    `,
  ];

  constructor() {
    super();
    new SessionWatch(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.#beside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#beside);
  }

  protected override render() {
    const {person} = this.session;
    if (!person) return nothing;
    return html`<div @keydown=${this.#key} @focusout=${this.#left}>
        <button
          type="button"
          class="who"
          aria-expanded=${this.open}
          aria-controls="menu"
          @click=${this.#toggle}
        >
          <span>${person.account.name}</span> ▾
        </button>
        ${this.open ? this.#menu() : nothing}
      </div>
      ${this.own ? this.#own() : nothing}`;
  }

  #menu() {
    const here = location.pathname;
    const pages = PAGES.filter((name) => this.session.may(STAFF_PAGES[name].needs));
    return html`<div class="menu" id="menu">
      <nav aria-label=${this.#say('menu.pages')}>
        ${pages.map((name) => {
          const {path} = STAFF_PAGES[name];
          return html`<a href=${path} aria-current=${path === here ? 'page' : 'false'}
            >${this.#say(`page.${name}`)}</a
          >`;
        })}
        <a href="/console/help/" target="_blank">${this.#say('menu.help')}</a>
      </nav>
      <button type="button" @click=${this.#openOwn}>${this.#say('menu.own')}</button>
      <button type="button" @click=${this.#lock}>${this.#say('menu.lock')}</button>
      <button type="button" @click=${() => this.session.leave()}>${this.#say('menu.leave')}</button>
    </div>`;
  }

  #own() {
    void import('./own-account.ts');
    return html`<rc-own-account
      .session=${this.session}
      .zone=${this.zone}
      .language=${this.language}
      @rc-dismiss=${() => {
        this.own = false;
        this.#focusButton();
      }}
    ></rc-own-account>`;
  }

  readonly #openOwn = () => {
    this.open = false;
    this.own = true;
  };

  readonly #lock = () => {
    // Whoever unlocks it finds the page, not the menu over it.
    this.open = false;
    return this.session.lock();
  };

  readonly #toggle = () => {
    this.open = !this.open;
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.#focusButton();
  };

  readonly #left = ({currentTarget, relatedTarget}: FocusEvent) => {
    const within = currentTarget as HTMLElement;
    // A press on what takes no focus tells nothing of where one goes.
    if (relatedTarget instanceof Node && !within.contains(relatedTarget)) this.open = false;
  };

  readonly #beside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  #focusButton(): void {
    this.renderRoot.querySelector<HTMLButtonElement>('.who')?.focus();
  }

  #say(key: AccountTextKey): string {
    return sayAccount(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-account-menu': AccountMenu;
  }
}
