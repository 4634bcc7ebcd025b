import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText, dateText, dayAt} from '../../hall/day.ts';
import type {HubAudit} from '../../sync/audit-client.ts';
import {API} from '../../wire/api.ts';
import type {AuditEntry} from '../../wire/audit-api.ts';
import {problemWords} from '../../wire/problem-words.ts';
import {StaffApp} from '../staff-app.ts';
import {staffPage} from '../staff-page.styles.ts';
import {groupOf} from './act-words.ts';
import './audit-filter.ts';
import type {Wanted, WantedEvent} from './audit-filter.ts';
import {auditPage, type AuditFilter, type AuditPage} from './audit-pages.ts';
import {auditSentence, namesIn, whoText} from './audit-sentence.ts';
import './verify-dialog.ts';
import {say, type TextKey} from './words.ts';

const HALF_DAY = 12 * 60 * 60_000;

/** Who did what in the hall, when and from where: newest first, a page at a time. */
@customElement('rc-audit-app')
export class AuditApp extends StaffApp {
  @property({attribute: false}) audit!: HubAudit;
  @state() private page: AuditPage | undefined;
  @state() private trouble = '';
  @state() private reading = false;
  @state() private verifying = false;
  /** Places before which the pages begin that were turned over, the newest first; undefined is the newest of all. */
  #turned: (number | undefined)[] = [undefined];
  #wanted: Wanted = {who: '', what: '', day: ''};
  readonly #names = new Map<string, string>();

  static override styles = [
    staffPage,
    css`
      main {
        display: grid;
        gap: 14px;
        max-width: 1200px;
        margin: 0 auto;
      }
      header :is(button, .button),
      .head button,
      .head .button,
      .turn button {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 2px 16px;
      }
      .head,
      .turn,
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: 10px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 4.2em minmax(0, 1fr) auto;
        gap: 4px 14px;
        padding-block: 7px;
        border-block-start: 1px solid var(--rc-line);
        font-size: 17px;
      }
      time {
        color: var(--rc-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      h2 {
        padding-block: 12px 6px;
        font-size: 18px;
      }
      .refused {
        align-self: start;
        padding-inline: 10px;
        border-radius: 999px;
        background: var(--rc-tea-soft);
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
      }
    `,
  ];

  protected override start() {
    void this.#read();
    return [this.link.subscribe(this.look)];
  }

  protected override render() {
    const {configuration} = this.link.state;
    const {language} = this;
    return html`
      <header>
        <h1>${configuration?.name[language] ?? ''} · ${this.#say('app.audit')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      <main>
        <section class="card head">
          <rc-audit-filter
            .language=${language}
            ?disabled=${this.reading}
            @rc-audit-wanted=${this.#find}
          ></rc-audit-filter>
          <div class="ways">
            <a class="button" href=${API.auditExport} download>${this.#say('export.do')}</a>
            <button
              type="button"
              @click=${() => {
                this.verifying = true;
              }}
            >
              ${this.#say('verify.do')}
            </button>
          </div>
        </section>
        <section class="card" aria-busy=${this.reading}>
          ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble}</p>` : nothing}
          ${this.page ? this.#list(this.page) : html`<p role="status">${this.#say('reading')}</p>`}
        </section>
        ${
          this.verifying
            ? html`<rc-verify-dialog
                .audit=${this.audit}
                .language=${language}
                @rc-dismiss=${() => {
                  this.verifying = false;
                }}
              ></rc-verify-dialog>`
            : nothing
        }
      </main>
    `;
  }

  #list({entries, before, searched}: AuditPage) {
    const time = searched === undefined ? '' : dateText(searched, this.zone);
    return html`${
        entries.length === 0 && searched === undefined
          ? html`<p role="status">${this.#say('page.none')}</p>`
          : nothing
      }
      ${this.#days(entries).map(
        ({day, of}) =>
          html`<h2>${day}</h2>
            <ol>
              ${of.map((entry) => this.#entry(entry))}
            </ol>`,
      )}
      ${searched === undefined ? nothing : html`<p role="status">${this.#say('page.searched', {time})}</p>`}
      <div class="turn">
        <button
          type="button"
          ?disabled=${this.reading || this.#turned.length < 2}
          @click=${this.#newer}
        >
          ← ${this.#say('page.newer')}
        </button>
        <button
          type="button"
          ?disabled=${this.reading || before === undefined}
          @click=${() => void this.#older(before)}
        >
          ${this.#say('page.older')} →
        </button>
      </div>`;
  }

  #entry(entry: AuditEntry) {
    const {language} = this;
    const told = {hall: this.link.state, names: this.#names, language};
    return html`<li>
      <time>${clockText(entry.at, this.zone)}</time>
      <span>${auditSentence(entry, told)}</span>
      ${entry.refused === undefined ? nothing : html`<span class="refused">${this.#say('refused')}</span>`}
    </li>`;
  }

  #days(entries: readonly AuditEntry[]) {
    const days = new Map<string, AuditEntry[]>();
    for (const entry of entries) {
      const {day} = dayAt(entry.at, this.zone);
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
    return [...days].map(([day, of]) => ({day, of}));
  }

  async #read(): Promise<void> {
    this.reading = true;
    const read = await auditPage(this.audit, this.#filter, this.#turned.at(-1));
    this.reading = false;
    this.trouble = '';
    if ('entries' in read) {
      for (const [id, name] of namesIn(read.entries)) this.#names.set(id, name);
      this.page = read;
      return;
    }
    this.trouble =
      read.kind === 'refused'
        ? problemWords(read.problem)[this.language]
        : this.#say('problem.unreachable');
  }

  get #filter(): AuditFilter {
    const {who, what, day} = this.#wanted;
    const {language} = this;
    const part = who.toLowerCase();
    const told = {names: this.#names, language};
    const wants = (entry: AuditEntry) =>
      (part === '' ||
        [whoText(entry, told), entry.who, entry.from].some((text) =>
          text.toLowerCase().includes(part),
        )) &&
      (what === '' ||
        (what === 'refused' ? entry.refused !== undefined : groupOf(entry.what) === what));
    const span = day === '' ? undefined : this.#spanOf(day);
    return {
      wants,
      all: part === '' && what === '',
      ...(span ? {from: span.startsAt, until: span.endsAt} : {}),
    };
  }

  /** The hall's day of this date, whatever its zone. */
  #spanOf(day: string) {
    const noon = Date.parse(`${day}T12:00:00Z`);
    return [0, -HALF_DAY, HALF_DAY]
      .map((shift) => dayAt(noon + shift, this.zone))
      .find((one) => one.day === day);
  }

  readonly #find = ({wanted}: WantedEvent) => {
    this.#wanted = wanted;
    this.#turned = [undefined];
    return this.#read();
  };

  readonly #newer = () => {
    this.#turned = this.#turned.slice(0, -1);
    return this.#turnTo();
  };

  #older(before: number | undefined): Promise<void> {
    this.#turned = [...this.#turned, before];
    return this.#turnTo();
  }

  async #turnTo(): Promise<void> {
    await this.#read();
    scrollTo(0, 0);
  }

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-audit-app': AuditApp;
  }
}
