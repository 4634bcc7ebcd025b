import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Canvas, Display, Scope} from '../../../hall/signage.ts';
import {LENGTHS} from '../../../wire/signage-limits.ts';
import {changeItem, changed, type Patch} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';
import './scope-fields.ts';
import type {ScopeChangeEvent} from './scope-fields.ts';

const CANVAS: Canvas = {width: 1920, height: 1080, x: 0, y: 0, rotation: 0};
/** Metres and millimetres: a usual hall, a usual LED wall. */
const VIEWING = {farthest: 10, pitch: 2.5};
const NONE = '';

/** What one display is and shows. */
@customElement('rc-display-fields')
export class DisplayFields extends DraftEditor {
  /** Its place among the displays. */
  @property({type: Number}) index = 0;

  protected override render() {
    const display = this.signage.displays[this.index];
    if (!display) return nothing;
    return html`<div class="detail">
      <div class="fields">${this.#what(display)} ${this.#viewing(display)}</div>
      <rc-scope-fields
        .hall=${this.hall}
        .scope=${display.shows ?? {}}
        .path=${this.#path('shows')}
        .faults=${this.faults}
        .language=${this.language}
        @rc-scope-change=${({scope}: ScopeChangeEvent) => {
          this.#put({shows: isEmpty(scope) ? undefined : scope});
        }}
      ></rc-scope-fields>
      ${this.#panel(display)}
    </div>`;
  }

  #what({name, board, zone, exit}: Display) {
    const {boards, zones} = this.signage;
    const directions = ['left', 'right', 'ahead', 'back'] as const;
    return html`
      ${this.textField({
        label: this.say('display.name'),
        path: this.#path('name'),
        value: name,
        atMost: LENGTHS.name,
        input: (value) => {
          this.#put({name: value});
        },
      })}
      ${this.choice({
        label: this.say('display.board'),
        path: this.#path('board'),
        value: board,
        options: boards.map((one) => [one.id, one.name]),
        choose: (value) => {
          this.#put({board: value});
        },
      })}
      ${this.choice({
        label: this.say('display.zone'),
        path: this.#path('zone'),
        value: zone ?? NONE,
        options: [
          [NONE, this.say('display.mute')],
          ...zones.map((one) => [one.id, one.name] as const),
        ],
        choose: (value) => {
          this.#put({zone: value === NONE ? undefined : value});
        },
      })}
      ${this.choice({
        label: this.say('display.exit'),
        path: this.#path('exit'),
        value: exit ?? NONE,
        options: [
          [NONE, this.say('display.exit.none')],
          ...directions.map((one) => [one, this.say(`display.exit.${one}`)] as const),
        ],
        choose: (value) => {
          this.#put({exit: directions.find((one) => one === value)});
        },
      })}
    `;
  }

  #viewing({viewing, refresh}: Display) {
    const field = (key: 'farthest' | 'pitch', unit: string, step: number) =>
      this.numberField({
        label: this.say(`display.${key}`),
        path: this.#path(`viewing.${key}`),
        value: viewing?.[key],
        unit,
        step,
        emptied: () => {
          this.#put({viewing: undefined});
        },
        change: (value) => {
          this.#put({viewing: {...(viewing ?? VIEWING), [key]: value}});
        },
      });
    return html`
      ${field('farthest', this.say('unit.metres'), 0.5)}
      ${field('pitch', this.say('unit.millimetres'), 0.01)}
      ${this.choice({
        label: this.say('display.refresh'),
        path: this.#path('refresh'),
        value: String(refresh),
        options: [
          ['60', '60 Hz'],
          ['50', '50 Hz'],
        ],
        choose: (value) => {
          this.#put({refresh: value === '50' ? 50 : 60});
        },
      })}
    `;
  }

  #canvas(canvas: Canvas) {
    const put = (patch: Partial<Canvas>) => {
      this.#put({canvas: {...canvas, ...patch}});
    };
    const field = (key: 'width' | 'height' | 'x' | 'y') =>
      this.numberField({
        label: this.say(`canvas.${key}`),
        path: this.#path(`canvas.${key}`),
        value: canvas[key],
        change: (value) => {
          put({[key]: value});
        },
      });
    const turns = [0, 90, 180, 270] as const;
    return html`<div class="fields">
      ${field('width')} ${field('height')} ${field('x')} ${field('y')}
      ${this.choice({
        label: this.say('canvas.rotation'),
        path: this.#path('canvas.rotation'),
        value: String(canvas.rotation),
        options: turns.map((turn) => [String(turn), `${turn}°`]),
        choose: (value) => {
          put({rotation: turns.find((turn) => String(turn) === value) ?? 0});
        },
      })}
    </div>`;
  }

  #panel({canvas, pixelShift}: Display) {
    return html`<div>
      <div class="ticks">
        ${this.tick(this.say('display.shift'), pixelShift, (on) => {
          this.#put({pixelShift: on});
        })}
        ${this.tick(this.say('canvas.own'), canvas !== undefined, (on) => {
          this.#put({canvas: on ? CANVAS : undefined});
        })}
      </div>
      ${canvas ? this.#canvas(canvas) : nothing}
    </div>`;
  }

  #path(field: string): string {
    return `signage.displays.${this.index}.${field}`;
  }

  #put(patch: Patch<Display>): void {
    this.change(changeItem('displays', this.index, patch));
  }
}

const isEmpty = (scope: Scope): boolean => Object.keys(changed(scope, {})).length === 0;

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-fields': DisplayFields;
  }
}
