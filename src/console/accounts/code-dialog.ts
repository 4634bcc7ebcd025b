import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText, dayAt} from '../../hall/day.ts';
import type {InvitedAnswer} from '../../wire/account-api.ts';
import {dialogParts} from '../account/dialog-parts.styles.ts';
import '../staff-dialog.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/**
 * A first code, large: it is told this once.
 *
 * @fires {Event} rc-dismiss - It is handed over.
 */
@customElement('rc-code-dialog')
export class CodeDialog extends LitElement {
  @property({attribute: false}) invited!: InvitedAnswer;
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @state() private copied = false;

  static override styles = [
    staffPage,
    dialogParts,
    css`
      .code {
        padding: 20px 8px;
        border: 2px solid var(--rc-line-strong);
        border-radius: 14px;
        background: var(--rc-paper);
        font-size: clamp(26px, 6.5vw, 42px);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.04em;
        text-align: center;
        user-select: all;
      }
      @media print {
        .ways {
          display: none;
        }
      }
    `,
  ];

  protected override render() {
    const {account, code, until} = this.invited;
    const {zone} = this;
    const end = `${dayAt(until, zone).day} ${clockText(until, zone)}`;
    return html`<rc-staff-dialog
      heading=${this.#say('code.title', {name: account.name})}
      hint=${this.#say('code.hint', {until: end})}
      back=${this.#say('code.close')}
    >
      <div class="inside">
        <p class="code">${code}</p>
        <div class="ways">
          ${
            'clipboard' in navigator
              ? html`<button type="button" @click=${this.#copy}>
                  ${this.#say(this.copied ? 'code.copied' : 'code.copy')}
                </button>`
              : nothing
          }
          <button type="button" @click=${this.#print}>${this.#say('code.print')}</button>
        </div>
      </div>
    </rc-staff-dialog>`;
  }

  readonly #copy = async () => {
    // Where the browser does not let it, the code can still be marked and copied by hand.
    this.copied = await navigator.clipboard.writeText(this.invited.code).then(
      () => true,
      () => false,
    );
  };

  readonly #print = () => {
    print();
  };

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-code-dialog': CodeDialog;
  }
}
