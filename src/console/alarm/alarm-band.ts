import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import type {HallState} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {AlarmActionEvent} from './alarm-action.ts';
import {say} from './words.ts';

/**
 * While an alarm is on: which one, since when, and the press that ends it.
 *
 * @fires {AlarmActionEvent} rc-alarm-act - With the command.
 */
@customElement('rc-alarm-band')
export class AlarmBand extends LitElement {
  @property({attribute: false}) hall!: HallState;
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** Told to somebody who does not end it. */
  @property({type: Boolean}) watching = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: block;
        min-height: 0;
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
      }
      .on {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 24px;
        padding: 10px 28px;
        background: var(--rc-tea);
        color: var(--rc-tea-ink);
        font-size: 20px;
        font-weight: 600;
      }
      button {
        border-color: var(--rc-tea-ink);
        font-size: 20px;
      }
    `,
  ];

  protected override render() {
    const {alarm, configuration} = this.hall;
    if (!alarm || !configuration) return nothing;
    const title =
      configuration.signage.alarms.find(({id}) => id === alarm.alarm)?.title ?? alarm.alarm;
    const time = clockText(alarm.at, configuration.timeZone);
    return html`<div class="on" role="alert">
      <span>${say(this.language, 'alarm.on', {title, time})}</span>
      ${
        this.watching
          ? say(this.language, 'alarm.noCalls')
          : html`<button
              type="button"
              ?disabled=${this.disabled}
              @click=${() => this.dispatchEvent(new AlarmActionEvent({type: 'end-alarm'}))}
            >
              ${say(this.language, 'alarm.end')}
            </button>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-alarm-band': AlarmBand;
  }
}
