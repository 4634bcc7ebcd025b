import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {dayAt} from '../../../hall/day.ts';
import type {PasskeySummary} from '../../../wire/passkey-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {endedList} from '../ended-list.styles.ts';
import {sayPasskey, type PasskeyTextKey} from './words.ts';

/** A passkey is to open nothing any more. */
export class RemovePasskeyEvent extends Event {
  static readonly type = 'rc-remove-passkey';
  readonly passkey: PasskeySummary;

  constructor(passkey: PasskeySummary) {
    super(RemovePasskeyEvent.type, {bubbles: true, composed: true});
    this.passkey = passkey;
  }
}

/**
 * The passkeys of one person.
 *
 * @fires {RemovePasskeyEvent} rc-remove-passkey
 */
@customElement('rc-passkey-list')
export class PasskeyList extends LitElement {
  @property({attribute: false}) passkeys: readonly PasskeySummary[] = [];
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    endedList,
    css`
      li > span {
        flex: 1 1 12em;
        overflow-wrap: anywhere;
      }
      .soft,
      .copied {
        display: block;
      }
      .copied {
        padding: 2px 12px;
        border-radius: 10px;
        background: var(--rc-tea-soft);
      }
    `,
  ];

  protected override render() {
    const {passkeys} = this;
    if (passkeys.length === 0) return html`<p class="soft">${this.#say('none')}</p>`;
    return html`<ul>
      ${passkeys.map((passkey) => this.#row(passkey))}
    </ul>`;
  }

  #row(passkey: PasskeySummary) {
    const {name, copied} = passkey;
    return html`<li>
      <span>
        ${name}
        ${
          copied
            ? html`<span class="copied">${this.#say('copied')}</span>`
            : html`<span class="soft">${this.#told(passkey)}</span>`
        }
      </span>
      <button
        type="button"
        aria-label=${this.#say('remove.name', {name})}
        ?disabled=${this.disabled}
        @click=${() => this.dispatchEvent(new RemovePasskeyEvent(passkey))}
      >
        ${this.#say('remove')}
      </button>
    </li>`;
  }

  #told({since, usedAt, host}: PasskeySummary): string {
    const day = (at: number) => dayAt(at, this.zone).day;
    return [
      this.#say('since', {since: day(since)}),
      usedAt === undefined ? this.#say('unused') : this.#say('used', {used: day(usedAt)}),
      ...(host === location.hostname ? [] : [this.#say('host', {host})]),
    ].join(this.language === 'zh' ? '，' : ', ');
  }

  #say(key: PasskeyTextKey, values?: Record<string, string>): string {
    return sayPasskey(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-passkey-list': PasskeyList;
  }
}
