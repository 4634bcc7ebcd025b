import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import type {View} from '../glass/view.ts';
import {
  ChoiceLayout,
  isPlain,
  type Frame,
  type Look,
  type Part,
  type Trial,
} from './choice-layout.ts';
import {choicePagesStyles} from './choice-pages.styles.ts';
import {fitWords} from './fit-words.ts';
import type {Group, PackedPages} from './pack-pages.ts';
import {pager} from './pager.ts';
import {wordBreaks} from './word-breaks.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Its name, where that is more than what is shown of it; begins with its label. */
  readonly spoken?: string;
  readonly chosen?: boolean;
  /** The hint is the visitor's own: it is not said where others may hear it. */
  readonly own?: boolean;
  /** Quieter: a way round rather than an answer. */
  readonly aside?: boolean;
}

export interface ChoiceGroup {
  readonly heading?: string;
  /** Its choices are shown by their labels alone, as many beside each other as fit. */
  readonly brief?: boolean;
  readonly choices: readonly Choice[];
}

/** Where the parts of a layout stand. */
const PARTS: Readonly<Record<Part, string>> = {
  heading: '.heading',
  choice: ':not(.brief) > .choice',
  brief: '.brief > .choice',
  label: '.label',
  pager: '.pager',
};

/** The visitor touched a choice. */
export class ChooseEvent extends Event {
  static readonly type = 'rc-choose';
  readonly id: string;

  constructor(id: string) {
    super(ChooseEvent.type);
    this.id = id;
  }
}

/**
 * Choices in as many pages as the room asks for, turned by large buttons and never scrolled.
 * It measures the largest choice at the visitor's text size and lays out what fits.
 *
 * @fires {ChooseEvent} rc-choose - The visitor touched a choice.
 */
@customElement('rc-choice-pages')
export class ChoicePages extends LitElement {
  static {
    // It can only know its pages once it has rendered all choices.
    this.disableWarning?.('change-in-update');
  }

  static override styles = [buttons, choicePagesStyles];

  @property({attribute: false}) view!: View;
  @property({attribute: false}) groups: readonly ChoiceGroup[] = [];
  /** A column is at least so wide, in the visitor's em. */
  @property({type: Number}) wide = 11;
  @property({type: Number}) columnsAtMost = 3;
  /** Each choice is on or off by itself, rather than one of them all. */
  @property({type: Boolean}) several = false;
  /** A name and what is said of it, side by side, rather than a choice and its hint. */
  @property({type: Boolean, reflect: true}) lines = false;
  /** More pages than this are worse than choices without their hints. */
  @property({type: Number}) pagesWithHints = 4;

  @state() private packed: PackedPages | undefined;
  @state() private page = 0;
  #brief = false;
  #repacking = false;
  #look: Look = {columns: 1, briefs: 1, larger: 1};
  #shown = '';
  #laid = '';
  readonly #trial: Trial = {
    show: (look) => {
      this.#show(look);
    },
    heights: (part) => this.#parts(PARTS[part]).map(({offsetHeight}) => offsetHeight),
    wide: (part) =>
      this.#parts(PARTS[part]).some(({scrollWidth, clientWidth}) => scrollWidth > clientWidth),
  };
  readonly #watch = new ResizeObserver(() => {
    this.packed = undefined;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    document.fonts.addEventListener('loadingdone', this.#measureAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#measureAnew);
  }

  protected override willUpdate(): void {
    // By content: the app renders anew with every touch, and laying the choices out anew between
    // a finger's down and up would take the button from under it.
    const laid = JSON.stringify([this.groups, this.wide, this.columnsAtMost]);
    if (laid !== this.#laid) {
      this.#laid = laid;
      this.packed = undefined;
      const shown = this.groups.flatMap(({choices}) => choices.map(({id}) => id)).join();
      if (shown !== this.#shown) this.page = 0;
      this.#shown = shown;
    }
    if (!this.packed && !this.#repacking) {
      this.#brief = false;
      const em = this.renderRoot.querySelector<HTMLElement>('.em')?.offsetHeight ?? 1;
      const fitting = Math.floor(this.clientWidth / Math.max(1, em * this.wide));
      const columns = Math.max(1, Math.min(this.columnsAtMost, fitting));
      this.#look = {...this.#look, columns};
    }
  }

  protected override firstUpdated(): void {
    const em = this.renderRoot.querySelector('.em');
    // The em changes with the text size, and the box may stay as it is.
    if (em) this.#watch.observe(em);
  }

  protected override updated(): void {
    const {clientHeight: height} = this;
    if (!this.packed) this.#look = {...this.#look, larger: 1};
    this.#show(this.#look, this.packed?.row);
    if (this.packed || height === 0) return;
    const layout = new ChoiceLayout(this.#shapes, this.#frame(), this.#trial);
    this.#look = layout.narrow(this.#look);
    this.#repacking = false;
    this.#fitOne(() => layout.fitsOne());
    this.#look = layout.stack(this.#look);
    const packed = layout.pack(this.#look);
    if (packed.pages.length > this.pagesWithHints && !this.#brief) {
      this.#brief = true;
      this.#repacking = true;
      this.requestUpdate();
      return;
    }
    this.#look = layout.enlarge(this.#look, packed.row);
    this.packed = packed;
    this.page = Math.min(this.page, packed.pages.length - 1);
  }

  get #shapes(): readonly Group[] {
    return this.groups.map(({heading, brief, choices}) => ({
      heading: !!heading,
      brief: !!brief,
      size: choices.length,
    }));
  }

  #frame(): Frame {
    const {clientWidth: width, clientHeight: height, lines} = this;
    const pages = this.#parts('.pages')[0];
    const gap = pages ? parseFloat(getComputedStyle(pages).rowGap) || 0 : 0;
    const root = getComputedStyle(document.documentElement);
    return {width, height, gap, unit: parseFloat(root.getPropertyValue('--u')), lines};
  }

  /** Not by a style attribute: the content security policy allows none. `row` in px. */
  #show({columns, briefs, larger}: Look, row = 0): void {
    const pages = this.#parts('.pages')[0];
    if (!pages) return;
    pages.style.setProperty('--columns', String(columns));
    pages.style.setProperty('--briefs', String(briefs));
    pages.style.setProperty('--larger', String(larger));
    pages.style.setProperty('--row', `${row}px`);
  }

  #parts(query: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(query)];
  }

  /** Lets the words give way where not even one choice of this size fits a page. */
  #fitOne(fits: () => boolean): void {
    const em = this.renderRoot.querySelector<HTMLElement>('.em')?.offsetHeight ?? 1;
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
    fitWords(this, fits, em / root);
  }

  protected override render() {
    const {packed} = this;
    const pages = packed?.pages.length ?? 2;
    return html`
      <span class="em" aria-hidden="true"></span>
      <div
        class=${classMap({pages: true, measuring: !packed, roomy: packed?.pages.length === 1 && isPlain(this.#shapes)})}
      >
        ${packed ? this.#pageOf(packed) : this.#all()}
      </div>
      ${
        pages > 1
          ? pager(this.view, this.page, pages, (page) => {
              this.page = page;
            })
          : nothing
      }
    `;
  }

  #all() {
    return this.groups.map(({choices}, index) => [
      this.#heading(index),
      this.#row(index, 0, choices.length),
    ]);
  }

  #pageOf({pages}: PackedPages) {
    return pages[this.page]?.map((line) =>
      line.kind === 'heading'
        ? this.#heading(line.group)
        : this.#row(line.group, line.from, line.to),
    );
  }

  #row(group: number, from: number, to: number) {
    const {brief, choices = []} = this.groups[group] ?? {};
    const shown = choices.slice(from, to);
    if (!brief) return shown.map((choice) => this.#choice(choice, !this.#brief));
    return html`<div class="brief">${shown.map((choice) => this.#choice(choice, false))}</div>`;
  }

  #heading(group: number) {
    const heading = this.groups[group]?.heading;
    return heading ? html`<h2 class="heading">${heading}</h2>` : nothing;
  }

  readonly #choice = (
    {id, label, hint, spoken, chosen, aside, own}: Choice,
    hinted: boolean,
  ) => html`
    <button
      type="button"
      class=${classMap({choice: true, chosen: !!chosen, aside: !!aside})}
      aria-current=${chosen && !this.several ? 'true' : nothing}
      aria-pressed=${this.several ? String(!!chosen) : nothing}
      aria-label=${spoken ?? nothing}
      ?data-repeat=${this.several}
      @click=${() => this.dispatchEvent(new ChooseEvent(id))}
    >
      <span class="label">${wordBreaks(label)}</span>
      ${hint && hinted ? html`<span class="hint" ?data-private=${own}>${hint}</span>` : nothing}
      ${chosen ? icons.check : nothing}
    </button>
  `;

  readonly #measureAnew = () => {
    this.packed = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-pages': ChoicePages;
  }
  interface HTMLElementEventMap {
    'rc-choose': ChooseEvent;
  }
}
