import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Paper} from '../../devices/printer/sheet/sheet.ts';
import type {LanguageFile} from '../../hall/configuration.ts';
import {FormElement} from '../screens/form/form-element.ts';
import {OCCASIONS, type Occasion} from './example-slip.ts';
import {READERS} from './reader.ts';
import {say, type TextKey} from './words.ts';

/** Which of the many slips of a hall is looked at. */
export interface SlipChoice {
  readonly paper: Paper;
  readonly letters: 'own' | 'drawn';
  readonly size: 'usual' | 'large';
  readonly occasion: Occasion;
  /** Code of the language that the visitor reads. */
  readonly reader: string;
}

export class SlipChoiceEvent extends Event {
  static readonly type = 'rc-slip-choice';
  readonly choice: SlipChoice;

  constructor(choice: SlipChoice) {
    super(SlipChoiceEvent.type);
    this.choice = choice;
  }
}

type Fixed = Exclude<keyof SlipChoice, 'reader'>;

const VALUES: {readonly [K in Fixed]: readonly SlipChoice[K][]} = {
  paper: [80, 58],
  letters: ['own', 'drawn'],
  size: ['usual', 'large'],
  occasion: OCCASIONS,
};

/**
 * What there is to choose of the slip that is shown.
 *
 * @fires {SlipChoiceEvent} rc-slip-choice - With what is chosen now.
 */
@customElement('rc-slip-choices')
export class SlipChoices extends FormElement {
  @property({attribute: false}) chosen!: SlipChoice;
  /** The hall's own. */
  @property({attribute: false}) languages: readonly LanguageFile[] = [];

  protected override render() {
    return html`<section class="card detail">
      <h2>${say(this.language, 'choice.title')}</h2>
      <div class="fields">
        ${this.#field('paper')} ${this.#field('letters')} ${this.#field('size')}
        ${this.#field('occasion')} ${this.#reader()}
      </div>
    </section>`;
  }

  #reader() {
    return this.choice({
      label: say(this.language, 'choice.reader'),
      path: 'reader',
      value: this.chosen.reader,
      options: [
        ...READERS.map((code) => [code, say(this.language, `reader.${code}`)] as const),
        ...this.languages.map(({code, name}) => [code, name] as const),
      ],
      choose: (reader) => {
        this.dispatchEvent(new SlipChoiceEvent({...this.chosen, reader}));
      },
    });
  }

  #field(which: Fixed) {
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
