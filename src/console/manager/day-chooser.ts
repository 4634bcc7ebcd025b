import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/** A day of the hall's log was chosen: `2026-03-02`. */
export class DayChosenEvent extends Event {
  static readonly type = 'rc-day-chosen';
  readonly day: string;

  constructor(day: string) {
    super(DayChosenEvent.type);
    this.day = day;
  }
}

/** The days that can be opened, newest first. */
@customElement('rc-day-chooser')
export class DayChooser extends LitElement {
  @property({attribute: false}) days: readonly string[] = [];
  /** The day that is open. */
  @property() day = '';
  /** The day that the hall is in. */
  @property() today = '';
  @property() language: Language = 'zh';

  static override styles = css`
    label {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    select {
      min-height: 44px;
      padding: 2px 12px;
      border: 2px solid var(--rc-line-strong);
      border-radius: 14px;
      background: var(--rc-card);
      color: var(--rc-ink);
      font: inherit;
      font-weight: 600;
    }
  `;

  protected override render() {
    return html`<label
      >${say(this.language, 'day.choose')}
      <select
        @change=${(event: Event) =>
          this.dispatchEvent(new DayChosenEvent((event.target as HTMLSelectElement).value))}
      >
        ${this.days.map(
          (day) =>
            html`<option value=${day} .selected=${live(day === this.day)}>
              ${day === this.today ? say(this.language, 'day.today', {day}) : day}
            </option>`,
        )}
      </select>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-day-chooser': DayChooser;
  }
}
