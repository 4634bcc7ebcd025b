import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {ShownLine} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {FormLineEvent} from './form-events.ts';
import {sayForm} from './words.ts';

/**
 * What the visitor left out: one line, which opens into their names. What is told after all can be written down.
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
        min-height: 0;
        background: none;
        font-size: 16px;
      }
      summary {
        min-height: 40px;
        align-content: center;
        color: var(--rc-ink-soft);
        cursor: pointer;
      }
      summary:focus-visible {
        outline: 4px solid var(--rc-jade);
        outline-offset: 2px;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-block: 4px 8px;
      }
      button {
        min-height: 40px;
        padding: 2px 12px;
        font-size: 15px;
      }
    `,
  ];

  protected override render() {
    const {language, lines} = this;
    const count = String(lines.length);
    return html`<details>
      <summary>${sayForm(language, 'skipped', {count})}</summary>
      <div>
        ${lines.map((line) => {
          const label = line.label[language];
          return html`<button
            type="button"
            aria-label=${sayForm(language, 'add.of', {label})}
            ?disabled=${this.disabled}
            @click=${() => {
              this.dispatchEvent(new FormLineEvent('rc-form-add', line));
            }}
          >
            ${label}
          </button>`;
        })}
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-skipped-lines': SkippedLines;
  }
}
