import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import type {DirectoryDoor} from '../../../sync/directory-client.ts';
import {troubleOf} from '../../hub-trouble.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {saySignIn} from '../words.ts';

/** Leads to the directory of the house, or says why it cannot. */
@customElement('rc-directory-button')
export class DirectoryButton extends LitElement {
  @property({attribute: false}) door!: Pick<DirectoryDoor, 'address'>;
  /** Takes the browser there. */
  @property({attribute: false}) go!: (address: string) => void;
  /** What people call the directory. */
  @property() name = '';
  @property() language: Language = 'zh';
  @state() private busy = false;
  @state() private trouble: Words | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 10px;
        min-height: 0;
        background: none;
      }
      button {
        overflow-wrap: anywhere;
      }
      .wrong {
        padding: 10px 14px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      .wrong:empty {
        display: none;
      }
    `,
  ];

  protected override render() {
    const {language, name} = this;
    return html`<button type="button" ?disabled=${this.busy} @click=${this.#press}>
        ${saySignIn(language, this.busy ? 'looking' : 'in.directory', {name})}
      </button>
      <div class="wrong" role="alert">${this.trouble?.[language] ?? ''}</div>`;
  }

  readonly #press = async () => {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    const heard = await this.door.address();
    // It stays busy while the browser goes.
    if (heard.kind === 'done') {
      this.go(heard.answer.address);
      return;
    }
    this.trouble = troubleOf(heard);
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-directory-button': DirectoryButton;
  }
}
