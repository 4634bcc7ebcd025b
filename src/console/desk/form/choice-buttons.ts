import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Named} from '../../../hall/filled-form.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import type {Choice} from './choices.ts';
import {ChooseEvent, type Stage} from './choose-event.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * A few choices, each a button: one of them, with arrow keys from one to the next, or several.
 *
 * @fires {ChooseEvent} rc-form-choose - With all that is chosen by now.
 */
@customElement('rc-choice-buttons')
export class ChoiceButtons extends LitElement {
  @property({attribute: false}) options: readonly Choice[] = [];
  /** Ids. */
  @property({attribute: false}) chosen: readonly string[] = [];
  @property({type: Boolean}) several = false;
  @property() label = '';
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
        font-size: 17px;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 46px;
        padding: 2px 16px 2px 12px;
        font-weight: 400;
        text-align: start;
      }
      /* Marked by its form too, not by its colour alone. */
      button::before {
        content: '';
        flex: none;
        box-sizing: border-box;
        width: 18px;
        height: 18px;
        border: 2px solid currentcolor;
        border-radius: 50%;
      }
      button[role='checkbox']::before {
        border-radius: 5px;
      }
      button[aria-checked='true'] {
        border-color: var(--rc-jade);
        background: var(--rc-jade-soft);
        font-weight: 600;
      }
      button[aria-checked='true']::before {
        border: 6px solid var(--rc-jade);
      }
    `,
  ];

  /** To what is chosen, or the first. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override render() {
    const {options, several} = this;
    const current = options.find(({id}) => this.chosen.includes(id)) ?? options[0];
    return html`<div role=${several ? 'group' : 'radiogroup'} aria-label=${this.label}>
      ${options.map(
        (option) =>
          html`<button
            type="button"
            role=${several ? 'checkbox' : 'radio'}
            aria-checked=${this.chosen.includes(option.id)}
            tabindex=${several || option === current ? 0 : -1}
            @click=${() => {
              this.#press(option);
            }}
            @keydown=${this.#step}
          >
            ${option.name[this.language]}
          </button>`,
      )}
    </div>`;
  }

  #press(option: Choice): void {
    if (this.several) {
      const {id} = option;
      const on = (one: string) => this.chosen.includes(one) !== (one === id);
      this.#choose(
        this.options.filter((one) => on(one.id)),
        'more',
      );
    } else this.#choose([option], 'last');
  }

  /** One of several stays as it is until it is pressed. */
  readonly #step = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || this.several) return;
    event.preventDefault();
    const {options} = this;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === event.currentTarget);
    const to = (at + step + buttons.length) % buttons.length;
    buttons[to]?.focus();
    this.#choose(options.slice(to, to + 1), 'passing');
  };

  #choose(chosen: readonly Named[], stage: Stage): void {
    this.dispatchEvent(
      new ChooseEvent(
        chosen.map(({id, name}) => ({id, name})),
        stage,
      ),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-buttons': ChoiceButtons;
  }
}
