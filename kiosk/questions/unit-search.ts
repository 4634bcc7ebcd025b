import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {InputEngines} from '../../src/input/engines.ts';
import {TypedEvent, type KeyEvent} from '../../src/input/entry/events.ts';
import {searchRows} from '../../src/input/entry/key-layouts.ts';
import '../../src/input/entry/key-rows.ts';
import {ChooseEvent} from '../parts/choice-pages.ts';
import '../parts/choice-pages.ts';
import type {View} from '../glass/view.ts';
import {namesOf, unitsByLetters, type SpeltName} from '../../src/hall/unit-index.ts';

/** More letters than the longest name has syllables. */
const LETTERS_AT_MOST = 24;
const ROWS = searchRows();

/**
 * Finds a unit by the letters of its name, of its short name or of what else people call it.
 *
 * @fires {ChooseEvent} rc-choose - A unit, by its id.
 */
@customElement('rc-unit-search')
export class UnitSearch extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: calc(3 * var(--u));
      min-block-size: 0;

      --key: clamp(calc(12.7 * var(--mm)), 8cqb, calc(20 * var(--u)));
    }

    output {
      flex: none;
      min-block-size: 1.6em;
      font-size: calc(1.3 * var(--t));
      font-weight: 700;
      letter-spacing: 0.2em;
      text-transform: uppercase;
    }

    p {
      flex: 1;
      margin: 0;
      color: var(--rc-ink-soft);
    }

    rc-choice-pages {
      min-block-size: calc(44 * var(--u));
    }

    /* Only heard: it takes no room. */
    span {
      position: absolute;
    }

    rc-key-rows {
      flex: none;
    }
  `;

  @property({attribute: false}) view!: View;
  @property({attribute: false}) engines!: InputEngines;
  @state() private letters = '';
  @state() private names: readonly SpeltName[] = [];
  @state() private broken = false;

  protected override firstUpdated(): void {
    void this.#spell();
  }

  async #spell(): Promise<void> {
    const names = namesOf(this.view.units);
    try {
      const spelt = await this.engines.spell(names.map(({name}) => name));
      this.names = names.map(({unit}, index) => ({unit, syllables: spelt[index] ?? []}));
    } catch {
      // The letters could not be had: the list, one step back, goes on.
      this.broken = true;
    }
  }

  get #told(): string {
    const {view} = this;
    if (this.broken) return view.t('input.broken');
    return view.t(this.letters === '' ? 'units.search.lead' : 'units.found.none');
  }

  protected override render() {
    const {view, letters} = this;
    const choices = unitsByLetters(letters, this.names).flatMap((id) => {
      const unit = view.units.find((each) => each.id === id);
      return unit ? [{id, label: view.words(unit.short), hint: view.words(unit.name)}] : [];
    });
    return html`
      <output aria-live="off" aria-label=${view.t('input.written')}>${letters}</output>
      ${
        choices.length > 0
          ? html`<span
                role="status"
                aria-label=${view.t('reading.found', {count: choices.length})}
              ></span>
              <rc-choice-pages
                .view=${view}
                .groups=${[{choices}]}
                .wide=${8.4}
                .pagesWithHints=${1}
                @rc-choose=${({id}: ChooseEvent) => this.dispatchEvent(new ChooseEvent(id))}
              ></rc-choice-pages>`
          : html`<p role="status">${this.#told}</p>`
      }
      <rc-key-rows
        data-spoken=${view.t('reading.keyboard')}
        .locale=${view.locale}
        .rows=${ROWS}
        @rc-key=${this.#key}
      ></rc-key-rows>
    `;
  }

  readonly #key = ({key}: KeyEvent) => {
    const {letters} = this;
    const change = key === 'erase' ? 'erased' : 'typed';
    this.letters =
      key === 'erase' ? letters.slice(0, -1) : (letters + key).slice(0, LETTERS_AT_MOST);
    const text = key === 'erase' ? letters.slice(-1) : key;
    this.dispatchEvent(new TypedEvent({change, text, count: this.letters.length}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unit-search': UnitSearch;
  }
}
