import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Hours} from '../../../hall/configuration.ts';
import '../../screens/form/hours-editor.ts';
import type {HoursChangeEvent} from '../../screens/form/hours-editor.ts';
import {FieldElement} from './field-element.ts';
import './week-strip.ts';

/** Hours of the week: lines of days and times, and the week that they make. */
@customElement('rc-field-hours')
export class FieldHours extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      .both {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 28px;
        align-items: start;
      }
    `,
  ];

  protected override render() {
    const hours = (this.value as readonly Hours[] | undefined) ?? [];
    return html`<div class="both">
        <rc-hours-editor
          .hours=${hours}
          .label=${this.called}
          .path=${this.path}
          .faults=${this.faults}
          .language=${this.language}
          @rc-hours-change=${(event: HoursChangeEvent) => {
            const none = event.hours.length === 0 && this.optional;
            this.tell(none ? undefined : event.hours);
          }}
        ></rc-hours-editor>
        ${
          hours.length === 0
            ? nothing
            : html`<rc-week-strip .hours=${hours} .language=${this.language}></rc-week-strip>`
        }
      </div>
      ${this.hint()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-hours': FieldHours;
  }
}
