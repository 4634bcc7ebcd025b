import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {FormValue} from '../../../hall/form.ts';
import type {RevealAnswer, ShownLine} from '../../../wire/form-api.ts';
import type {Language} from '../../words.ts';
import {FormWriteEvent} from './form-events.ts';
import {formLineStyles} from './form-line.styles.ts';
import {inkDrawing} from './ink-drawing.ts';
import {sayForm, type FormTextKey} from './words.ts';

type Whole = RevealAnswer['line'];

/**
 * One line of a form: masked, whole for as long as it is pressed, with what the desk recorded beside it.
 *
 * @fires {FormWriteEvent} rc-form-write - Something was written for it.
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
  @state() private draft: string | undefined;

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

  protected override render() {
    const shown = this.whole ?? this.line;
    const {value, record} = shown;
    const oral = value.kind === 'oral';
    return html`<div class=${isLong(value) ? 'line long' : 'line'}>
        <h3>${this.#label}</h3>
        ${oral ? nothing : html`<div class="value">${this.#value(value)}</div>`}
        <div class="buttons">
          ${this.line.hidden ? this.#hold() : nothing}
          ${this.draft === undefined && !oral ? this.#change() : nothing}
        </div>
      </div>
      ${
        record && this.draft === undefined
          ? html`<div class="record">
              <p>${record.text}</p>
              <small
                >${this.#say(record.confirmed === undefined ? 'recorded' : 'recorded.confirmed')}</small
              >
              ${oral ? this.#change() : nothing}
            </div>`
          : nothing
      }
      ${this.draft !== undefined || (oral && !record) ? this.#field(oral) : nothing}`;
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
        return inkDrawing(value.ink, this.#say('ink', {label: this.#label}));
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

  #field(oral: boolean) {
    const label = this.#say(oral ? 'oral.write' : 'change.write', {label: this.#label});
    return html`<form @submit=${this.#save} @keydown=${this.#own}>
      <textarea
        rows=${oral ? 3 : 2}
        maxlength="4000"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        .value=${this.draft ?? ''}
        ?disabled=${this.disabled}
        @input=${this.#type}
      ></textarea>
      <div class="buttons">
        <button class="small primary" ?disabled=${this.disabled}>${this.#say('save')}</button>
        ${
          this.draft !== undefined && (!oral || this.line.record)
            ? html`<button type="button" class="small" @click=${this.#leave}>
                ${this.#say('cancel')}
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
    this.draft = record?.text ?? textOf(value);
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  };

  readonly #leave = () => {
    this.draft = undefined;
  };

  readonly #type = ({target}: Event) => {
    if (target instanceof HTMLTextAreaElement) this.draft = target.value;
  };

  readonly #save = (event: Event) => {
    event.preventDefault();
    const text = this.draft?.trim();
    if (text === undefined || (text === '' && !this.line.record)) return;
    this.dispatchEvent(new FormWriteEvent(this.line.id, text));
  };

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
  value.kind === 'ink' || (value.kind === 'text' && value.text.length > BESIDE);

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
