import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../ui/buttons.ts';
import type {PlainKey} from '../../ui/catalogue.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import {icons} from '../../ui/icons.ts';
import type {Candidate} from '../engines.ts';
import {CandidateEvent} from './events.ts';

/** What is on offer, said to whoever cannot see it. */
export interface BarWords {
  readonly group: PlainKey;
  readonly back: PlainKey;
  readonly more: PlainKey;
}

const CHARACTERS: BarWords = {
  group: 'input.candidates',
  back: 'input.candidates.back',
  more: 'input.candidates.more',
};
/** A row is at least so high. */
const ROW = {units: 16, em: 1.5};
/** Characters of a word above which it does not grow with its row. */
const LONG = 4;
const NOTHING_MORE: ReadonlyMap<string, string> = new Map();

/**
 * Candidates in pages: as many as fit into the box, the next ones behind a large button.
 *
 * @fires {CandidateEvent} rc-candidate
 */
@customElement('rc-candidate-bar')
export class CandidateBar extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / auto minmax(0, 1fr) auto;
        gap: calc(3 * var(--u));
        min-block-size: calc(16 * var(--u));
      }

      .back,
      .next {
        display: grid;
        place-content: center;
        max-block-size: 100%;
      }

      .list {
        display: flex;
        flex-wrap: wrap;
        align-content: start;
        gap: calc(3 * var(--u));
        overflow: clip;
        overflow-clip-margin: calc(2 * var(--u));
      }

      button {
        min-inline-size: calc(15 * var(--u));
        min-block-size: calc(12.7 * var(--mm));
        max-inline-size: 100%;
        padding: calc(1 * var(--u)) calc(3 * var(--u));
        line-height: 1.1;
        white-space: nowrap;
      }

      /* The rows fill the box, and the characters their rows. */
      .list button {
        --letters: min(calc(1.6 * var(--t)), calc(0.76 * var(--high)));

        min-inline-size: max(calc(15 * var(--u)), min(var(--high), calc(2.2 * var(--t))));
        block-size: var(--high);
        padding-block: 0;
        font-size: var(--letters);
        line-height: 1;
      }

      .list .long {
        font-size: min(var(--letters), calc(1.15 * var(--t)));
      }

      .list .described {
        font-size: min(var(--letters), calc(0.9 * var(--t)));
      }

      /* Under each other, what they belong to in a place of its own before the first of its kind. */
      .list.grouped {
        --place: max(calc(15 * var(--u)), min(var(--high), calc(2.2 * var(--t))));

        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(var(--place), 1fr));
      }

      .first {
        display: grid;
        grid-column: span 2;
        grid-template-columns: subgrid;
        align-items: center;
      }

      .group {
        color: var(--rc-ink-soft);
        font-size: calc(0.72 * var(--t));
        line-height: 1.1;
        text-align: end;
      }

      .beyond {
        visibility: hidden;
      }

      p {
        margin: 0;
        align-self: center;
        color: var(--rc-ink-soft);
        line-height: 1.2;
      }
    `,
  ];

  @property({attribute: false}) locale: Locale = chinese;
  @property({attribute: false}) candidates: readonly Candidate[] = [];
  /** What they are, and what leads to more of them. */
  @property({attribute: false}) words: BarWords = CHARACTERS;
  /** As many as could ever stand on one page. */
  @property({type: Number}) rendered = 30;
  /** Told where there are none. */
  @property() told = '';
  /** What is said of each candidate, by its text, where that is more than the text. */
  @property({attribute: false}) spoken: ReadonlyMap<string, string> = NOTHING_MORE;
  /** First candidates of the pages turned so far; the last is the one that shows. */
  @state() private starts: readonly number[] = [0];
  #fits = 1;
  readonly #watch = new ResizeObserver(() => {
    this.#measure();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('candidates')) this.starts = [0];
  }

  protected override render() {
    const {candidates} = this;
    if (candidates.length === 0) return html`<p role="status">${this.told}</p>`;
    const start = this.#start;
    return html`
      ${this.#turn('back', start === 0, this.locale.text(this.words.back))}
      <div
        class=${classMap({list: true, grouped: candidates.some(({group}) => group !== undefined)})}
        data-scan-group
        role="group"
        aria-label=${this.locale.text(this.words.group)}
      >
        ${candidates
          .slice(start, start + this.rendered)
          .map((candidate, index, page) =>
            this.#grouped(candidate, start + index, page[index - 1]),
          )}
      </div>
      ${this.#turn('next', false, this.locale.text(this.words.more))}
    `;
  }

  /** What it belongs to stands before the first of its kind, and again on each page. */
  #grouped(candidate: Candidate, index: number, before: Candidate | undefined) {
    const {group} = candidate;
    const button = this.#candidate(candidate, index);
    return group === undefined || group === before?.group
      ? button
      : html`<span class="first"
          ><span class="group" aria-hidden="true">${group}</span>${button}</span
        >`;
  }

  #candidate({text, shown, name}: Candidate, index: number) {
    const long = Array.from(text).length > LONG;
    return html`<button
      type="button"
      lang="zh-Hans"
      data-repeat
      data-brief
      data-spoken=${this.spoken.get(text) ?? nothing}
      aria-label=${name ?? nothing}
      class=${classMap({long, described: !!shown})}
      @click=${() => this.dispatchEvent(new CandidateEvent(index))}
    >
      ${shown ?? text}
    </button>`;
  }

  #turn(way: 'back' | 'next', disabled: boolean, label: string) {
    return html`<button
      type="button"
      class=${way}
      data-repeat
      aria-label=${label}
      ?disabled=${disabled}
      @click=${() => {
        this.starts =
          way === 'next' ? [...this.starts, this.#start + this.#fits] : this.starts.slice(0, -1);
      }}
    >
      ${way === 'next' ? icons.next : icons.back}
    </button>`;
  }

  protected override updated(): void {
    this.#measure();
  }

  get #start(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** As many rows as are easily touched and read, all of the height between them. */
  #fill(list: HTMLElement): void {
    const {fontSize, rowGap} = getComputedStyle(list);
    const unit = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--u'));
    const gap = parseFloat(rowGap) || 0;
    const least = Math.max(ROW.units * unit, ROW.em * parseFloat(fontSize));
    const rows = Math.max(1, Math.floor((list.clientHeight + gap) / (least + gap)));
    const high = (list.clientHeight + gap) / rows - gap;
    this.style.setProperty('--high', `${Math.floor(high * 10) / 10}px`);
  }

  /** Hides what does not fit in full: it can then be neither read nor reached by a key. */
  #measure(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    if (!list) return;
    this.#fill(list);
    const bottom = list.getBoundingClientRect().bottom + 1;
    const all = [...list.querySelectorAll('button')];
    let fits = all.findIndex((button) => button.getBoundingClientRect().bottom > bottom);
    if (fits < 0) fits = all.length;
    // However long the first one is, it has to be within reach.
    this.#fits = Math.max(1, fits);
    all.forEach((button, index) => {
      const part = button.closest('.first') ?? button;
      part.classList.toggle('beyond', index >= this.#fits);
    });
    const next = this.renderRoot.querySelector<HTMLButtonElement>('.next');
    if (next) next.disabled = this.#start + this.#fits >= this.candidates.length;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-candidate-bar': CandidateBar;
  }
}
