import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Fault} from '../../hall/fault.ts';
import {draftMessages} from '../screens/draft/draft-messages.ts';
import type {SettledEvent} from '../screens/draft/draft-news.ts';
import '../screens/draft/publish-bar.ts';
import type {PublishBarEvent} from '../screens/draft/publish-bar.ts';
import {publishDraft, troubleOfPublication} from '../screens/draft/publish-draft.ts';
import {StaffApp, type Trouble} from '../staff-app.ts';
import {HallDraft} from './draft/hall-draft.ts';
import type {DraftStore} from '../../sync/kept-draft.ts';
import type * as Editing from './editing.ts';
import type {FaultChosenEvent} from './fault-list.ts';
import type {FieldChangeEvent} from './fields/field-element.ts';
import {hallStyles} from './hall-app.styles.ts';
import type {HallBroughtEvent} from './hall-file.ts';
import {TABS, tabOf, tabOfAddress, type Tab} from './tabs.ts';
import {say, type TextKey} from './words.ts';

/** The hall itself: its windows, units, hours and rules; edited as a draft, published as a whole. */
@customElement('rc-hall-app')
export class HallApp extends StaffApp {
  /** Where changes stay that nobody has published. */
  @property({attribute: false}) store!: DraftStore;
  /** Addresses of the pages of which previews are made. */
  @property() kiosk = '/kiosk/';
  @property() wall = '/signage/';
  @state() private tab: Tab = 'windows';
  @state() private trouble: Trouble | undefined;
  @state() private publishing = false;
  /** The last publication went well, and nothing was changed since. */
  @state() private told = false;

  /** The preview is asked for; its code comes when it is. */
  @state() private looking = false;
  /** Path of the field that somebody is at. */
  @state() private about = '';
  /** Editors of the fields, once they are there. */
  @state() private editing: typeof Editing | undefined;

  #draft!: HallDraft;
  /** What the hub found wrong, until something is changed. */
  #hubFaults: readonly Fault[] = [];

  static override styles = hallStyles;

  /** Whether there are changes that are not published. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  /** Resolves when every change until now is kept on this machine, or cannot be. */
  get saved(): Promise<void> {
    return this.#draft.saved();
  }

  protected override start() {
    const draft = new HallDraft(this.store, this.look);
    this.#draft = draft;
    const follow = () => {
      const {configuration, revision} = this.link.state;
      draft.follow(configuration, revision);
      this.look();
    };
    void this.#open(draft).then(follow);
    const turn = () => {
      this.tab = tabOfAddress(location.hash);
      this.about = '';
    };
    turn();
    const gone = new AbortController();
    addEventListener('hashchange', turn, {signal: gone.signal});
    addEventListener('keydown', this.#key, {signal: gone.signal});
    addEventListener('beforeunload', this.#leaving, {signal: gone.signal});
    return [
      this.link.subscribe(follow),
      () => {
        gone.abort();
      },
    ];
  }

  override holdsWords(): boolean {
    return this.dirty;
  }

  async #open(draft: HallDraft): Promise<void> {
    const editing = await import('./editing.ts');
    await draft.open(editing.hallPiece.check);
    this.editing = editing;
  }

  protected override render() {
    const draft = this.#draft;
    const {mine: hall} = draft;
    const faults = [...draft.faults, ...this.#hubFaults];
    return html`
      <header>
        <h1>${hall?.name[this.language] ?? ''} · ${this.#say('app.hall')}</h1>
        <a class="button push" href="/console/">${this.#say('app.console')}</a>
        ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      ${this.#keeping()} ${this.#tabs(faults)}
      <main @rc-field-change=${this.#change} @rc-hall-brought=${this.#brought} @focusin=${this.#at}>
        ${
          hall && this.editing
            ? html`<div class="work ${this.looking ? 'looking' : ''}">
                ${this.editing.tabContent(this.tab, {hall, faults, language: this.language})}
                ${this.looking ? this.#preview(hall, faults) : nothing}
              </div>`
            : this.#say('link.starting')
        }
      </main>
      <footer>
        ${
          hall && draft.dirty
            ? html`<rc-fault-list
                .hall=${hall}
                .faults=${faults}
                .language=${this.language}
                @rc-fault-chosen=${({path}: FaultChosenEvent) => void this.#lead(path)}
              ></rc-fault-list>`
            : nothing
        }
        ${this.#messages()} ${draft.dirty ? this.#publishBar() : nothing}
      </footer>
    `;
  }

  #keeping() {
    const {kept, dirty} = this.#draft;
    if (kept === 'keeping' || !dirty) return nothing;
    const words = this.#say(kept === 'resumed' ? 'draft.kept' : 'draft.kept-not');
    return html`<div class="band" role="status">${words}</div>`;
  }

  #tabs(faults: readonly Fault[]) {
    return html`<nav aria-label=${this.#say('tabs.title')}>
      ${TABS.map((tab) => {
        const wrong = faults.filter(({path}) => tabOf(path) === tab).length;
        return html`<a href="#${tab}" aria-current=${tab === this.tab ? 'page' : 'false'}
          >${this.#say(`tab.${tab}`)}${wrong > 0 ? html` <b>${wrong}</b>` : nothing}</a
        >`;
      })}
      <div class="steps push">
        <button type="button" ?disabled=${!this.#draft.canUndo} @click=${this.#undo}>
          ${this.#say('undo.undo')}
        </button>
        <button type="button" ?disabled=${!this.#draft.canRedo} @click=${this.#redo}>
          ${this.#say('undo.redo')}
        </button>
        <button type="button" aria-pressed=${this.looking} @click=${this.#look}>
          ${this.#say(this.looking ? 'preview.hide' : 'preview.show')}
        </button>
      </div>
    </nav>`;
  }

  #preview(hall: HallConfiguration, faults: readonly Fault[]) {
    return html`<rc-hall-preview
      .link=${this.link}
      .hall=${hall}
      .faults=${faults}
      .about=${this.about || this.tab}
      .kiosk=${this.kiosk}
      .wall=${this.wall}
      .language=${this.language}
    ></rc-hall-preview>`;
  }

  #messages() {
    const {trouble, told, language} = this;
    const {theirs, clashes} = this.#draft.document;
    const names = (parts: readonly string[]) =>
      parts.map((part) => this.editing?.fieldName(part, language) ?? part);
    return draftMessages({
      trouble,
      published: told ? this.#say('draft.published') : undefined,
      theirs: names(theirs),
      clashes: names(clashes),
      language,
      settle: ({whose}: SettledEvent) => {
        this.#draft.settle(whose);
        this.look();
      },
    });
  }

  #publishBar() {
    return html`<rc-publish-bar
      .busy=${this.publishing}
      .disabled=${this.off || this.#draft.document.clashes.length > 0}
      .language=${this.language}
      @rc-publish-bar=${({wish}: PublishBarEvent) => {
        if (wish === 'publish') void this.#publish();
        else
          this.#edit(() => {
            this.#draft.discard();
          });
      }}
    ></rc-publish-bar>`;
  }

  readonly #change = (event: FieldChangeEvent) => {
    this.#edit(() => {
      this.#draft.edit(event);
    });
  };

  readonly #brought = ({document}: HallBroughtEvent) => {
    this.#edit(() => {
      this.#draft.replace(document);
    });
  };

  readonly #look = async () => {
    if (!this.looking) await import('./preview/hall-preview.ts');
    this.looking = !this.looking;
  };

  /** The preview shows what somebody is at. */
  readonly #at = (event: FocusEvent) => {
    const at = event.composedPath().find((one) => 'path' in one && typeof one.path === 'string');
    if (at) this.about = (at as unknown as {readonly path: string}).path;
  };

  readonly #undo = () => {
    this.#edit(() => {
      this.#draft.undo();
    });
  };

  readonly #redo = () => {
    this.#edit(() => {
      this.#draft.redo();
    });
  };

  /** Whatever was told of the draft before may not be so any more. */
  #edit(edit: () => void): void {
    edit();
    this.told = false;
    this.trouble = undefined;
    this.#hubFaults = [];
    this.look();
  }

  async #publish(): Promise<void> {
    const {editing} = this;
    if (!editing || this.publishing) return;
    const [fault] = this.#draft.faults;
    if (fault) {
      await this.#lead(fault.path);
      return;
    }
    this.publishing = true;
    const publication = await publishDraft(this.link, this.#draft.document, editing.hallPiece);
    this.publishing = false;
    this.told = publication.kind === 'done' && !this.dirty;
    this.trouble = troubleOfPublication(publication, this.language, (one) => {
      const {mine} = this.#draft;
      return `${mine ? editing.pathWords(mine, one.path, this.language) : ''}：${one[this.language]}`;
    });
    this.#hubFaults = publication.kind === 'faulty' ? publication.faults : [];
    const [wrong] = this.#hubFaults;
    if (wrong) await this.#lead(wrong.path);
  }

  async #lead(path: string): Promise<void> {
    const tab = tabOf(path);
    if (tab !== this.tab) {
      location.hash = tab;
      this.tab = tab;
    }
    await this.updateComplete;
    // Elements draw in microtasks, each its children's: after them, all are there.
    await new Promise((resolve) => setTimeout(resolve));
    await this.editing?.leadTo(this.renderRoot, path);
  }

  /** In a field, too: what was typed there goes back with the document's own steps. */
  readonly #key = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const step =
      key === 'y' || (key === 'z' && event.shiftKey)
        ? this.#redo
        : key === 'z'
          ? this.#undo
          : undefined;
    if (!step) return;
    event.preventDefault();
    step();
  };

  /** A draft that this machine keeps is there again: only one that it does not is warned of. */
  readonly #leaving = (event: BeforeUnloadEvent) => {
    if (this.dirty && this.#draft.kept === 'not') event.preventDefault();
  };

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-app': HallApp;
  }
}
