import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Alarm} from '../../../hall/signage.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {changeItem} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';

const LINES = Array.from({length: COUNTS.alarmLines}, (_, place) => place);

/** The texts of the prepared alarms. */
@customElement('rc-alarm-editor')
export class AlarmEditor extends DraftEditor {
  static override styles = [
    DraftEditor.styles,
    css`
      .alarms {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 290px), 1fr));
        gap: 14px;
      }
      .alarm {
        display: grid;
        gap: 8px;
        align-content: start;
        padding: 14px 16px;
        border: 1px solid var(--rc-line);
        border-radius: 14px;
      }
    `,
  ];

  protected override render() {
    return html`<section class="card detail">
      <div class="head">
        <h2>${this.say('alarms.texts')}</h2>
        <span class="hint">${this.say('alarms.texts.hint')}</span>
      </div>
      <div class="alarms">
        ${this.signage.alarms.map((alarm, index) => this.#alarm(alarm, index))}
      </div>
    </section>`;
  }

  #alarm({id, title, lines, leave}: Alarm, index: number) {
    const path = `signage.alarms.${index}`;
    const put = (patch: Partial<Alarm>) => {
      this.change(changeItem('alarms', index, patch));
    };
    return html`<div class="alarm" role="group" aria-label=${title || id}>
      ${this.textField({
        label: this.say('alarms.title', {most: LENGTHS.alarmTitle}),
        path: `${path}.title`,
        value: title,
        atMost: LENGTHS.alarmTitle,
        input: (value) => {
          put({title: value});
        },
      })}
      ${LINES.map((place) =>
        this.textField({
          label: this.say('alarms.line', {place: place + 1}),
          path: `${path}.lines.${place}`,
          value: lines[place] ?? '',
          atMost: LENGTHS.alarmLine,
          input: (value) => {
            // Those before it are written too, so that it stays where it was typed.
            const all = LINES.map((one) => (one === place ? value : (lines[one] ?? '')));
            const last = all.findLastIndex((line) => line !== '');
            put({lines: all.slice(0, last + 1)});
          },
        }),
      )}
      ${this.tick(this.say('alarms.leave'), leave, (on) => {
        put({leave: on});
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-alarm-editor': AlarmEditor;
  }
}
