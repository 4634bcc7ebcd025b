import {html} from 'lit';
import type {Language} from '../../words.ts';
import './choice-buttons.ts';
import './choice-list.ts';
import {isLong, type Choices} from './choices.ts';
import './company-choice.ts';

interface Shown {
  /** Ids. */
  readonly chosen: readonly string[];
  readonly label: string;
  readonly language: Language;
}

/** Where a line is answered from a list: each says with `rc-form-choose` what is chosen. */
export function choiceControl(choices: Choices, {chosen, label, language}: Shown) {
  const {options, several, atMost} = choices;
  if (atMost !== undefined) {
    return html`<rc-company-choice
      .choices=${choices}
      .chosen=${chosen}
      .label=${label}
      .language=${language}
    ></rc-company-choice>`;
  }
  if (isLong(choices)) {
    return html`<rc-choice-list
      .options=${options}
      .chosen=${chosen[0] ?? ''}
      .label=${label}
      .language=${language}
    ></rc-choice-list>`;
  }
  return html`<rc-choice-buttons
    .options=${options}
    .chosen=${chosen}
    .several=${several}
    .label=${label}
    .language=${language}
  ></rc-choice-buttons>`;
}
