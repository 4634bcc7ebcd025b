import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Hours} from '../../../hall/configuration.ts';
import {FormElement} from './form-element.ts';
import {isTextKey} from '../words.ts';

/** Hours of the week, with a level where it is about one. */
export type Span = Hours & {readonly level?: number};

export class HoursChangeEvent extends Event {
  static readonly type = 'rc-hours-change';
  readonly hours: readonly Span[];

  constructor(hours: readonly Span[]) {
    super(HoursChangeEvent.type);
    this.hours = hours;
  }
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/**
 * Weekdays and hours, one line each.
 *
 * @fires {HoursChangeEvent} rc-hours-change - With all of them as they shall be.
 */
@customElement('rc-hours-editor')
export class HoursEditor extends FormElement {
  @property({attribute: false}) hours: readonly Span[] = [];
  /** Whether each has a level from 0 to 100. */
  @property({type: Boolean}) levels = false;
  /** What the hours are for: name of the group. */
  @property() label = '';
  /** Their path in the draft. */
  @property() path = '';

  static override styles = [
    FormElement.styles,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        padding-block: 4px;
      }
      .days {
        display: inline-flex;
        flex-wrap: wrap;
      }
      .day {
        position: relative;
        display: grid;
        place-items: center;
        min-inline-size: 44px;
        min-block-size: 44px;
        cursor: pointer;
      }
      .day input[type='checkbox'] {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .day span {
        display: grid;
        place-items: center;
        min-inline-size: 36px;
        min-block-size: 36px;
        border: 2px solid var(--rc-line-strong);
        border-radius: 10px;
        font-size: 16px;
      }
      .day input:checked + span {
        border-color: var(--rc-jade);
        background: var(--rc-jade);
        color: var(--rc-jade-ink);
      }
      .day input:focus-visible + span {
        outline: 4px solid var(--rc-jade);
        outline-offset: 2px;
      }
      input[type='time'] {
        width: auto;
      }
      input[type='number'] {
        width: 92px;
      }
    `,
  ];

  protected override render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      ${this.hours.map((span, index) => this.#line(span, index))}
      <button type="button" @click=${this.#add}>${this.say('hours.add')}</button>
    </fieldset>`;
  }

  #line(span: Span, index: number) {
    const time = (end: 'from' | 'until') =>
      html`<input
        type="time"
        required
        aria-label=${this.say(`hours.${end}`)}
        .value=${span[end]}
        @change=${(event: Event) => {
          const {value} = event.target as HTMLInputElement;
          if (value !== '') this.#put(index, {...span, [end]: value});
        }}
      />`;
    return html`<div class="line">
      <span class="days">${WEEK.map((day) => this.#day(span, index, day))}</span>
      ${time('from')}–${time('until')}
      ${
        this.levels
          ? html`<input
                type="number"
                min="0"
                max="100"
                aria-label=${this.say('hours.level')}
                .value=${String(span.level ?? 100)}
                @change=${(event: Event) => {
                  const typed = (event.target as HTMLInputElement).valueAsNumber;
                  this.#put(index, {...span, level: Number.isNaN(typed) ? 100 : typed});
                }}
              />%`
          : nothing
      }
      ${this.signButton({
        sign: '✕',
        label: this.say('hours.remove'),
        press: () => {
          this.#tell(this.hours.toSpliced(index, 1));
        },
      })}
      ${this.faultAt(`${this.path}.${index}`)}
    </div>`;
  }

  #day(span: Span, index: number, day: number) {
    const key = `hours.day.${day}`;
    const name = isTextKey(key) ? this.say(key) : '';
    return html`<label class="day">
      <input
        type="checkbox"
        .checked=${span.days.includes(day)}
        @change=${(event: Event) => {
          const {checked} = event.target as HTMLInputElement;
          const days = WEEK.filter((one) => (one === day ? checked : span.days.includes(one)));
          this.#put(index, {...span, days});
        }}
      />
      <span>${name}</span>
    </label>`;
  }

  readonly #add = () => {
    const span = {days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30'};
    this.#tell([...this.hours, this.levels ? {...span, level: 60} : span]);
  };

  #put(index: number, span: Span): void {
    this.#tell(this.hours.with(index, span));
  }

  #tell(hours: readonly Span[]): void {
    this.dispatchEvent(new HoursChangeEvent(hours));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hours-editor': HoursEditor;
  }
}
