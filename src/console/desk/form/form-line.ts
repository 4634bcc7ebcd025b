import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {FormValue} from '../../../hall/filled-form.ts';
import type {RevealAnswer, ShownLine} from '../../../wire/form-api.ts';
import {RECORD_UNITS} from '../../../wire/form-limits.ts';
import type {Language} from '../../words.ts';
import {FormLineEvent, FormWriteEvent} from './form-events.ts';
import {formLineStyles} from './form-line.styles.ts';
import {inkDrawing} from './ink-drawing.ts';
import {sayForm, type FormTextKey} from './words.ts';

type Whole = RevealAnswer['line'];

/** What is in the field that stands open, and handwriting that is copied into it. */
interface Draft {
  readonly text: string;
  readonly written?: Whole;
}

/**
 * One line of a form: masked, whole for as long as it is pressed, with what the desk recorded beside it.
 *
 * @fires {FormWriteEvent} rc-form-write - Something was written for it.
 * @fires {FormLineEvent} rc-form-leave - Nothing is to be written for it.
 */
@customElement('rc-form-line')
export class FormLineElement extends LitElement {
  @property({attribute: false}) line!: ShownLine;
  /** Asks for the line whole; undefined where it cannot be had. */
  @property({attribute: false}) reveal!: () => Promise<Whole | undefined>;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** Whole, while it is pressed. */
  @state() private whole: Whole | undefined;
  /** What is being written; undefined where nothing is. */
  @state() private draft: Draft | undefined;

  #pressed = false;

  static override styles = formLineStyles;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
    this.draft = undefined;
  }

  /** What was written is kept: the field closes. */
  written(): void {
    this.draft = undefined;
  }

  /** To where it is written. */
  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override render() {
    const shown = this.whole ?? this.draft?.written ?? this.line;
    const {value, record} = shown;
    // Left to the window, or left out and told here after all: the field stands open.
    const told = value.kind === 'oral' || value.kind === 'skipped';
    return html`<div class=${isLong(value) ? 'line long' : 'line'}>
        <h3>${this.#label}</h3>
        ${told ? nothing : html`<div class="value">${this.#value(value)}</div>`}
        <div class="buttons">
          ${this.line.hidden ? this.#hold() : nothing}
          ${this.draft === undefined && !told ? this.#change() : nothing}
        </div>
      </div>
      ${
        record && this.draft === undefined
          ? html`<div class="record">
              <p>${record.text}</p>
              <small
                >${this.#say(record.confirmed === undefined ? 'recorded' : 'recorded.confirmed')}</small
              >
              ${told ? this.#change() : nothing}
            </div>`
          : nothing
      }
      ${this.draft !== undefined || (told && !record) ? this.#field(told) : nothing}`;
  }

  #value(value: FormValue) {
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'chosen':
        return value.chosen.map(({name}) => name[this.language]).join(this.#say('separator'));
      case 'paper':
        return `${value.paper.name[this.language]} ${value.number}`;
      case 'names':
        return value.names.join(this.#say('separator'));
      case 'ink':
        return value.ink.strokes.length === 0
          ? this.#say('ink.held')
          : inkDrawing(value.ink, this.#say('ink', {label: this.#label}));
      case 'oral':
      case 'skipped':
        return nothing;
    }
  }

  #hold() {
    return html`<button
      type="button"
      class="small hold"
      aria-label=${this.#say('hold.of', {label: this.#label})}
      aria-pressed=${this.whole ? 'true' : 'false'}
      ?disabled=${this.disabled}
      @pointerdown=${this.#press}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
      @pointerleave=${this.#release}
      @contextmenu=${this.#stay}
      @keydown=${this.#key}
      @keyup=${this.#release}
      @blur=${this.#release}
    >
      ${this.#say('hold')}
    </button>`;
  }

  #change() {
    return html`<button
      type="button"
      class="small"
      aria-label=${this.#say('change.of', {label: this.#label})}
      ?disabled=${this.disabled}
      @click=${this.#edit}
    >
      ${this.#say('change')}
    </button>`;
  }

  #field(told: boolean) {
    const label = this.#say(told ? 'oral.write' : 'change.write', {label: this.#label});
    const back = this.#back;
    return html`<form @submit=${this.#save} @keydown=${this.#own}>
      <textarea
        rows=${told ? 3 : 2}
        maxlength=${RECORD_UNITS}
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        .value=${this.draft?.text ?? ''}
        ?disabled=${this.disabled}
        @input=${this.#type}
      ></textarea>
      <div class="buttons">
        <button class="small primary" ?disabled=${this.disabled}>${this.#say('save')}</button>
        ${
          back
            ? html`<button type="button" class="small" @click=${this.#leave}>
                ${this.#say(back)}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  readonly #press = () => {
    if (this.#pressed) return;
    this.#pressed = true;
    void this.reveal().then((whole) => {
      // Let go in the meantime: it is not shown at all.
      if (this.#pressed) this.whole = whole;
    });
  };

  readonly #release = () => {
    this.#pressed = false;
    this.whole = undefined;
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key === ' ') this.#press();
  };

  /** A long touch asks for a menu, which would take the press away. */
  readonly #stay = (event: Event) => {
    event.preventDefault();
  };

  /** What is typed is text, and no hot key of the desk. */
  readonly #own = (event: Event) => {
    event.stopPropagation();
  };

  /** Begins with all that stands there: what is corrected has to be seen. */
  readonly #edit = async () => {
    const whole = this.line.hidden ? await this.reveal() : this.line;
    if (!whole || !this.isConnected) return;
    const {record, value} = whole;
    const text = record?.text ?? textOf(value);
    this.draft = value.kind === 'ink' ? {text, written: whole} : {text};
    await this.updateComplete;
    this.focus();
  };

  readonly #leave = () => {
    this.draft = undefined;
    this.dispatchEvent(new FormLineEvent('rc-form-leave', this.line.id));
  };

  readonly #type = ({target}: Event) => {
    if (target instanceof HTMLTextAreaElement) this.draft = {...this.draft, text: target.value};
  };

  readonly #save = (event: Event) => {
    event.preventDefault();
    const text = this.draft?.text.trim();
    if (text === undefined || (text === '' && !this.line.record)) return;
    this.dispatchEvent(new FormWriteEvent(this.line.id, text));
  };

  /** The way out of the field; what was left to the window stands open until it is written. */
  get #back(): FormTextKey | undefined {
    const {record, value} = this.line;
    if (!record && value.kind === 'oral') return undefined;
    return !record && value.kind === 'skipped' ? 'add.cancel' : 'cancel';
  }

  get #label(): string {
    return this.line.label[this.language];
  }

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

/** More characters than stand beside a label. */
const BESIDE = 24;

const isLong = (value: FormValue): boolean =>
  (value.kind === 'ink' && value.ink.strokes.length > 0) ||
  (value.kind === 'text' && value.text.length > BESIDE);

/** As somebody would type it. */
function textOf(value: FormValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'paper':
      return value.number;
    case 'names':
      return value.names.join('、');
    case 'chosen':
      return value.chosen.map(({name}) => name.zh).join('、');
    case 'ink':
    case 'oral':
    case 'skipped':
      return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-line': FormLineElement;
  }
}
