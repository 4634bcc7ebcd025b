import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
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
        min-block-size: calc(16 * var(--u));
        max-inline-size: 100%;
        padding: calc(1 * var(--u)) calc(3 * var(--u));
        font-size: calc(1.15 * var(--t));
        line-height: 1.1;
        white-space: nowrap;
      }

      .described {
        font-size: calc(0.9 * var(--t));
      }

      .beyond {
        visibility: hidden;
      }

      p {
        margin: 0;
        align-self: center;
        color: var(--rc-ink-soft);
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
        class="list"
        data-scan-group
        role="group"
        aria-label=${this.locale.text(this.words.group)}
      >
        ${candidates
          .slice(start, start + this.rendered)
          .map(
            (candidate, index) =>
              html`<button
                type="button"
                lang="zh-Hans"
                data-repeat
                data-brief
                data-spoken=${this.spoken.get(candidate.text) ?? nothing}
                aria-label=${candidate.name ?? nothing}
                class=${candidate.shown ? 'described' : nothing}
                @click=${() => this.dispatchEvent(new CandidateEvent(start + index))}
              >
                ${candidate.shown ?? candidate.text}
              </button>`,
          )}
      </div>
      ${this.#turn('next', false, this.locale.text(this.words.more))}
    `;
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

  /** Hides what does not fit in full: it can then be neither read nor reached by a key. */
  #measure(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    if (!list) return;
    const bottom = list.getBoundingClientRect().bottom + 1;
    const all = [...list.querySelectorAll('button')];
    let fits = all.findIndex((button) => button.getBoundingClientRect().bottom > bottom);
    if (fits < 0) fits = all.length;
    // However long the first one is, it has to be within reach.
    this.#fits = Math.max(1, fits);
    all.forEach((button, index) => {
      button.classList.toggle('beyond', index >= this.#fits);
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
