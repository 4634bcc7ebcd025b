import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DevicePlaceId} from '../../hall/device-place.ts';
import {clockText, dateText, dayAt} from '../../hall/day.ts';
import {askHub} from '../../sync/hub-request.ts';
import {API} from '../../wire/api.ts';
import type {FaultRecord, FaultsAnswer} from '../../wire/fleet/alert.ts';
import type {Language} from '../words.ts';
import {faultWords, say} from './words.ts';

const ASK_MS = 5_000;
const SHOWN = 50;

/** What was wrong at a place, the newest first. It is the place's, whatever hardware stood there. */
@customElement('rc-fault-history')
export class FaultHistory extends LitElement {
  @property() place: DevicePlaceId = '';
  /** Changes with what is wrong now: then it is read again. */
  @property() mark = '';
  @property() zone = 'UTC';
  @property() language: Language = 'zh';
  @state() private faults: readonly FaultRecord[] | 'loading' | 'failed' = 'loading';

  static override styles = css`
    :host {
      display: block;
      font-size: 16px;
    }
    p {
      margin: 0;
    }
    ol {
      max-height: 260px;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      padding-block: 4px;
      border-bottom: 1px solid var(--rc-line);
    }
    .when {
      min-width: 13em;
      color: var(--rc-ink-soft);
      font-variant-numeric: tabular-nums;
    }
  `;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('mark')) void this.#read();
  }

  protected override render() {
    if (this.faults === 'loading') return html`<p>${say(this.language, 'history.loading')}</p>`;
    if (this.faults === 'failed') return html`<p>${say(this.language, 'history.failed')}</p>`;
    if (this.faults.length === 0) return html`<p>${say(this.language, 'history.none')}</p>`;
    return html`<ol tabindex="0" aria-label=${say(this.language, 'detail.history')}>
      ${this.faults.toReversed().map(
        ({code, began, ended}) =>
          html`<li>
            <span class="when">${this.#when(began, ended)}</span>
            <span>${faultWords(this.language, code)}</span>
          </li>`,
      )}
    </ol>`;
  }

  #when(began: number, ended: number | undefined): string {
    const from = dateText(began, this.zone);
    if (ended === undefined) return say(this.language, 'history.open', {from});
    const sameDay = ended < dayAt(began, this.zone).endsAt;
    const until = sameDay ? clockText(ended, this.zone) : dateText(ended, this.zone);
    return say(this.language, 'history.span', {from, until});
  }

  async #read(): Promise<void> {
    const {place, mark} = this;
    const query = new URLSearchParams({place, after: String(-SHOWN)});
    const heard = await askHub<FaultsAnswer>(`${API.faults}?${query.toString()}`, ASK_MS);
    // Another place is looked at by now.
    if (place !== this.place || mark !== this.mark) return;
    this.faults = heard.kind === 'done' ? heard.answer.faults : 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-fault-history': FaultHistory;
  }
}
