import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {FieldElement} from './field-element.ts';
import type {ShapeOf} from './field-shape.ts';

/** A whole number; the faults of the document say where it is out of its bounds. */
@customElement('rc-field-number')
export class FieldNumber extends FieldElement {
  @property({attribute: false}) shape: ShapeOf<'number'> = {kind: 'number', least: 0, most: 0};

  protected override render() {
    const {path, called: label, optional} = this;
    return html`${this.numberField({
      label,
      path,
      value: typeof this.value === 'number' ? this.value : undefined,
      ...(optional && {
        emptied: () => {
          this.tell(undefined);
        },
      }),
      change: (value) => {
        this.tell(value);
      },
    })}
    ${this.hint()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-number': FieldNumber;
  }
}
