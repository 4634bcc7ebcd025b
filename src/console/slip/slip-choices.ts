import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Paper} from '../../devices/printer/sheet/sheet.ts';
import {FormElement} from '../screens/form/form-element.ts';
import {OCCASIONS, type Occasion} from './example-slip.ts';
import {READERS, type Reader} from './reader.ts';
import {say, type TextKey} from './words.ts';

/** Which of the many slips of a hall is looked at. */
export interface SlipChoice {
  readonly paper: Paper;
  readonly letters: 'own' | 'drawn';
  readonly size: 'usual' | 'large';
  readonly occasion: Occasion;
  readonly reader: Reader;
}

export class SlipChoiceEvent extends Event {
  static readonly type = 'rc-slip-choice';
  readonly choice: SlipChoice;

  constructor(choice: SlipChoice) {
    super(SlipChoiceEvent.type);
    this.choice = choice;
  }
}

const VALUES: {readonly [K in keyof SlipChoice]: readonly SlipChoice[K][]} = {
  paper: [80, 58],
  letters: ['own', 'drawn'],
  size: ['usual', 'large'],
  occasion: OCCASIONS,
  reader: READERS,
};

/**
 * What there is to choose of the slip that is shown.
 *
 * @fires {SlipChoiceEvent} rc-slip-choice - With what is chosen now.
 */
@customElement('rc-slip-choices')
export class SlipChoices extends FormElement {
  @property({attribute: false}) chosen!: SlipChoice;

  protected override render() {
    return html`<section class="card detail">
      <h2>${say(this.language, 'choice.title')}</h2>
      <div class="fields">
        ${this.#field('paper')} ${this.#field('letters')} ${this.#field('size')}
        ${this.#field('occasion')} ${this.#field('reader')}
      </div>
    </section>`;
  }

  #field(which: keyof SlipChoice) {
    const values: readonly (string | number)[] = VALUES[which];
    return this.choice({
      label: say(this.language, `choice.${which}`),
      path: which,
      value: String(this.chosen[which]),
      options: values.map((value) => [
        String(value),
        say(this.language, `${which}.${value}` as TextKey),
      ]),
      choose: (text) => {
        const value = values.find((one) => String(one) === text);
        if (value === undefined) return;
        this.dispatchEvent(new SlipChoiceEvent({...this.chosen, [which]: value}));
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slip-choices': SlipChoices;
  }
}
