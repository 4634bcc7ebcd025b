import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {FormElement} from '../form/form-element.ts';
import {TestDisplayEvent} from './test-display-event.ts';

const MINUTES = [1, 5, 15];

/**
 * Shows a test card on one display for some minutes, and takes it away again.
 *
 * @fires {TestDisplayEvent} rc-test-display - With the display and the seconds.
 */
@customElement('rc-display-test')
export class DisplayTest extends FormElement {
  @property() display = '';
  /** Until when the card is on, `14:26`; empty where it is not. */
  @property() until = '';
  @property({type: Boolean}) disabled = false;
  /** The display is in the draft alone. */
  @property({type: Boolean}) unknown = false;

  protected override render() {
    return html`<div class="field">
      <span>${this.say(this.unknown ? 'test.unknown' : 'test.title')}</span>
      <div class="head">
        ${
          this.until
            ? html`<span>${this.say('test.on', {time: this.until})}</span>
                ${this.#button(0, this.say('test.end'))}`
            : MINUTES.map((minutes) =>
                this.#button(minutes * 60, this.say('test.minutes', {minutes})),
              )
        }
      </div>
    </div>`;
  }

  #button(seconds: number, words: string) {
    return html`<button
      type="button"
      ?disabled=${this.disabled}
      @click=${() => this.dispatchEvent(new TestDisplayEvent({display: this.display, seconds}))}
    >
      ${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-test': DisplayTest;
  }
}
