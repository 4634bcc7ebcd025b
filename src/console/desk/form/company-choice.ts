import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {GROUP_AT_LEAST, partyIn} from '../../../hall/choices.ts';
import type {Named} from '../../../hall/filled-form.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import './choice-buttons.ts';
import {chosenWith, partyOf, type Choices} from './choices.ts';
import {ChooseEvent, type Stage} from './choose-event.ts';
import {sayForm} from './words.ts';

/**
 * Alone, in a group and how many, or for somebody else.
 *
 * @fires {ChooseEvent} rc-form-choose - With whom, and how many they are.
 */
@customElement('rc-company-choice')
export class CompanyChoice extends LitElement {
  @property({attribute: false}) choices!: Choices;
  /** Ids. */
  @property({attribute: false}) chosen: readonly string[] = [];
  @property() label = '';
  @property() language: Language = 'zh';
  /** What was typed last is no number of people that may come. */
  @state() private beyond = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        min-height: 0;
        background: none;
        font-size: 17px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      input {
        box-sizing: border-box;
        width: 96px;
        min-height: 46px;
        padding: 2px 12px;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('rc-choice-buttons')?.focus();
  }

  protected override render() {
    const {choices, chosen, language} = this;
    return html`<rc-choice-buttons
        .options=${choices.options}
        .chosen=${chosen}
        .label=${this.label}
        .language=${language}
        @rc-form-choose=${this.#choose}
      ></rc-choice-buttons>
      ${chosen.includes('group') ? this.#count() : nothing}`;
  }

  #count() {
    const {language, choices} = this;
    const {atMost = GROUP_AT_LEAST} = choices;
    return html`<label
      >${sayForm(language, 'choice.party')}
      <input
        type="number"
        inputmode="numeric"
        min=${GROUP_AT_LEAST}
        max=${atMost}
        .value=${String(partyIn(this.chosen) ?? GROUP_AT_LEAST)}
        @focus=${this.#select}
        @change=${this.#typed}
      />
      ${
        this.beyond
          ? html`<span role="alert"
              >${sayForm(language, 'choice.party.range', {least: String(GROUP_AT_LEAST), most: String(atMost)})}</span
            >`
          : nothing
      }
    </label>`;
  }

  readonly #choose = ({chosen: [company], stage}: ChooseEvent) => {
    if (!company) return;
    // Whoever is pressed again keeps how many they are.
    if (this.chosen.includes(company.id)) return;
    this.#tell(chosenWith(company), stage === 'last' && company.id === 'group' ? 'more' : stage);
  };

  /** Once it is typed whole: its first digits are another number. What cannot be is said, and nothing of it kept. */
  readonly #typed = ({target}: Event) => {
    const group = this.choices.options.find(({id}) => id === 'group');
    if (!(target instanceof HTMLInputElement) || !group) return;
    this.beyond = target.value === '' || !target.checkValidity();
    if (this.beyond) {
      target.value = String(partyIn(this.chosen) ?? GROUP_AT_LEAST);
      return;
    }
    this.#tell([...chosenWith(group).slice(0, 1), partyOf(target.valueAsNumber)], 'more');
  };

  /** Whoever types a number means it to stand there alone. */
  readonly #select = ({target}: Event) => {
    if (target instanceof HTMLInputElement) target.select();
  };

  #tell(chosen: readonly Named[], stage: Stage): void {
    this.dispatchEvent(new ChooseEvent(chosen, stage));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-company-choice': CompanyChoice;
  }
}
