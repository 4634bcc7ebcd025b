import {css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Fault} from '../../../hall/fault.ts';
import type {CheckAnswer} from '../../../wire/revision-api.ts';
import {PathChosenEvent} from './revision-events.ts';
import {RevisionElement} from './revision-element.ts';
import type {TextKey} from './words.ts';

/**
 * What publishing a document would come to, in words: what is in its way, what is unwise, what changes.
 *
 * @fires {PathChosenEvent} rc-path-chosen - Somebody wants to see where a fault or a warning lies.
 */
@customElement('rc-check-report')
export class CheckReport extends RevisionElement {
  @property({attribute: false}) answer!: CheckAnswer;
  /** The document is an earlier revision: nothing of it can be mended here. */
  @property({type: Boolean}) earlier = false;

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 12px 16px;
        border-radius: 12px;
      }
      h3 {
        font-size: 18px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 12px;
        overflow-wrap: anywhere;
      }
      li button {
        margin-inline-start: auto;
        flex: none;
      }
      .faults {
        background: var(--rc-tea-soft);
      }
      .warnings {
        background: var(--rc-brass-soft);
      }
      .differences {
        border: 1px solid var(--rc-line);
      }
      .differences ul {
        max-height: 34vh;
        overflow-y: auto;
      }
    `,
  ];

  protected override render() {
    const {stale, revision, faults, warnings, differences} = this.answer;
    return html`
      ${stale ? html`<p class="trouble" role="alert">${this.say('check.stale', {revision})}</p>` : nothing}
      ${this.#section('faults', this.earlier ? 'check.faults.back' : 'check.faults', faults)}
      ${this.#section('warnings', 'check.warnings', warnings)}
      ${this.#differences(differences.map((difference) => difference[this.language]))}
    `;
  }

  #section(kind: 'faults' | 'warnings', heading: TextKey, all: readonly Fault[]) {
    if (all.length === 0) return nothing;
    return html`<section class=${kind}>
      <h3>${this.say(heading, {count: all.length})}</h3>
      <ul>
        ${all.map((fault) => html`<li><span>${fault[this.language]}</span>${this.#show(fault)}</li>`)}
      </ul>
    </section>`;
  }

  #show(fault: Fault): TemplateResult | typeof nothing {
    if (this.earlier) return nothing;
    const words = fault[this.language];
    return html`<button
      type="button"
      aria-label="${this.say('check.show')} ${words}"
      @click=${() => this.dispatchEvent(new PathChosenEvent(fault.path))}
    >
      ${this.say('check.show')}
    </button>`;
  }

  #differences(lines: readonly string[]) {
    const {faults} = this.answer;
    // What cannot be read cannot be compared.
    if (lines.length === 0 && faults.length > 0) return nothing;
    if (lines.length === 0) return html`<p>${this.say('check.same')}</p>`;
    const heading = this.say('check.differences', {count: lines.length});
    return html`<section class="differences">
      <h3 id="differences">${heading}</h3>
      <ul tabindex="0" aria-labelledby="differences">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-check-report': CheckReport;
  }
}
