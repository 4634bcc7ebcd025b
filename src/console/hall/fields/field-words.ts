import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import {say} from '../words.ts';
import {FieldElement} from './field-element.ts';
import type {ShapeOf} from './field-shape.ts';

const BLANK: Words = {zh: '', en: ''};

/** The same text in Chinese and English, side by side; in Traditional characters too, where the document has it so. */
@customElement('rc-field-words')
export class FieldWords extends FieldElement {
  @property({attribute: false}) shape: ShapeOf<'words'> = {kind: 'words', atMost: 200};

  protected override render() {
    const {hant} = this.#words;
    return html`<div class="pair">
        ${this.#text('zh')} ${this.#text('en')} ${hant === undefined ? nothing : this.#text('hant')}
      </div>
      ${this.hint()}`;
  }

  get #words(): Words {
    return (this.value as Words | undefined) ?? BLANK;
  }

  #text(part: keyof Words) {
    return this.textField({
      label: say(this.language, `words.${part}`, {name: this.called}),
      path: `${this.path}.${part}`,
      value: this.#words[part] ?? '',
      atMost: this.shape.atMost,
      input: (text) => {
        this.#put(part, text);
      },
    });
  }

  #put(part: keyof Words, text: string): void {
    const {hant, ...both} = {...this.#words, [part]: text};
    const words = hant ? {...both, hant} : both;
    const empty = Object.values(words).every((one) => one === '');
    this.tell(empty && this.optional ? undefined : words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-words': FieldWords;
  }
}
