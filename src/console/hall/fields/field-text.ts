import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {faultsAt} from '../../screens/draft/faults-at.ts';
import {FieldElement} from './field-element.ts';
import type {ShapeOf} from './field-shape.ts';

/** One line of text, or a day. */
@customElement('rc-field-text')
export class FieldText extends FieldElement {
  @property({attribute: false}) shape: ShapeOf<'text' | 'date'> = {kind: 'text', atMost: undefined};

  protected override render() {
    const {shape, path, called: label, bare} = this;
    const value = typeof this.value === 'string' ? this.value : '';
    if (shape.kind === 'date') return html`${this.#day(value)} ${this.hint()}`;
    return html`${this.textField({
      label,
      path,
      value,
      atMost: shape.atMost ?? 200,
      bare,
      input: this.#put,
    })}
    ${this.hint()}`;
  }

  #day(value: string) {
    return html`<label class="field">
      <span class=${this.bare ? 'heard' : ''}>${this.called}</span>
      <input
        type="date"
        .value=${value}
        aria-invalid=${faultsAt(this.faults, this.path).length > 0}
        @change=${(event: Event) => {
          this.#put((event.target as HTMLInputElement).value);
        }}
      />
      ${this.faultAt(this.path)}
    </label>`;
  }

  readonly #put = (value: string) => {
    this.tell(value === '' && this.optional ? undefined : value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-text': FieldText;
  }
}
