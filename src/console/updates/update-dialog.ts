import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../staff-dialog.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** What is asked before it is done. */
export type Question = 'take-back' | 'stop-waiting';

/**
 * Asks before something that cannot be undone by another press.
 *
 * @fires {Event} rc-sure
 * @fires {Event} rc-dismiss
 */
@customElement('rc-update-dialog')
export class UpdateDialog extends LitElement {
  @property() question: Question = 'take-back';
  /** The version that is taken back, and the one that devices have then. */
  @property() from = '';
  @property() version = '';
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  protected override render() {
    const {question, from, version} = this;
    const back = question === 'take-back';
    return html`<rc-staff-dialog
      .heading=${this.#say(`ask.${question}`, {version})}
      .hint=${this.#say(`ask.${question}.hint`, {from})}
      .back=${this.#say(back ? 'ask.back' : 'ask.wait')}
    >
      <button type="button" class="primary" @click=${this.#sure}>
        ${back ? this.#say('do.previous', {version}) : this.#say('do.stop-waiting')}
      </button>
    </rc-staff-dialog>`;
  }

  readonly #sure = () => {
    this.dispatchEvent(new Event('rc-sure'));
  };

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-update-dialog': UpdateDialog;
  }
}
