import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Fault} from '../../hall/fault.ts';
import '../screens/draft/draft-news.ts';
import type {SettledEvent} from '../screens/draft/draft-news.ts';
import '../screens/draft/publish-bar.ts';
import type {PublishBarEvent} from '../screens/draft/publish-bar.ts';
import {StaffApp} from '../staff-app.ts';
import {HallDraft} from './draft/hall-draft.ts';
import type {DraftStore} from '../../sync/kept-draft.ts';
import type * as Editing from './editing.ts';
import type {FaultChosenEvent} from './fault-list.ts';
import type {FieldChangeEvent} from './fields/field-element.ts';
import {hallStyles} from './hall-app.styles.ts';
import type {HallBroughtEvent} from './hall-file.ts';
import type {DraftClient} from './revisions/draft-client.ts';
import type {Publication, RevisionClient} from './revisions/revision-client.ts';
import type {PathChosenEvent, WorkTakenUpEvent} from './revisions/revision-events.ts';
import {stepOf} from './step-keys.ts';
import {tabLinks} from './tab-links.ts';
import {tabOf, tabOfAddress, type Tab} from './tabs.ts';
import {say, type TextKey} from './words.ts';

/** The hall itself: its windows, units, hours and rules; edited as a draft, published as a whole. */
@customElement('rc-hall-app')
export class HallApp extends StaffApp {
  /** Where changes stay that nobody has published. */
  @property({attribute: false}) store!: DraftStore;
  /** Revisions of the document, and drafts of it, at the hub. */
  @property({attribute: false}) revisions!: RevisionClient;
  @property({attribute: false}) drafts!: DraftClient;
  /** Addresses of the pages of which previews are made. */
  @property() kiosk = '/kiosk/';
  @property() wall = '/signage/';
  @state() private tab: Tab = 'windows';
  /** What somebody is asked about before it is published. */
  @state() private asked: Publication | undefined;

  /** The preview is asked for; its code comes when it is. */
  @state() private looking = false;
  /** Path of the field that somebody is at. */
  @state() private about = '';
  /** Editors of the fields, once they are there. */
  @state() private editing: typeof Editing | undefined;
  /** Goes up with each plan that this page made or took back. */
  @state() private plansSeen = 0;

  #draft!: HallDraft;

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
    const {faults} = draft;
    return html`
      <header>
        <h1>${hall?.name[this.language] ?? ''} · ${this.#say('app.hall')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      ${this.#keeping()}
      ${this.editing?.planBand({
        ...{client: this.revisions, timeZone: this.zone, language: this.language},
        seen: `${this.link.state.revision} ${this.plansSeen}`,
      })}
      ${this.#tabs(faults)}
      <main
        @rc-field-change=${this.#change}
        @rc-hall-brought=${this.#brought}
        @rc-work-taken-up=${this.#takeUp}
        @rc-plan-cancelled=${() => {
          this.plansSeen += 1;
        }}
        @focusin=${this.#at}
      >
        ${
          hall && this.editing
            ? html`<div class="work ${this.looking ? 'looking' : ''}">
                ${this.#content(this.editing, hall, faults)}
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
        ${this.#news()} ${draft.dirty ? this.#publishBar() : nothing}
      </footer>
      ${this.asked ? this.#publishDialog(this.asked) : nothing}
    `;
  }

  #content(
    {tabContent, historyTab}: typeof Editing,
    hall: HallConfiguration,
    faults: readonly Fault[],
  ) {
    const {tab, language, off: disabled, revisions: client, drafts} = this;
    const {revision, configuration} = this.link.state;
    if (tab !== 'history') return tabContent(tab, {hall, faults, language}, configuration);
    const mine = this.dirty ? hall : undefined;
    return historyTab({client, drafts, hall, mine, revision, disabled, language});
  }

  #publishDialog({configuration, basedOn}: Publication) {
    const client = {
      ...this.revisions,
      publish: (one: Publication) =>
        this.#draft.publish(one.configuration, one.basedOn, () => this.revisions.publish(one)),
    };
    return html`<rc-publish-dialog
      .client=${client}
      .configuration=${configuration}
      .basedOn=${basedOn}
      .now=${() => this.link.clock.now()}
      .language=${this.language}
      @rc-path-chosen=${({path}: PathChosenEvent) => void this.#lead(path)}
      @rc-scheduled=${() => {
        this.plansSeen += 1;
        // The hub has them now, and this page shows the hall as it is until then.
        this.#edit(() => {
          this.#draft.discard();
        });
      }}
      @rc-dismiss=${() => {
        this.asked = undefined;
      }}
    ></rc-publish-dialog>`;
  }

  #keeping() {
    const {kept, dirty} = this.#draft;
    if (kept === 'keeping' || !dirty) return nothing;
    const words = this.#say(kept === 'resumed' ? 'draft.kept' : 'draft.kept-not');
    return html`<div class="band" role="status">${words}</div>`;
  }

  #tabs(faults: readonly Fault[]) {
    return html`<nav aria-label=${this.#say('tabs.title')}>
      ${tabLinks(this.tab, faults, this.language)}
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

  #news() {
    const {language} = this;
    const {theirs, clashes} = this.#draft.document;
    const names = (parts: readonly string[]) =>
      parts.map((part) => this.editing?.fieldName(part, language) ?? part);
    return html`<rc-draft-news
      .theirs=${names(theirs)}
      .clashes=${names(clashes)}
      .language=${language}
      @rc-settled=${({whose}: SettledEvent) => {
        this.#draft.settle(whose);
        this.look();
      }}
    ></rc-draft-news>`;
  }

  #publishBar() {
    return html`<rc-publish-bar
      .disabled=${this.off || this.#draft.document.clashes.length > 0}
      .language=${this.language}
      @rc-publish-bar=${({wish}: PublishBarEvent) => {
        if (wish === 'publish') void this.#ask();
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

  readonly #takeUp = ({work}: WorkTakenUpEvent) => {
    this.#edit(() => {
      this.#draft.takeUp(work);
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

  #edit(edit: () => void): void {
    edit();
    this.look();
  }

  /** Leads to what is wrong, or asks whether it shall be published as it is now. */
  async #ask(): Promise<void> {
    const {
      tidied,
      faults: [fault],
    } = this.#draft;
    if (tidied) this.asked = {configuration: tidied, basedOn: this.link.state.revision};
    else if (fault) await this.#lead(fault.path);
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
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    this.#edit(() => {
      this.#draft[step]();
    });
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
