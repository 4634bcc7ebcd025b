import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import {faultsAt} from '../../screens/draft/faults-at.ts';
import {say} from '../words.ts';
import {FieldElement} from './field-element.ts';
import type {ShapeOf} from './field-shape.ts';

/** Characters beyond which one line of the screen is too short. */
const LONG = 250;
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
    const label = say(this.language, `words.${part}`, {name: this.called});
    const path = `${this.path}.${part}`;
    const value = this.#words[part] ?? '';
    if (this.shape.atMost > LONG) return this.#lines(part, label, path, value);
    return this.textField({
      label,
      path,
      value,
      atMost: this.shape.atMost,
      input: (text) => {
        this.#put(part, text);
      },
    });
  }

  /** A text too long for one line of the screen; it is one line all the same. */
  #lines(part: keyof Words, label: string, path: string, value: string) {
    return html`<label class="field">
      <span>${label}</span>
      <textarea
        rows="2"
        maxlength=${this.shape.atMost}
        .value=${value}
        aria-invalid=${faultsAt(this.faults, path).length > 0}
        @input=${(event: Event) => {
          this.#put(part, (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' '));
        }}
      ></textarea>
      ${this.faultAt(path)}
    </label>`;
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
