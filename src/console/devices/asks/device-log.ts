import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {lineText} from './ask-view.ts';
import {askedLog} from './asks-client.ts';
import {say, type AskTextKey} from './words.ts';

/** The log that one ask brought, once somebody wants to read it. */
@customElement('rc-device-log')
export class DeviceLog extends LitElement {
  @property() device = '';
  /** Id of the ask. */
  @property() ask = '';
  @property() zone = 'UTC';
  @property() language: Language = 'zh';

  @state() private lines: readonly string[] | undefined;
  @state() private trouble: AskTextKey | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
        font-size: 16px;
      }
      button {
        min-height: 44px;
        padding: 4px 14px;
        font-size: 16px;
      }
      pre {
        max-height: 320px;
        margin: 8px 0 0;
        padding: 12px;
        overflow: auto;
        border: 1px solid var(--rc-line);
        border-radius: 12px;
        background: var(--rc-paper-deep);
        font-size: 14px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('ask')) return;
    this.lines = undefined;
    this.trouble = undefined;
  }

  protected override render() {
    const {lines, trouble} = this;
    return html`<button
        type="button"
        aria-expanded=${lines ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${this.#say(lines ? 'asks.hide' : 'asks.see')}
      </button>
      ${trouble ? html`<p role="alert">${this.#say(trouble)}</p>` : nothing}
      ${lines ? this.#text(lines) : nothing}`;
  }

  #text(lines: readonly string[]) {
    if (lines.length === 0) return html`<p>${this.#say('asks.empty')}</p>`;
    return html`<pre tabindex="0">${lines.map((line) => `${lineText(line, this.zone)}\n`)}</pre>`;
  }

  readonly #toggle = () => {
    if (this.lines) this.lines = undefined;
    else void this.#read();
  };

  async #read(): Promise<void> {
    const {ask} = this;
    const heard = await askedLog(this.device, ask);
    if (ask !== this.ask) return;
    if (heard.kind === 'done' && heard.answer.lines) {
      this.lines = heard.answer.lines;
      this.trouble = undefined;
    } else this.trouble = heard.kind === 'unreachable' ? 'problem.unreachable' : 'asks.gone';
  }

  #say(key: AskTextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-device-log': DeviceLog;
  }
}
