import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Schedule} from '../../../hall/signage.ts';
import {changed, type Patch} from '../draft/draft.ts';
import {FormElement} from './form-element.ts';
import './hours-editor.ts';
import type {HoursChangeEvent} from './hours-editor.ts';

export class ScheduleChangeEvent extends Event {
  static readonly type = 'rc-schedule-change';
  /** `undefined`: always. */
  readonly when: Schedule | undefined;

  constructor(when: Schedule | undefined) {
    super(ScheduleChangeEvent.type);
    this.when = when;
  }
}

/**
 * From which day until which, and at which hours.
 *
 * @fires {ScheduleChangeEvent} rc-schedule-change - With the whole of it.
 */
@customElement('rc-schedule-editor')
export class ScheduleEditor extends FormElement {
  @property({attribute: false}) when: Schedule | undefined;
  /** Its path in the draft. */
  @property() path = '';

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 14px;
      }
      input[type='date'] {
        width: 175px;
      }
    `,
  ];

  protected override render() {
    return html`
      ${this.#date('from')} ${this.#date('until')}
      <rc-hours-editor
        .hours=${this.when?.hours ?? []}
        .label=${this.say('when.hours')}
        .path=${`${this.path}.hours`}
        .faults=${this.faults}
        .language=${this.language}
        @rc-hours-change=${({hours}: HoursChangeEvent) => {
          this.#put({hours: hours.length > 0 ? hours : undefined});
        }}
      ></rc-hours-editor>
    `;
  }

  #date(end: 'from' | 'until') {
    return html`<label class="field">
      <span>${this.say(`when.${end}`)}</span>
      <input
        type="date"
        .value=${this.when?.[end] ?? ''}
        @change=${(event: Event) => {
          const {value} = event.target as HTMLInputElement;
          this.#put({[end]: value === '' ? undefined : value});
        }}
      />
      ${this.faultAt(`${this.path}.${end}`)}
    </label>`;
  }

  #put(patch: Patch<Schedule>): void {
    const when = changed(this.when ?? {}, patch);
    const always = Object.keys(when).length === 0;
    this.dispatchEvent(new ScheduleChangeEvent(always ? undefined : when));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-schedule-editor': ScheduleEditor;
  }
}
