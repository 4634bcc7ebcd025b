import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Zone} from '../../../hall/signage.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {addItem, changeItem, freshId} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';
import '../form/hours-editor.ts';
import type {HoursChangeEvent} from '../form/hours-editor.ts';
import {isTextKey} from '../words.ts';

/** Languages that people who come speak, as codes of ISO 639. */
const OFFERED = ['en', 'yue', 'bo', 'ug', 'mn', 'kk', 'za', 'ii', 'ko'];

/** The zones of the voice: when they are quiet, how loud they are, and in which languages. */
@customElement('rc-zone-editor')
export class ZoneEditor extends DraftEditor {
  static override styles = [
    DraftEditor.styles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
      }
      .top .hint {
        line-height: 44px;
      }
    `,
  ];

  protected override render() {
    const {zones} = this.signage;
    return html`
      <p class="hint">${this.say('zones.hint')}</p>
      ${zones.map((zone, index) => this.#zone(zone, index))}
      <div>
        <button type="button" ?disabled=${zones.length >= COUNTS.zones} @click=${this.#add}>
          ${this.say('zones.add')}
        </button>
      </div>
    `;
  }

  #zone(zone: Zone, index: number) {
    const {id, name, languages, quiet, volumes} = zone;
    const path = `signage.zones.${index}`;
    const put = (patch: Partial<Zone>) => {
      this.change(changeItem('zones', index, patch));
    };
    return html`<section class="card detail" aria-label=${name}>
      <div class="top">
        ${this.textField({
          label: this.say('zones.name'),
          path: `${path}.name`,
          value: name,
          atMost: LENGTHS.name,
          input: (value) => {
            put({name: value});
          },
        })}
        <span class="hint">${this.#screens(id)}</span>
        <button
          type="button"
          class="push"
          @click=${() => {
            this.takeAway('zones', index, name);
          }}
        >
          ${this.say('zones.remove')}
        </button>
      </div>
      ${this.#languages(languages, path, put)}
      <rc-hours-editor
        .hours=${quiet}
        .label=${this.say('zones.quiet')}
        .path=${`${path}.quiet`}
        .faults=${this.faults}
        .language=${this.language}
        @rc-hours-change=${({hours}: HoursChangeEvent) => {
          put({quiet: hours});
        }}
      ></rc-hours-editor>
      <rc-hours-editor
        levels
        .hours=${volumes}
        .label=${this.say('zones.volumes')}
        .path=${`${path}.volumes`}
        .faults=${this.faults}
        .language=${this.language}
        @rc-hours-change=${({hours}: HoursChangeEvent) => {
          put({volumes: hours.map((span) => ({...span, level: span.level ?? 100}))});
        }}
      ></rc-hours-editor>
    </section>`;
  }

  #screens(zone: string): string {
    const screens = this.signage.displays.filter((display) => display.zone === zone);
    if (screens.length === 0) return this.say('zones.mute');
    const names = screens.map(({name}) => name).join(this.say('list.comma'));
    return this.say('zones.screens', {screens: names});
  }

  /** Chinese always speaks, and first. */
  #languages(languages: readonly string[], path: string, put: (patch: Partial<Zone>) => void) {
    return html`<fieldset>
      <legend>${this.say('zones.languages')}</legend>
      <div class="ticks">
        ${[...new Set([...OFFERED, ...languages])]
          .filter((code) => code !== 'zh')
          .map((code) =>
            this.tick(this.#languageName(code), languages.includes(code), (on) => {
              put({
                languages: on ? [...languages, code] : languages.filter((one) => one !== code),
              });
            }),
          )}
      </div>
      ${this.faultAt(`${path}.languages`)}
    </fieldset>`;
  }

  /** Browsers know few of these names themselves. */
  #languageName(code: string): string {
    const key = `language.${code}`;
    return isTextKey(key) ? this.say(key) : code;
  }

  readonly #add = () => {
    const id = freshId('zone', this.signage.zones);
    const name = this.say('zones.new');
    this.change(addItem('zones', {id, name, languages: ['zh'], quiet: [], volumes: []}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-zone-editor': ZoneEditor;
  }
}
