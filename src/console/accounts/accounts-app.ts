import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import {clockText, dayAt} from '../../hall/day.ts';
import type {HubDirectory} from '../../sync/directory-client.ts';
import type {HubAccounts} from '../../sync/accounts-client.ts';
import type {AccountId, AccountSummary, InvitedAnswer} from '../../wire/account-api.ts';
import {sayAccount} from '../account/words.ts';
import {StaffApp} from '../staff-app.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import './account-dialog.ts';
import type {InvitedEvent} from './account-dialog.ts';
import './code-dialog.ts';
import './directory/directory-card.ts';
import {sayDirectory} from './directory/words.ts';
import {say, type TextKey} from './words.ts';

/** Others change accounts too, and people sign in. */
const LOOK_MS = 15_000;

/** The people of the hall: who may sign in, and what each may do. */
@customElement('rc-accounts-app')
export class AccountsApp extends StaffApp {
  @property({attribute: false}) accounts!: HubAccounts;
  @property({attribute: false}) directory!: HubDirectory;
  @state() private list: readonly AccountSummary[] | undefined;
  @state() private trouble: Words | undefined;
  /** Which account is open; `new` for one that is to be. */
  @state() private opened: AccountId | undefined;
  @state() private invited: InvitedAnswer | undefined;

  static override styles = [
    staffPage,
    css`
      main {
        max-width: 1200px;
        margin: 0 auto;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        margin-block-end: 8px;
      }
      header :is(button, .button),
      .head button,
      td button {
        min-height: 44px;
        padding: 2px 16px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 8px 10px;
        border-block-start: 1px solid var(--rc-line);
        text-align: start;
      }
      thead :is(th, td) {
        border: 0;
        color: var(--rc-ink-soft);
        font-size: 16px;
        font-weight: 600;
      }
      td:last-child {
        text-align: end;
      }
      .closed {
        color: var(--rc-ink-soft);
      }
      .waits {
        padding: 2px 12px;
        border-radius: 999px;
        background: var(--rc-brass-soft);
      }
      .wrong {
        padding: 8px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      @media (max-width: 720px) {
        header,
        main {
          padding-inline: 14px;
        }
        .card {
          padding: 14px;
        }
        thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tr {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 2px 12px;
          padding-block: 8px;
          border-block-start: 1px solid var(--rc-line);
        }
        th,
        td {
          padding: 0;
          border: 0;
        }
        td:last-child {
          margin-inline-start: auto;
        }
      }
      @media print {
        header,
        main > .card {
          display: none;
        }
      }
    `,
  ];

  protected override start() {
    void this.#look();
    return [this.link.subscribe(this.look), this.every(LOOK_MS, () => void this.#look())];
  }

  protected override render() {
    const {configuration} = this.link.state;
    return html`
      <header>
        <h1>${configuration?.name[this.language] ?? ''} · ${this.#say('app.accounts')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      <main
        @rc-accounts-changed=${this.#look}
        @rc-invited=${this.#invite}
        @rc-dismiss=${this.#dismiss}
      >
        <section class="card">
          <div class="head">
            <h2>${this.#say('list.title')}</h2>
            <button
              type="button"
              class="primary"
              ?disabled=${this.off}
              @click=${() => {
                this.opened = 'new';
              }}
            >
              ${this.#say('list.add')}
            </button>
          </div>
          ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble[this.language]}</p>` : nothing}
          ${this.list ? this.#table(this.list) : html`<p>${this.#say('link.starting')}</p>`}
        </section>
        <rc-directory-card
          .hub=${this.directory}
          .language=${this.language}
          ?disabled=${this.off}
        ></rc-directory-card>
        ${this.#dialog()}
      </main>
    `;
  }

  #table(list: readonly AccountSummary[]) {
    const head = ['list.name', 'list.roles', 'list.state', 'list.seen'] as const;
    return html`<table>
      <thead>
        <tr>
          ${head.map((key) => html`<th scope="col">${this.#say(key)}</th>`)}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${list.map((account) => this.#row(account))}
      </tbody>
    </table>`;
  }

  #row(account: AccountSummary) {
    const {id, name, roles, closed, signedInAt} = account;
    const told = roles.map((role) => sayAccount(this.language, `role.${role}`));
    return html`<tr class=${closed ? 'closed' : ''}>
      <th scope="row">${name}</th>
      <td>${told.join(this.language === 'zh' ? '、' : ', ')}</td>
      <td>${this.#stateOf(account)}</td>
      <td>
        ${
          signedInAt === undefined
            ? this.#say('list.never')
            : `${dayAt(signedInAt, this.zone).day} ${clockText(signedInAt, this.zone)}`
        }
      </td>
      <td>
        <button
          type="button"
          aria-label=${this.#say('list.edit.name', {name})}
          ?disabled=${this.off}
          @click=${() => {
            this.opened = id;
          }}
        >
          ${this.#say('list.edit')}
        </button>
      </td>
    </tr>`;
  }

  #stateOf({closed, invited, directory}: AccountSummary) {
    if (closed) return this.#say('state.closed');
    if (directory) return sayDirectory(this.language, 'account.from');
    if (invited) return html`<span class="waits">${this.#say('state.invited')}</span>`;
    return this.#say('state.in-use');
  }

  #dialog() {
    const {language, zone} = this;
    if (this.invited) {
      return html`<rc-code-dialog
        .invited=${this.invited}
        .language=${language}
        .zone=${zone}
      ></rc-code-dialog>`;
    }
    if (this.opened === undefined) return nothing;
    return html`<rc-account-dialog
      .accounts=${this.accounts}
      .account=${this.list?.find(({id}) => id === this.opened)}
      .language=${language}
      .zone=${zone}
    ></rc-account-dialog>`;
  }

  readonly #look = async () => {
    const heard = await this.accounts.list();
    if (heard.kind === 'done') this.list = heard.answer.accounts;
    this.trouble = troubleOf(heard);
  };

  readonly #invite = async ({invited}: InvitedEvent) => {
    this.opened = undefined;
    this.invited = invited;
    await this.#look();
  };

  readonly #dismiss = () => {
    this.opened = undefined;
    this.invited = undefined;
  };

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-accounts-app': AccountsApp;
  }
}
