import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../ui/buttons.ts';
import type {PlainKey} from '../../ui/catalogue.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import {withoutGlyph} from '../../ui/glyphs.ts';
import {
  STROKES_AT_MOST,
  type Assembled,
  type Assembly,
  type Candidate,
  type InputEngines,
} from '../engines.ts';
import type {BarWords} from './candidate-bar.ts';
import './candidate-bar.ts';
import {FoundEvent, PartsEvent, type CandidateEvent} from './events.ts';
import {partName} from './part-names.ts';
import {twinsOf} from './part-twins.ts';

const PARTS: BarWords = {
  group: 'input.parts',
  back: 'input.parts.back',
  more: 'input.parts.more',
};
/** On the tallest glass. */
const PARTS_ON_A_PAGE = 90;
/** So many come first, about a page of them. */
const COMMON = 60;
/** A part and of how many strokes it is, 0 where that is not known. */
interface Counted {
  readonly text: string;
  readonly count: number;
}

const NO_TWINS: ReadonlySet<string> = new Set();
const STROKES = Array.from({length: STROKES_AT_MOST}, (_, index) => index + 1);

/**
 * Parts of characters to be touched, one after the other, with the counts of strokes by which they
 * are found. What is offered always leads to a character.
 *
 * @fires {PartsEvent} rc-parts - A part more.
 * @fires {FoundEvent} rc-found - Characters that the parts lead to.
 */
@customElement('rc-parts-pane')
export class PartsPane extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: flex;
        flex: 3 1 calc(36 * var(--u));
        flex-direction: column;
        gap: calc(3 * var(--u));
        min-block-size: calc(36 * var(--u));
      }

      rc-candidate-bar {
        flex: 1;
        min-block-size: calc(17 * var(--u));
      }

      .strokes {
        display: flex;
        flex: none;
        align-items: center;
        gap: calc(3 * var(--u));
      }

      .strokes span {
        flex: none;
        color: var(--rc-ink-soft);
        font-size: calc(0.8 * var(--t));
      }

      .strokes button {
        flex: 1 1 0;
        min-inline-size: calc(12.7 * var(--mm));
        /* As high as the keys below. */
        min-block-size: max(calc(12.7 * var(--mm)), var(--key, calc(16 * var(--u))));
        padding: 0;
        font-size: calc(0.9 * var(--t));
        line-height: 1.1;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({attribute: false}) locale: Locale = chinese;
  @property({attribute: false}) engines!: InputEngines;
  @property({attribute: false}) chosen: readonly string[] = [];
  /** Parts that may come next, as the engine tells them and as they are shown. */
  @state() private assembled: Pick<Assembly, 'parts' | 'strokes'> = {parts: [], strokes: []};
  #offered: readonly Candidate[] = [];
  @state() private strokes: number | undefined;
  /** Questions to the engine: an answer to an earlier one comes too late. */
  #asked = 0;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('assembled') || changed.has('locale')) {
      this.#offered = this.#sorted(this.assembled);
    }
    if (!changed.has('chosen') && !changed.has('engines')) return;
    this.strokes = undefined;
    void this.#ask();
  }

  protected override render() {
    const {locale} = this;
    return html`
      <rc-candidate-bar
        .locale=${locale}
        .words=${PARTS}
        .rendered=${PARTS_ON_A_PAGE}
        .candidates=${this.#offered}
        @rc-candidate=${this.#part}
      ></rc-candidate-bar>
      <div class="strokes" data-scan-group role="group" aria-label=${locale.text('input.strokes')}>
        <span aria-hidden="true">${locale.text('input.strokes')}</span>
        ${STROKES.map((count) => this.#count(count))}
      </div>
    `;
  }

  /**
   * As in a dictionary, by strokes, and what is common before all that is rare: where there is both, each
   * order is told by its name as it begins. Of two scripts only the one that is read here.
   */
  #sorted({parts, strokes}: Pick<Assembly, 'parts' | 'strokes'>): Candidate[] {
    const {locale} = this;
    const twins = locale.code === 'zh-Hant' ? NO_TWINS : twinsOf(parts);
    const counted = parts
      .map((text, index) => ({text, count: strokes[index] ?? 0}))
      .filter(({text}) => !twins.has(text));
    const common = inOrder(counted.slice(0, COMMON));
    const other = inOrder(counted.slice(COMMON));
    if (other.length === 0) return common.map((part) => this.#offer(part));
    return [
      ...common.map((part) => this.#offer(part, common[0], 'input.parts.common')),
      ...other.map((part) => this.#offer(part, other[0], 'input.parts.other')),
    ];
  }

  /** Parts of as many strokes as the first of an order stand behind that order's name. */
  #offer({text, count}: Counted, first?: Counted, order?: PlainKey): Candidate {
    const {locale} = this;
    const strokes = count > 0 ? locale.text('input.strokes.brief', {count}) : '';
    const begins = order && count === first?.count ? locale.text(order) : '';
    return {
      text,
      letters: 0,
      name: partName(text),
      group: `${begins} ${strokes}`.trim() || undefined,
    };
  }

  #count(count: number) {
    const last = count === STROKES_AT_MOST;
    const chosen = count === this.strokes;
    return html`<button
      type="button"
      class=${classMap({chosen})}
      aria-pressed=${chosen}
      aria-label=${this.locale.text(last ? 'input.strokes.more' : 'input.strokes.some', {count})}
      @click=${() => {
        this.strokes = chosen ? undefined : count;
        void this.#ask();
      }}
    >
      ${count}${last ? '+' : ''}
    </button>`;
  }

  readonly #part = ({index}: CandidateEvent) => {
    const part = this.#offered[index];
    if (part) this.dispatchEvent(new PartsEvent([...this.chosen, part.text]));
  };

  async #ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const {chosen, strokes} = this;
    try {
      const {characters, ...assembled} = await this.engines.assemble(chosen, strokes);
      const candidates = await tellable(characters);
      if (asked !== this.#asked) return;
      this.assembled = assembled;
      this.dispatchEvent(new FoundEvent(candidates));
    } catch {
      if (asked === this.#asked) this.dispatchEvent(new FoundEvent(undefined));
    }
  }
}

/** By strokes; what is not known comes last. */
const inOrder = (parts: readonly Counted[]): readonly Counted[] =>
  parts.toSorted((a, b) => (a.count || Infinity) - (b.count || Infinity));

/**
 * As they can be told from each other: by their picture, or by their parts where no font of the device
 * has one. What has neither is left out: nobody could know which box is which.
 */
async function tellable(characters: readonly Assembled[]): Promise<Candidate[]> {
  const boxes = await withoutGlyph(characters.map(({text}) => text));
  return characters
    .filter(({text, parts}) => parts.length > 0 || !boxes.has(text))
    .map(({text, parts}) =>
      boxes.has(text) ? {text, letters: 0, shown: parts.join('+')} : {text, letters: 0},
    );
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-parts-pane': PartsPane;
  }
}
