import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import '../../staff-dialog.ts';
import type {LostLine} from './draft.ts';
import {lostList, lostListStyles} from './lost-list.ts';
import {sayForm} from './words.ts';

/**
 * Before a visit goes on without words that could not be saved. Digits choose nothing here: a key that was meant
 * for an outcome must not cost what was written.
 *
 * @fires {Event} rc-unsaved-again - They are to be saved once more.
 * @fires {Event} rc-unsaved-anyway - They are not wanted.
 * @fires {Event} rc-dismiss - The visit stays.
 */
@customElement('rc-unsaved-question')
export class UnsavedQuestion extends LitElement {
  @property({attribute: false}) lines: readonly LostLine[] = [];
  /** Why they were not saved. */
  @property() why = '';
  /** Somebody has to choose between two of them first: to save once more changes nothing. */
  @property({type: Boolean}) clashing = false;
  /** The visit is over, and only its form is to be closed. */
  @property({type: Boolean}) over = false;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    lostListStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  protected override render() {
    const {language, why, over} = this;
    return html`<rc-staff-dialog
      .heading=${sayForm(language, 'unsaved.title')}
      .hint=${sayForm(language, over ? 'past.unsaved.hint' : 'unsaved.hint', {why})}
      .back=${sayForm(language, over ? 'past.unsaved.back' : 'unsaved.back')}
    >
      ${lostList(this.lines, language)}
      ${
        this.clashing
          ? nothing
          : html`<button type="button" class="jade" @click=${this.#again}>
              ${sayForm(language, 'unsaved.again')}
            </button>`
      }
      <button type="button" @click=${this.#anyway}>${sayForm(language, 'unsaved.anyway')}</button>
    </rc-staff-dialog>`;
  }

  readonly #again = () => {
    this.dispatchEvent(new Event('rc-unsaved-again'));
  };

  readonly #anyway = () => {
    this.dispatchEvent(new Event('rc-unsaved-anyway'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unsaved-question': UnsavedQuestion;
  }
}
