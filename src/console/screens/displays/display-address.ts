import {css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {FormElement} from '../form/form-element.ts';

/** The address that a screen's browser opens, to be copied. */
@customElement('rc-display-address')
export class DisplayAddress extends FormElement {
  @property() address = '';
  /** How the last press went. */
  @state() private copied: 'not-yet' | 'done' | 'by-hand' = 'not-yet';

  static override styles = [
    FormElement.styles,
    css`
      .line {
        display: flex;
        gap: 8px;
      }
      .line button {
        flex: none;
      }
    `,
  ];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('address')) this.copied = 'not-yet';
  }

  protected override render() {
    return html`<label class="field">
      <span>${this.say('address.title')}</span>
      <span class="line">
        <input readonly .value=${this.address} />
        <button type="button" @click=${this.#copy}>${this.say(`address.${this.copied}`)}</button>
      </span>
    </label>`;
  }

  /** Over plain HTTP from another machine there is no clipboard: then it is selected for the keys. */
  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.address);
      this.copied = 'done';
    } catch {
      this.renderRoot.querySelector('input')?.select();
      this.copied = 'by-hand';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-address': DisplayAddress;
  }
}
