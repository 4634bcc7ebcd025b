import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Fault} from '../../hall/fault.ts';
import type {Signage} from '../../hall/signage.ts';
import type {Sent} from '../../sync/hall-link.ts';
import type {AlarmActionEvent} from '../alarm/alarm-action.ts';
import '../alarm/alarm-band.ts';
import {StaffApp, type Trouble} from '../staff-app.ts';
import type {TestDisplayEvent} from './displays/test-display-event.ts';
import {DocumentDraft} from './draft/document-draft.ts';
import type {Part} from './draft/draft.ts';
import type {DraftChangeEvent} from './draft/draft-event.ts';
import {draftMessages} from './draft/draft-messages.ts';
import type {SettledEvent} from './draft/draft-news.ts';
import {firstFaulty} from './draft/first-faulty.ts';
import './draft/publish-bar.ts';
import type {PublishBarEvent} from './draft/publish-bar.ts';
import {publishDraft, troubleOfPublication} from './draft/publish-draft.ts';
import {check, signagePiece} from './draft/signage-piece.ts';
import type {HubMedia} from './media/hub-media.ts';
import {screensStyles} from './screens-app.styles.ts';
import type {TabContent} from './tab-content.ts';
import {TABS, tabOf, tabOfAddress, type Tab} from './tabs.ts';
import {say, type TextKey} from './words.ts';

/** Everything that the hall's screens show and say: edited as a draft, published as a whole. */
@customElement('rc-screens-app')
export class ScreensApp extends StaffApp {
  @property({attribute: false}) media!: HubMedia;
  /** Address of the wall's page. */
  @property() wall = '/signage/';
  @state() private tab: Tab = 'screens';
  /** The editors, once they are there: they come behind the first picture of the page. */
  @state() private tabContent: TabContent | undefined;
  @state() private trouble: Trouble | undefined;
  /** The document is on its way; an alarm does not wait for it. */
  @state() private publishing = false;
  /** The last publication went well, and nothing was changed since. */
  @state() private told = false;

  readonly #draft = new DocumentDraft<Signage>();
  /** Faults are shown once somebody wanted to publish: nobody is told off while still writing. */
  #tried = false;
  #hubFaults: readonly Fault[] = [];

  static override styles = screensStyles;

  /** Whether there are changes that are not published. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  override holdsWords(): boolean {
    return this.dirty;
  }

  protected override start() {
    void import('./tab-content.ts').then(({tabContent}) => {
      this.tabContent = tabContent;
    });
    const follow = () => {
      const {configuration, revision} = this.link.state;
      this.#draft.follow(configuration?.signage, revision);
      this.look();
    };
    follow();
    const turn = () => {
      this.tab = tabOfAddress(location.hash);
    };
    turn();
    addEventListener('hashchange', turn);
    addEventListener('beforeunload', this.#leaving);
    return [
      this.link.subscribe(follow),
      this.every(1000),
      () => {
        removeEventListener('hashchange', turn);
        removeEventListener('beforeunload', this.#leaving);
      },
    ];
  }

  protected override render() {
    const {state: hall, status} = this.link;
    const {configuration} = hall;
    const draft = this.#draft;
    const {mine: signage} = draft;
    const faults = configuration && signage ? this.#faults(configuration, signage) : [];
    return html`
      <header>
        <h1>${configuration?.name[this.language] ?? ''} · ${this.#say('app.screens')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      <rc-alarm-band
        .hall=${hall}
        .seq=${hall.seq}
        .language=${this.language}
        .disabled=${this.busy}
        @rc-alarm-act=${this.#alarm}
      ></rc-alarm-band>
      ${this.cutBand((time) => this.#say('link.cut', {time}))} ${this.#tabs(faults)}
      <main
        @rc-draft-change=${this.#change}
        @rc-test-display=${this.#test}
        @rc-alarm-act=${this.#alarm}
      >
        ${
          configuration && signage && this.tabContent
            ? this.tabContent({
                tab: this.tab,
                link: this.link,
                hall: configuration,
                signage,
                faults,
                language: this.language,
                media: this.media,
                wall: this.wall,
                busy: this.busy,
                off: this.off,
                trouble: this.trouble,
              })
            : status.kind === 'starting' || !this.tabContent
              ? this.#say('link.starting')
              : nothing
        }
      </main>
      <footer>${this.#messages()} ${draft.dirty ? this.#publishBar() : nothing}</footer>
    `;
  }

  #tabs(faults: readonly Fault[]) {
    return html`<nav aria-label=${this.#say('tabs.title')}>
      ${TABS.map((tab) => {
        const wrong = faults.filter(({path}) => tabOf(path) === tab).length;
        return html`<a href="#${tab}" aria-current=${tab === this.tab ? 'page' : 'false'}
          >${this.#say(`tab.${tab}`)}${wrong > 0 ? html` <b>${wrong}</b>` : nothing}</a
        >`;
      })}
    </nav>`;
  }

  #messages() {
    const {trouble, told, language} = this;
    const {theirs, clashes} = this.#draft;
    return draftMessages({
      trouble,
      published: told ? this.#say('draft.published') : undefined,
      theirs: this.#names(theirs),
      clashes: this.#names(clashes),
      language,
      settle: this.#settle,
    });
  }

  #publishBar() {
    return html`<rc-publish-bar
      .busy=${this.publishing}
      .disabled=${this.off || this.#draft.clashes.length > 0}
      .removed=${this.#draft.removed}
      .language=${this.language}
      @rc-publish-bar=${this.#bar}
    ></rc-publish-bar>`;
  }

  #faults(hall: HallConfiguration, signage: Signage): readonly Fault[] {
    if (!this.#tried) return this.#hubFaults;
    const checked = check(hall, signage);
    return checked.ok ? this.#hubFaults : checked.faults;
  }

  readonly #names = (parts: readonly Part[]) => parts.map((part) => this.#say(`part.${part}`));

  readonly #change = ({change, removed}: DraftChangeEvent) => {
    this.#draft.change(change, removed);
    this.told = false;
    this.trouble = undefined;
    this.#hubFaults = [];
    this.look();
  };

  readonly #settle = ({whose}: SettledEvent) => {
    this.#draft.settle(whose);
    this.look();
  };

  readonly #bar = ({wish}: PublishBarEvent) => {
    if (wish === 'publish') {
      void this.#publish();
      return;
    }
    if (wish === 'put-back') this.#draft.putBack();
    else {
      this.#draft.discard();
      this.#tried = false;
    }
    this.trouble = undefined;
    this.#hubFaults = [];
    this.look();
  };

  async #publish(): Promise<void> {
    if (this.publishing) return;
    this.publishing = true;
    const publication = await publishDraft(this.link, this.#draft, signagePiece);
    this.publishing = false;
    this.#tried = publication.kind !== 'done';
    this.told = publication.kind === 'done' && !this.dirty;
    this.trouble = troubleOfPublication(publication, this.language, (fault) =>
      this.#say('draft.faults.one', {
        tab: this.#say(`tab.${tabOf(fault.path)}`),
        fault: fault[this.language],
      }),
    );
    if (publication.kind === 'faulty') this.#open(publication.faults);
  }

  /** Shows faults at their fields, and goes to the first of them; on this tab, where there is one. */
  #open(faults: readonly Fault[]): void {
    this.#hubFaults = faults;
    const tabs = faults.map(({path}) => tabOf(path));
    if (tabs[0] && !tabs.includes(this.tab)) {
      this.tab = tabs[0];
      location.hash = this.tab;
    }
    // Elements draw in microtasks, each its children's: after them, all are there.
    setTimeout(() => firstFaulty(this.renderRoot)?.focus());
  }

  readonly #test = async ({body}: TestDisplayEvent) => {
    await this.#command(() => this.link.send('test-display', body));
  };

  readonly #alarm = async ({action}: AlarmActionEvent) => {
    await this.#command(() =>
      action.type === 'raise-alarm'
        ? this.link.send('raise-alarm', {alarm: action.alarm})
        : this.link.send('end-alarm', {}),
    );
  };

  async #command(send: () => Promise<Sent>): Promise<void> {
    if (this.busy) return;
    this.told = false;
    this.busy = true;
    const sent = await send();
    this.busy = false;
    this.trouble = this.troubleOf(sent, this.#say('problem.unreachable'));
  }

  readonly #leaving = (event: BeforeUnloadEvent) => {
    if (this.#draft.dirty) event.preventDefault();
  };

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-screens-app': ScreensApp;
  }
}
