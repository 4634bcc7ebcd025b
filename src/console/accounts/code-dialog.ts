import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {clockText, dayAt} from '../../hall/day.ts';
import type {InvitedAnswer} from '../../wire/account-api.ts';
import {SIGN_IN_PAGE} from '../../wire/sign-in-paths.ts';
import {qrCode} from '../../ui/qr-code.ts';
import {dialogParts} from '../account/dialog-parts.styles.ts';
import '../staff-dialog.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/**
 * A first code, large, and where it is typed: it is told this once, so that nobody closes it by mistake.
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
  /** Whether it was handed over is asked. */
  @state() private asking = false;

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
      .address {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 14px;
        overflow-wrap: anywhere;
      }
      .qr {
        inline-size: 120px;
        padding: 6px;
        background: #fff;
        color: #000;
      }
      @media print {
        .ways {
          display: none;
        }
      }
    `,
  ];

  protected override render() {
    // Escape closes a dialog for good: each of the two is one of its own.
    return keyed(this.asking, this.asking ? this.#sure() : this.#code());
  }

  #code() {
    const {account, code, until} = this.invited;
    const {zone} = this;
    const address = `${location.origin}${SIGN_IN_PAGE}`;
    const end = `${dayAt(until, zone).day} ${clockText(until, zone)}`;
    return html`<rc-staff-dialog
      heading=${this.#say('code.title', {name: account.name})}
      hint=${this.#say('code.hint', {until: end})}
      back=${this.#say('code.close')}
      @rc-dismiss=${this.#ask(true)}
    >
      <div class="inside">
        <p class="code">${code}</p>
        <div class="address">
          ${qrCode(address, this.#say('code.address'))}
          <p>${this.#say('code.address')}<br /><b>${address}</b></p>
        </div>
        <div class="ways">
          ${
            'clipboard' in navigator
              ? html`<button type="button" @click=${this.#copy}>
                  ${this.#say(this.copied ? 'code.copied' : 'code.copy')}
                </button>`
              : nothing
          }
          <button type="button" @click=${this.#print}>${this.#say('code.print')}</button>
          ${this.#given()}
        </div>
      </div>
    </rc-staff-dialog>`;
  }

  #sure() {
    return html`<rc-staff-dialog
      heading=${this.#say('code.sure')}
      hint=${this.#say('code.sure.hint')}
      back=${this.#say('code.again')}
      @rc-dismiss=${this.#ask(false)}
    >
      ${this.#given()}
    </rc-staff-dialog>`;
  }

  #given() {
    return html`<button
      type="button"
      class="jade"
      @click=${() => this.dispatchEvent(new Event('rc-dismiss', {bubbles: true, composed: true}))}
    >
      ${this.#say('code.given')}
    </button>`;
  }

  readonly #ask = (asking: boolean) => (event: Event) => {
    event.stopPropagation();
    this.asking = asking;
  };

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
