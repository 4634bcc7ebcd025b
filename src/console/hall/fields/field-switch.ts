import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {FieldElement} from './field-element.ts';

/** Yes or no. */
@customElement('rc-field-switch')
export class FieldSwitch extends FieldElement {
  /** What it is when it is on; off is then to be without it. */
  @property({attribute: false}) on: unknown = true;

  protected override render() {
    return html`${this.tick(this.called, this.value === this.on, (ticked) => {
      this.tell(ticked ? this.on : this.optional ? undefined : false);
    })}
    ${this.faultAt(this.path)} ${this.hint()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-switch': FieldSwitch;
  }
}
