import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {ChooseEvent} from './choose-event.ts';
import type {Choice} from './choices.ts';
import {foundChoices, speltNames, type SpeltNames} from './found-choices.ts';
import {sayForm} from './words.ts';

const STEPS: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};

/**
 * One of many, looked for by its name, by what else people call it, or by the letters of either.
 *
 * @fires {ChooseEvent} rc-form-choose - With what is chosen.
 */
@customElement('rc-choice-list')
export class ChoiceList extends LitElement {
  @property({attribute: false}) options: readonly Choice[] = [];
  /** Id. */
  @property() chosen = '';
  @property() label = '';
  @property() language: Language = 'zh';
  /** Undefined while nothing is looked for. */
  @state() private typed: string | undefined;
  /** Place among those found. */
  @state() private at = 0;
  /** How names are spelt, once that is known. */
  @state() private spelt: SpeltNames = [];

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-height: 0;
        background: none;
        font-size: 17px;
      }
      input {
        box-sizing: border-box;
        width: 100%;
        min-height: 46px;
        padding: 2px 12px;
      }
      .found {
        max-height: 282px;
        margin: 0;
        padding: 4px;
        overflow: auto;
        border: 2px solid var(--rc-line-strong);
        border-radius: 12px;
        background: var(--rc-card);
      }
      button {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        width: 100%;
        padding: 0 10px;
        border: 0;
        border-radius: 8px;
        background: none;
        font-weight: 400;
        text-align: start;
      }
      button.at {
        background: var(--rc-paper-deep);
      }
      button.at {
        outline: 2px solid var(--rc-jade);
        outline-offset: -2px;
      }
      button[aria-selected='true'] {
        font-weight: 600;
        color: var(--rc-jade);
      }
      p {
        padding-inline: 12px;
        font-size: 16px;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render() {
    const {language, typed} = this;
    const found = this.#found;
    const open = typed !== undefined;
    return html`<input
        role="combobox"
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="found"
        aria-activedescendant=${open && found.length > 0 ? `found-${this.at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${sayForm(language, 'choice.find')}
        .value=${typed ?? this.#chosenName}
        @focus=${this.#open}
        @click=${this.#open}
        @input=${this.#type}
        @keydown=${this.#key}
        @blur=${this.#close}
      />
      <div
        id="found"
        class="found"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${!open || found.length === 0}
      >
        ${open ? found.map((option, place) => this.#option(option, place)) : nothing}
      </div>
      <p role="status" ?hidden=${!open || found.length > 0}>
        ${open && found.length === 0 ? sayForm(language, 'choice.none') : nothing}
      </p>`;
  }

  /** A press on one of them is not away from the field. */
  #option(option: Choice, place: number) {
    const {name, short} = option;
    const {language} = this;
    return html`<button
      type="button"
      id="found-${place}"
      role="option"
      tabindex="-1"
      class=${place === this.at ? 'at' : ''}
      aria-selected=${option.id === this.chosen}
      @mousedown=${(event: Event) => {
        event.preventDefault();
      }}
      @click=${() => {
        this.#choose(option);
      }}
    >
      <span>${name[language]}</span
      >${short ? html`<span class="soft">${short[language]}</span>` : nothing}
    </button>`;
  }

  get #found(): readonly Choice[] {
    return foundChoices(this.typed ?? '', this.options, this.spelt);
  }

  get #chosenName(): string {
    return this.options.find(({id}) => id === this.chosen)?.name[this.language] ?? '';
  }

  readonly #open = () => {
    if (this.typed !== undefined) return;
    this.typed = '';
    this.at = Math.max(
      0,
      this.options.findIndex(({id}) => id === this.chosen),
    );
    if (this.spelt.length === 0) void this.#spell();
    void this.#inSight();
  };

  /** Names are found by their characters also where the letters cannot be had. */
  async #spell(): Promise<void> {
    this.spelt = await speltNames(this.options).catch(() => []);
  }

  readonly #type = ({target}: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    this.typed = target.value;
    this.at = 0;
  };

  readonly #key = (event: KeyboardEvent) => {
    // Enter and arrows that choose a word of an input method are its own.
    if (event.isComposing) return;
    const step = STEPS[event.key];
    const found = this.#found;
    if (step !== undefined) {
      this.#open();
      this.at = Math.min(found.length - 1, Math.max(0, this.at + step));
      void this.#inSight();
    } else if (event.key === 'Enter' && this.typed !== undefined) {
      const option = found[this.at];
      if (option) this.#choose(option);
    } else if (event.key === 'Escape' && this.typed !== undefined) this.#close();
    else return;
    event.preventDefault();
  };

  #choose({id, name}: Choice): void {
    this.#close();
    this.dispatchEvent(new ChooseEvent([{id, name}], 'last'));
  }

  readonly #close = () => {
    this.typed = undefined;
  };

  async #inSight(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('button.at')?.scrollIntoView({block: 'nearest'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-list': ChoiceList;
  }
}
