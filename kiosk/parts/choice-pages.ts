import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import type {View} from '../glass/view.ts';
import {choicePagesStyles} from './choice-pages.styles.ts';
import {fitWords} from './fit-words.ts';
import {packPages, type PackedPages} from './pack-pages.ts';
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

/** A choice is not higher than this, whatever room there is; in units of the glass. */
const HIGH = {choice: 58, line: 34};
/** So high, choices are easily read and touched one under the other. */
const EASY = {choice: 34, line: 20};
/** Where headings and pages divide them they grow by so much: more looks inflated. */
const GROWTH = 1.6;
/** Words grow with the choices that they stand in. */
const LARGER = [1.55, 1.4, 1.25, 1.12, 1] as const;

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
  #columns = 1;
  /** Beside each other, of those that are shown by their labels alone. */
  #briefs = 1;
  #larger = 1;
  #shown = '';
  #laid = '';
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
      this.#columns = Math.max(1, Math.min(this.columnsAtMost, fitting));
    }
  }

  protected override firstUpdated(): void {
    const em = this.renderRoot.querySelector('.em');
    // The em changes with the text size, and the box may stay as it is.
    if (em) this.#watch.observe(em);
  }

  protected override updated(): void {
    const {clientHeight: height} = this;
    if (!this.packed) this.#larger = 1;
    const gap = this.#show(this.packed?.row ?? 0);
    if (this.packed || height === 0) return;
    this.#narrow();
    this.#repacking = false;
    this.#fitOne(() => {
      const parts = ['.heading', '.choice', '.pager'].map((part) => this.#highest(part));
      const all = parts.reduce((sum, part) => sum + part, 2 * gap);
      return all <= height && !this.#wide('.choice');
    });
    this.#stack(gap);
    const packed = this.#pack(gap);
    if (packed.pages.length > this.pagesWithHints && !this.#brief) {
      this.#brief = true;
      this.#repacking = true;
      this.requestUpdate();
      return;
    }
    this.#enlarge(packed.row);
    this.packed = packed;
    this.page = Math.min(this.page, packed.pages.length - 1);
  }

  /** Not by a style attribute: the content security policy allows none. Tells the gap between rows, in px. */
  #show(row: number): number {
    const pages = this.#parts('.pages')[0];
    if (!pages) return 0;
    pages.style.setProperty('--columns', String(this.#columns));
    pages.style.setProperty('--briefs', String(this.#briefs));
    pages.style.setProperty('--larger', String(this.#larger));
    pages.style.setProperty('--row', `${row}px`);
    return parseFloat(getComputedStyle(pages).rowGap) || 0;
  }

  #parts(query: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(query)];
  }

  #highest(query: string): number {
    return Math.max(0, ...this.#parts(query).map(({offsetHeight}) => offsetHeight));
  }

  #wide(query: string): boolean {
    return this.#parts(query).some(({scrollWidth, clientWidth}) => scrollWidth > clientWidth);
  }

  /** Words that are longer than their column want a wider one. */
  #narrow(): void {
    while (this.#columns > 1 && this.#wide(':not(.brief) > .choice')) {
      this.#columns -= 1;
      this.#show(0);
    }
    this.#briefs = Math.max(
      1,
      ...this.groups.map(({brief, choices}) => (brief ? choices.length : 1)),
    );
    this.#show(0);
    while (this.#briefs > 1 && this.#wide('.brief > .choice')) {
      this.#briefs -= 1;
      this.#show(0);
    }
  }

  /** On a tall glass choices stand one under the other, where all of them are still large. */
  #stack(gap: number): void {
    const size = this.groups.reduce(
      (sum, {brief, choices}) => sum + (brief ? 0 : choices.length),
      0,
    );
    if (this.clientHeight < this.clientWidth || size === 0) return;
    const most = this.#columns;
    const easy = this.#units(this.lines ? EASY.line : EASY.choice);
    for (this.#columns = 1; this.#columns < most; this.#columns += 1) {
      this.#show(0);
      const packed = this.#pack(gap, easy);
      if (packed.pages.length === 1) return;
    }
    this.#show(0);
  }

  #pack(gap: number, least = 0): PackedPages {
    // What is read back is as long as it is; choices are alike, so that none seems to be the better one.
    const heights = this.lines
      ? this.#parts(':not(.brief) > .choice').map(({offsetHeight}) => offsetHeight)
      : [];
    const natural =
      heights.length > 0 ? Math.min(...heights) : this.#highest(':not(.brief) > .choice');
    const row = Math.max(least, natural);
    return packPages(
      this.groups.map(({heading, brief, choices}) => ({
        heading: !!heading,
        size: choices.length,
        brief: !!brief,
        heights: brief ? [] : heights.splice(0, choices.length),
      })),
      {
        columns: this.#columns,
        brief: {columns: this.#briefs, row: this.#highest('.brief > .choice')},
        // Told in whole pixels, laid out in parts of them.
        height: this.clientHeight - 1,
        row,
        most: this.#plain ? this.#units(this.lines ? HIGH.line : HIGH.choice) : row * GROWTH,
        heading: this.#highest('.heading'),
        gap,
        pager: this.#highest('.pager'),
      },
    );
  }

  /** Larger words, as long as no label needs more lines for it and no choice more room than it has. */
  #enlarge(row: number): void {
    const before = this.#highest('.label');
    const beside = this.#highest(':not(.brief) > .choice') - before;
    // Letters of a size that were never drawn are dear: what cannot fit is not tried.
    const likely = LARGER.filter((larger) => larger === 1 || beside + before * larger <= row);
    for (this.#larger of likely) {
      this.#show(0);
      const fits = this.#highest(':not(.brief) > .choice') <= row && !this.#wide('.choice');
      if (fits && this.#highest('.label') <= before * this.#larger + 2) return;
    }
  }

  get #plain(): boolean {
    return this.groups.every(({heading}) => !heading);
  }

  #units(units: number): number {
    const root = getComputedStyle(document.documentElement);
    return units * parseFloat(root.getPropertyValue('--u'));
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
        class=${classMap({pages: true, measuring: !packed, roomy: packed?.pages.length === 1 && this.#plain})}
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
