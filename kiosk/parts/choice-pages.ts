import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import type {View} from '../glass/view.ts';
import {choicePagesStyles} from './choice-pages.styles.ts';
import {fitWords} from './fit-words.ts';
import {packPages, type PackedPages} from './pack-pages.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen?: boolean;
  /** The hint is the visitor's own: it is not said where others may hear it. */
  readonly own?: boolean;
  /** Quieter: a way round rather than an answer. */
  readonly aside?: boolean;
}

export interface ChoiceGroup {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

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
    const pages = this.renderRoot.querySelector<HTMLElement>('.pages');
    // Not by a style attribute: the content security policy allows none.
    pages?.style.setProperty('--columns', String(this.#columns));
    pages?.style.setProperty('--row', `${this.packed?.row ?? 0}px`);
    if (this.packed) return;
    const of = (query: string) => [...this.renderRoot.querySelectorAll<HTMLElement>(query)];
    const wide = () =>
      of('.choice').some(({scrollWidth, clientWidth}) => scrollWidth > clientWidth);
    // Words that are longer than their column want a wider one.
    while (this.#columns > 1 && wide()) {
      this.#columns -= 1;
      pages?.style.setProperty('--columns', String(this.#columns));
    }
    const highest = (query: string) => Math.max(0, ...of(query).map((part) => part.offsetHeight));
    if (!pages || this.clientHeight === 0) return;
    this.#repacking = false;
    const gap = parseFloat(getComputedStyle(pages).rowGap) || 0;
    this.#fitOne(() => {
      const one = highest('.heading') + highest('.choice') + highest('.pager') + 2 * gap;
      return one <= this.clientHeight && !wide();
    });
    const packed = packPages(
      this.groups.map(({heading, choices}) => ({heading: !!heading, size: choices.length})),
      {
        columns: this.#columns,
        // Told in whole pixels, laid out in parts of them.
        height: this.clientHeight - 1,
        row: highest('.choice'),
        heading: highest('.heading'),
        gap,
        pager: highest('.pager'),
      },
    );
    if (packed.pages.length > this.pagesWithHints && !this.#brief) {
      this.#brief = true;
      this.#repacking = true;
      this.requestUpdate();
      return;
    }
    this.packed = packed;
    this.page = Math.min(this.page, packed.pages.length - 1);
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
    const plain = this.groups.every(({heading}) => !heading);
    return html`
      <span class="em" aria-hidden="true"></span>
      <div
        class=${classMap({pages: true, measuring: !packed, roomy: packed?.pages.length === 1 && plain})}
      >
        ${packed ? this.#pageOf(packed) : this.#all()}
      </div>
      ${pages > 1 ? this.#pager(pages) : nothing}
    `;
  }

  #all() {
    return this.groups.map(({choices}, index) => [this.#heading(index), choices.map(this.#choice)]);
  }

  #pageOf({pages}: PackedPages) {
    return pages[this.page]?.map((line) =>
      line.kind === 'heading'
        ? this.#heading(line.group)
        : this.groups[line.group]?.choices.slice(line.from, line.to).map(this.#choice),
    );
  }

  #heading(group: number) {
    const heading = this.groups[group]?.heading;
    return heading ? html`<h2 class="heading">${heading}</h2>` : nothing;
  }

  readonly #choice = ({id, label, hint, chosen, aside, own}: Choice) => html`
    <button
      type="button"
      class=${classMap({choice: true, chosen: !!chosen, aside: !!aside})}
      aria-current=${chosen && !this.several ? 'true' : nothing}
      aria-pressed=${this.several ? String(!!chosen) : nothing}
      ?data-repeat=${this.several}
      @click=${() => this.dispatchEvent(new ChooseEvent(id))}
    >
      <span class="label">${label}</span>
      ${hint && !this.#brief ? html`<span class="hint" ?data-private=${own}>${hint}</span>` : nothing}
      ${chosen ? icons.check : nothing}
    </button>
  `;

  #pager(pages: number) {
    return html`
      <div class="pager">
        <button
          type="button"
          class="with-icon"
          aria-label=${this.view.t('pager.previous')}
          ?disabled=${this.page === 0}
          @click=${() => {
            this.#turn(-1);
          }}
        >
          ${icons.back}<span>${this.view.t('pager.previous')}</span>
        </button>
        <span
          class="where"
          role="status"
          data-spoken=${this.view.t('reading.page', {page: this.page + 1, pages})}
          >${this.view.t('pager.where', {page: this.page + 1, pages})}</span
        >
        <button
          type="button"
          class="with-icon"
          aria-label=${this.view.t('pager.next')}
          ?disabled=${this.page === pages - 1}
          @click=${() => {
            this.#turn(1);
          }}
        >
          <span>${this.view.t('pager.next')}</span>${icons.next}
        </button>
      </div>
    `;
  }

  #turn(by: number): void {
    this.page += by;
  }

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
