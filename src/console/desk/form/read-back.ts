import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HeardLine} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import '../../staff-dialog.ts';
import {sayForm} from './words.ts';

/** One recorded line as it is read out. */
export interface ReadLine extends HeardLine {
  readonly label: string;
  readonly text: string;
}

/**
 * What was recorded, in large type: read to the visitor, who agrees or has it changed.
 *
 * @fires {Event} rc-read-confirm - The visitor agrees.
 * @fires {Event} rc-dismiss - It is to be changed.
 */
@customElement('rc-read-back')
export class ReadBack extends LitElement {
  @property({attribute: false}) lines: readonly ReadLine[] = [];
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      dl {
        margin: 0;
        display: grid;
        gap: 12px;
        font-size: 26px;
      }
      dt {
        font-size: 18px;
        color: var(--rc-ink-soft);
      }
      dd {
        margin: 0;
        font-weight: 600;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    return html`<rc-staff-dialog
      wide
      .heading=${sayForm(language, 'read.title')}
      .back=${sayForm(language, 'read.back')}
    >
      <dl>
        ${this.lines.map(
          ({label, text}) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
      <button type="button" class="jade" ?disabled=${this.disabled} @click=${this.#confirm}>
        ${sayForm(language, 'read.confirm')}
      </button>
    </rc-staff-dialog>`;
  }

  readonly #confirm = () => {
    this.dispatchEvent(new Event('rc-read-confirm'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-read-back': ReadBack;
  }
}
