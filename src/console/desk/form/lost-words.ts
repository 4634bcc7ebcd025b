import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import type {LostLine} from './draft.ts';
import {lostList, lostListStyles} from './lost-list.ts';
import {sayForm} from './words.ts';

/** What was typed for a visit that went from this desk before it was saved. */
export interface LostWords {
  readonly number: string;
  readonly lines: readonly LostLine[];
  /** Their form is open, and has no place for them any more. */
  readonly stranded?: true;
}

/**
 * Words that no form takes any more: they stand here until somebody has written them down.
 *
 * @fires {Event} rc-lost-done - They may go.
 */
@customElement('rc-lost-words')
export class LostWordsElement extends LitElement {
  @property({attribute: false}) words!: LostWords;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    lostListStyles,
    css`
      :host {
        min-height: 0;
        background: none;
        scroll-margin-block-start: 90px;
      }
      section.card {
        display: grid;
        gap: 10px;
        max-width: 1560px;
        box-sizing: border-box;
        margin: 0 auto 20px;
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      button {
        justify-self: start;
      }
    `,
  ];

  /** A field has just gone from under somebody's hands: its words come to where they look. */
  protected override firstUpdated(): void {
    if (this.words.stranded) this.scrollIntoView({block: 'nearest'});
  }

  protected override render() {
    const {words, language} = this;
    const {number, lines, stranded} = words;
    return html`<section class="card" role="alert">
      <div>
        <h2>${sayForm(language, 'lost.title', {number})}</h2>
        <p>${sayForm(language, stranded ? 'lost.hint.stranded' : 'lost.hint')}</p>
      </div>
      ${lostList(lines, language)}
      <button type="button" @click=${this.#done}>${sayForm(language, 'lost.done')}</button>
    </section>`;
  }

  readonly #done = () => {
    this.dispatchEvent(new Event('rc-lost-done'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-lost-words': LostWordsElement;
  }
}
