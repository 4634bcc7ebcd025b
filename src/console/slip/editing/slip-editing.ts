import {LitElement, css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Fault} from '../../../hall/fault.ts';
import {USUAL_SLIP, type SlipTemplate} from '../../../hall/slip-template.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import {DocumentDraft} from '../../screens/draft/document-draft.ts';
import {draftMessages, draftMessagesStyles} from '../../screens/draft/draft-messages.ts';
import type {SettledEvent} from '../../screens/draft/draft-news.ts';
import {firstFaulty} from '../../screens/draft/first-faulty.ts';
import '../../screens/draft/publish-bar.ts';
import type {PublishBarEvent} from '../../screens/draft/publish-bar.ts';
import {publishDraft, troubleOfPublication} from '../../screens/draft/publish-draft.ts';
import type {Trouble} from '../../staff-app.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {say, type TextKey} from './words.ts';
import './slip-editor.ts';
import {slipPiece} from './slip-piece.ts';
import type {TemplateChangeEvent} from './template-change.ts';

/** The template as it is being edited. */
export class DraftedEvent extends Event {
  static readonly type = 'rc-drafted';
  readonly template: SlipTemplate;

  constructor(template: SlipTemplate) {
    super(DraftedEvent.type);
    this.template = template;
  }
}

/**
 * The hall's slip as a draft, published with the rest of the hall's document as it is.
 *
 * @fires {DraftedEvent} rc-drafted - Whenever the draft may have changed.
 */
@customElement('rc-slip-editing')
export class SlipEditing extends LitElement {
  @property({attribute: false}) link!: HallLink;
  @property() language: Language = 'zh';
  @state() private trouble: Trouble | undefined;
  @state() private publishing = false;
  /** The last publication went well, and nothing was changed since. */
  @state() private told = false;
  @state() private faults: readonly Fault[] = [];
  /** Moves on with the draft and the line. */
  @state() private looked = 0;

  readonly #draft = new DocumentDraft<SlipTemplate>();
  #leave: () => void = () => undefined;

  static override styles: CSSResultGroup = [
    staffPage,
    draftMessagesStyles,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      footer {
        position: sticky;
        inset-block-end: 0;
        z-index: 2;
        margin-block-start: 12px;
      }
    `,
  ];

  /** Whether there are changes that are not published. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    this.#leave = this.link.subscribe(() => {
      this.#follow();
      this.#look();
    });
    addEventListener('beforeunload', this.#leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    removeEventListener('beforeunload', this.#leaving);
  }

  protected override render() {
    const {mine: template, dirty} = this.#draft;
    if (!template) return nothing;
    return html`
      <rc-slip-editor
        .template=${template}
        .faults=${this.faults}
        .language=${this.language}
        @rc-template-change=${this.#change}
      ></rc-slip-editor>
      <footer>${this.#messages()} ${dirty ? this.#bar() : nothing}</footer>
    `;
  }

  #messages() {
    const {trouble, told, language} = this;
    const {theirs, clashes} = this.#draft;
    return draftMessages({
      trouble,
      published: told ? this.#say('edit.published') : undefined,
      theirs: this.#names(theirs),
      clashes: this.#names(clashes),
      language,
      settle: this.#settle,
    });
  }

  #bar() {
    const cut = this.link.status.kind !== 'live';
    return html`<rc-publish-bar
      .busy=${this.publishing}
      .disabled=${cut || this.#draft.clashes.length > 0}
      .removed=${this.#draft.removed}
      .language=${this.language}
      @rc-publish-bar=${this.#wish}
    ></rc-publish-bar>`;
  }

  #follow(): void {
    const {configuration, revision} = this.link.state;
    this.#draft.follow(configuration && (configuration.slip ?? USUAL_SLIP), revision);
  }

  readonly #change = ({change, removed}: TemplateChangeEvent) => {
    this.#draft.change(change, removed);
    this.#mended();
  };

  readonly #settle = ({whose}: SettledEvent) => {
    this.#draft.settle(whose);
    this.#mended();
  };

  readonly #wish = ({wish}: PublishBarEvent) => {
    if (wish === 'publish') {
      void this.#publish();
      return;
    }
    if (wish === 'put-back') this.#draft.putBack();
    else this.#draft.discard();
    this.#mended();
  };

  async #publish(): Promise<void> {
    if (this.publishing) return;
    this.publishing = true;
    this.told = false;
    const publication = await publishDraft(this.link, this.#draft, slipPiece);
    this.publishing = false;
    this.told = publication.kind === 'done' && !this.dirty;
    this.trouble = troubleOfPublication(publication, this.language, (fault) => this.#where(fault));
    this.faults = publication.kind === 'faulty' ? publication.faults : [];
    this.#look();
    // Elements draw in microtasks, each its children's: after them, all are there.
    if (this.faults.length > 0) setTimeout(() => firstFaulty(this.renderRoot)?.focus());
  }

  /** A fault in words, with the line that it is in, and where that has two texts, which of them. */
  #where({path, ...fault}: Fault): string {
    const [, place, text] = /^slip\.lines\.(\d+)(?:\.words\.(zh|en)$)?/.exec(path) ?? [];
    const words = fault[this.language];
    if (place === undefined) return words;
    const key = text === 'zh' || text === 'en' ? (`edit.fault.${text}` as const) : 'edit.fault';
    return this.#say(key, {place: Number(place) + 1, fault: words});
  }

  /** What was told of the draft before may not be so any more; the next publication looks anew. */
  #mended(): void {
    this.told = false;
    this.trouble = undefined;
    this.faults = [];
    this.#look();
  }

  #look(): void {
    this.looked += 1;
    const {mine} = this.#draft;
    if (mine) this.dispatchEvent(new DraftedEvent(mine));
  }

  readonly #leaving = (event: BeforeUnloadEvent) => {
    if (this.dirty) event.preventDefault();
  };

  readonly #names = (parts: readonly (keyof SlipTemplate)[]) =>
    parts.map((part) => this.#say(`part.${part}`));

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slip-editing': SlipEditing;
  }
}
