import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import type {SessionSummary} from '../../wire/account-api.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {endedList} from './ended-list.styles.ts';
import {sayAccount} from './words.ts';

/** Somebody is to be signed out at one browser. */
export class EndSessionEvent extends Event {
  static readonly type = 'rc-end-session';
  readonly session: string;

  constructor(session: string) {
    super(EndSessionEvent.type, {bubbles: true, composed: true});
    this.session = session;
  }
}

/**
 * Where one person is signed in.
 *
 * @fires {EndSessionEvent} rc-end-session
 */
@customElement('rc-session-list')
export class SessionList extends LitElement {
  @property({attribute: false}) sessions: readonly SessionSummary[] = [];
  @property() language: Language = 'zh';
  /** Time zone of the hall. */
  @property() zone = 'UTC';
  @property({type: Boolean}) disabled = false;

  static override styles = [staffPage, endedList];

  protected override render() {
    const {language, sessions, zone} = this;
    if (sessions.length === 0) {
      return html`<p class="soft">${sayAccount(language, 'session.none')}</p>`;
    }
    return html`<ul>
      ${sessions.map(({id, since, seen, from, own}) => {
        const started = {from, since: clockText(since, zone)};
        const used = {seen: clockText(seen, zone)};
        return html`<li>
          <span>
            ${sayAccount(language, 'session.from', started)}
            <span class="soft">${sayAccount(language, 'session.seen', used)}</span>
          </span>
          ${
            own
              ? html`<b>${sayAccount(language, 'session.here')}</b>`
              : html`<button
                  type="button"
                  ?disabled=${this.disabled}
                  @click=${() => this.dispatchEvent(new EndSessionEvent(id))}
                >
                  ${sayAccount(language, 'session.end')}
                </button>`
          }
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-session-list': SessionList;
  }
}
