import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {ShownLine} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {FormLineEvent} from './form-events.ts';
import {sayForm} from './words.ts';

/**
 * What the visitor left out, by name: what is told after all can be written down.
 *
 * @fires {FormLineEvent} rc-form-add - This line is to be written down.
 */
@customElement('rc-skipped-lines')
export class SkippedLines extends LitElement {
  @property({attribute: false}) lines: readonly ShownLine[] = [];
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 0;
        background: none;
        font-size: 17px;
      }
      button {
        min-height: 40px;
        padding: 2px 12px;
        font-size: 15px;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    return html`<span class="soft">${sayForm(language, 'skipped')}</span> ${this.lines.map(
        ({id, label}) => {
          const name = label[language];
          return html`<button
            type="button"
            aria-label=${sayForm(language, 'add.of', {label: name})}
            ?disabled=${this.disabled}
            @click=${() => {
              this.dispatchEvent(new FormLineEvent('rc-form-add', id));
            }}
          >
            ${name}
          </button>`;
        },
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-skipped-lines': SkippedLines;
  }
}
