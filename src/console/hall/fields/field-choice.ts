import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {say} from '../words.ts';
import {FieldElement} from './field-element.ts';

/** A choice by its value, with what people call it. */
export type NamedChoice = readonly [value: string | number, name: string];

/** One of several. */
@customElement('rc-field-choice')
export class FieldChoice extends FieldElement {
  @property({attribute: false}) options: readonly NamedChoice[] = [];

  protected override render() {
    return html`${this.choice({
      label: this.called,
      path: this.path,
      value: String(this.#chosen ?? ''),
      options: this.#all(),
      choose: (chosen) => {
        this.tell(this.options.find(([value]) => String(value) === chosen)?.[0]);
      },
    })}
    ${this.hint()}`;
  }

  get #chosen(): string | number | undefined {
    return this.value as string | number | undefined;
  }

  /** What is chosen now stands among them even where it is gone from the hall. */
  #all(): (readonly [string, string])[] {
    const {options, optional, language} = this;
    const value = this.#chosen;
    const known = value === undefined || options.some(([option]) => option === value);
    return [
      ...(optional ? [['', say(language, 'choice.none')] as const] : []),
      ...(known ? [] : [[String(value), say(language, 'refs.gone')] as const]),
      ...options.map(([option, name]) => [String(option), name] as const),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-choice': FieldChoice;
  }
}
