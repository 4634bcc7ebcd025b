import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HubAudit} from '../../sync/audit-client.ts';
import type {Heard} from '../../sync/hub-request.ts';
import type {AuditVerification} from '../../wire/audit-api.ts';
import {dialogParts} from '../account/dialog-parts.styles.ts';
import '../staff-dialog.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/**
 * Whether the audit log is whole, as the hub finds it on its disk.
 *
 * @fires {Event} rc-dismiss
 */
@customElement('rc-verify-dialog')
export class VerifyDialog extends LitElement {
  @property({attribute: false}) audit!: Pick<HubAudit, 'verify'>;
  @property() language: Language = 'zh';
  @state() private heard: Heard<AuditVerification> | undefined;

  static override styles = [
    staffPage,
    dialogParts,
    css`
      .head {
        display: block;
        padding: 12px;
        border: 1px solid var(--rc-line-strong);
        border-radius: 12px;
        background: var(--rc-paper);
        font-family: ui-monospace, monospace;
        font-size: 16px;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#verify();
  }

  protected override render() {
    return html`<rc-staff-dialog heading=${this.#say('verify.title')} back=${this.#say('do.back')}>
      <div class="inside">${this.#told()}</div>
    </rc-staff-dialog>`;
  }

  #told() {
    const {heard, language} = this;
    if (!heard) return html`<p role="status">${this.#say('verify.wait')}</p>`;
    if (heard.kind !== 'done') {
      return html`<p class="wrong" role="alert">${troubleOf(heard)?.[language]}</p>`;
    }
    const {entries: count, broken: nr, head} = heard.answer;
    return html`${
      nr === undefined
        ? html`<p class="told" role="status">${this.#say('verify.whole', {count})}</p>`
        : html`<p class="wrong" role="alert">${this.#say('verify.broken', {nr})}</p>`
    }
    ${
      nr === undefined && count > 0
        ? html`<div>
            <p>${this.#say('verify.head')}</p>
            <code class="head">${head}</code>
          </div>`
        : nothing
    }`;
  }

  async #verify(): Promise<void> {
    this.heard = await this.audit.verify();
  }

  #say(key: TextKey, values?: Record<string, number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-verify-dialog': VerifyDialog;
  }
}
