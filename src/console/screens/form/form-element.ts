import {LitElement, html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Fault} from '../../../hall/fault.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {faultsAt} from '../draft/faults-at.ts';
import {formStyles} from './form.styles.ts';
import {say, type TextKey} from '../words.ts';

export interface TextFieldOptions {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  /** Characters. */
  readonly atMost: number;
  /** Where the label is only heard. */
  readonly bare?: boolean;
  readonly input: (value: string) => void;
}

export interface NumberFieldOptions {
  readonly label: string;
  readonly path: string;
  readonly value: number | undefined;
  readonly unit?: string;
  readonly step?: number;
  /** What an emptied field says; without it the number that was there comes back. */
  readonly emptied?: () => void;
  readonly change: (value: number) => void;
}

export interface ChoiceOptions {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

export interface SignButtonOptions {
  readonly sign: '↑' | '↓' | '✕';
  readonly label: string;
  readonly off?: boolean;
  readonly press: () => void;
}

export interface MoveButtonOptions {
  readonly index: number;
  readonly by: -1 | 1;
  /** How many lines there are. */
  readonly count: number;
  /** `to` is its new place; the focus goes along to what `selector` finds there. */
  readonly press: (to: number, selector: string) => void;
}

/** An element made of fields, which shows at each of them what is wrong there. */
export abstract class FormElement extends LitElement {
  /** What is wrong in the draft. */
  @property({attribute: false}) faults: readonly Fault[] = [];
  @property() language: Language = 'zh';

  static override styles: CSSResultGroup = [staffPage, formStyles];

  protected say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }

  protected textField({label, path, value, atMost, bare, input}: TextFieldOptions): TemplateResult {
    const wrong = faultsAt(this.faults, path).length > 0;
    return html`<label class="field">
      <span class=${bare === true ? 'heard' : ''}>${label}</span>
      <input
        .value=${value}
        maxlength=${atMost}
        aria-invalid=${wrong}
        aria-describedby=${wrong ? path : nothing}
        @input=${(event: Event) => {
          input((event.target as HTMLInputElement).value);
        }}
      />
      ${this.faultAt(path)}
    </label>`;
  }

  /** Takes effect when the field is left: half a number is none. */
  protected numberField(options: NumberFieldOptions): TemplateResult {
    const {label, path, value, unit, step = 1, emptied, change} = options;
    const wrong = faultsAt(this.faults, path).length > 0;
    return html`<label class="field number">
      <span>${label}</span>
      <span class="unit">
        <input
          type="number"
          inputmode="decimal"
          step=${step}
          .value=${value === undefined ? '' : String(value)}
          aria-invalid=${wrong}
          aria-describedby=${wrong ? path : nothing}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            if (!Number.isNaN(input.valueAsNumber)) change(input.valueAsNumber);
            else if (emptied) emptied();
            else input.value = value === undefined ? '' : String(value);
          }}
        />${unit ?? nothing}
      </span>
      ${this.faultAt(path)}
    </label>`;
  }

  protected choice({label, path, value, options, choose}: ChoiceOptions): TemplateResult {
    return html`<label class="field">
      <span>${label}</span>
      <select
        @change=${(event: Event) => {
          choose((event.target as HTMLSelectElement).value);
        }}
      >
        ${options.map(
          ([id, text]) =>
            html`<option value=${id} .selected=${live(id === value)}>${text}</option>`,
        )}
      </select>
      ${this.faultAt(path)}
    </label>`;
  }

  protected tick(label: string, on: boolean, change: (on: boolean) => void): TemplateResult {
    return html`<label class="tick">
      <input
        type="checkbox"
        .checked=${live(on)}
        @change=${(event: Event) => {
          change((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span>
    </label>`;
  }

  /** A small button with a sign; its label is for whoever cannot make it out. */
  protected signButton({sign, label, off = false, press}: SignButtonOptions): TemplateResult {
    return html`<button
      type="button"
      class="square"
      data-sign=${sign}
      aria-label=${label}
      title=${label}
      ?disabled=${off}
      @click=${press}
    >
      ${sign}
    </button>`;
  }

  /** Moves one of several lines by one; there is no way beyond the first and the last. */
  protected moveButton({index, by, count, press}: MoveButtonOptions): TemplateResult {
    const [sign, key] = by < 0 ? (['↑', 'do.up.line'] as const) : (['↓', 'do.down.line'] as const);
    const to = index + by;
    return this.signButton({
      sign,
      label: this.say(key, {place: index + 1}),
      off: to < 0 || to >= count,
      press: () => {
        press(to, `[data-sign='${sign}']`);
      },
    });
  }

  /** What is wrong with a field, or anywhere in what it holds. */
  protected faultAt(path: string): TemplateResult | typeof nothing {
    const [fault] = faultsAt(this.faults, path);
    return fault ? html`<span class="fault" id=${path}>${fault[this.language]}</span>` : nothing;
  }
}
