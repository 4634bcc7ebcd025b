import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ShownLine} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import '../../staff-dialog.ts';
import {isTold} from './draft.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * Whether a form is deleted for good: says what goes with it, and can be pressed only by whoever has said that
 * they are sure.
 *
 * @fires {Event} rc-delete-confirm - It is to be deleted.
 * @fires {Event} rc-dismiss - It stays.
 */
@customElement('rc-delete-question')
export class DeleteQuestion extends LitElement {
  @property() number = '';
  @property({attribute: false}) lines: readonly ShownLine[] = [];
  /** Something was typed that the hub does not have. */
  @property({type: Boolean}) unsaved = false;
  /** The visit is over, and its number is nobody's any more. */
  @property({type: Boolean}) over = false;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @state() private sure = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.2em;
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
        cursor: pointer;
      }
      input {
        width: 24px;
        height: 24px;
      }
    `,
  ];

  protected override render() {
    const {number, lines} = this;
    return html`<rc-staff-dialog
      .heading=${this.#say('delete.title', {number})}
      .hint=${this.#say(this.over ? 'past.delete.hint' : 'delete.hint')}
      .back=${this.#say('delete.no')}
    >
      <ul>
        ${this.#goes(
          'delete.filled',
          lines.filter((line) => !isTold(line)),
        )}
        ${this.#goes(
          'delete.recorded',
          lines.filter(({record}) => record),
        )}
        ${this.unsaved ? html`<li>${this.#say('delete.unsaved')}</li>` : nothing}
      </ul>
      <label>
        <input type="checkbox" .checked=${this.sure} @change=${this.#decide} />
        ${this.#say(this.over ? 'past.delete.sure' : 'delete.sure')}
      </label>
      <button
        type="button"
        class="primary"
        ?disabled=${this.disabled || !this.sure}
        @click=${this.#confirm}
      >
        ${this.#say('delete.yes')}
      </button>
    </rc-staff-dialog>`;
  }

  #goes(words: FormTextKey, lines: readonly ShownLine[]) {
    if (lines.length === 0) return nothing;
    const labels = lines.map(({label}) => label[this.language]).join(this.#say('separator'));
    return html`<li>${this.#say(words, {count: String(lines.length), labels})}</li>`;
  }

  readonly #decide = ({target}: Event) => {
    this.sure = target instanceof HTMLInputElement && target.checked;
  };

  readonly #confirm = () => {
    this.dispatchEvent(new Event('rc-delete-confirm'));
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-delete-question': DeleteQuestion;
  }
}
