import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {FormValue} from '../../../hall/filled-form.ts';
import type {RecordedLine, ShownLine} from '../../../wire/form-api.ts';
import type {Language} from '../../words.ts';
import type {Choices} from './choices.ts';
import {isTold, recordedWords, type Draft, type Saving, type Whole} from './draft.ts';
import {FormLineEvent} from './form-events.ts';
import './form-field.ts';
import {formLineStyles} from './form-line.styles.ts';
import {inkDrawing} from '../../../ui/ink-drawing.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * One line of a form: masked, whole for as long as it is pressed, with what the desk recorded beside it.
 *
 * @fires {FormLineEvent} rc-form-correct - Its field is to be opened.
 */
@customElement('rc-form-line')
export class FormLineElement extends LitElement {
  @property({attribute: false}) line!: ShownLine;
  /** What it is answered from; undefined where it is written in words. */
  @property({attribute: false}) choices: Choices | undefined;
  /** Asks for the line whole; undefined where it cannot be had. */
  @property({attribute: false}) reveal!: () => Promise<Whole | undefined>;
  /** What is being written for it. */
  @property({attribute: false}) draft: Draft | undefined;
  @property() saving: Saving;
  /** Why it was not saved. */
  @property() trouble = '';
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** To be read, and nothing else. */
  @property({type: Boolean}) fixed = false;
  /** Of who sits there: at one look from across the desk. */
  @property({type: Boolean, reflect: true}) large = false;
  /** Label over the value, for a line among others. */
  @property({type: Boolean, reflect: true}) brief = false;
  /** Whole, while it is pressed. */
  @state() private whole: Whole | undefined;

  #pressed = false;

  static override styles = formLineStyles;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  /** To where it is written, or how one gets there. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('rc-form-field, .quiet')?.focus();
  }

  protected override render() {
    const {value, record} = this.whole ?? this.draft?.written ?? this.line;
    const told = isTold(this.line);
    // What was left to the window can be written all the time; where it is masked, until it is.
    const writes = told && (!record || this.line.mask === 'none');
    const open = !this.fixed && (this.draft !== undefined || writes);
    const recorded = record && !open ? record : undefined;
    const words = recorded && recordedWords(recorded, this.language);
    return html`<div class=${told ? 'line told' : lookOf(value, words)}>
      <div class="label">
        <h3>${this.#label}</h3>
        ${told && open ? this.#state() : nothing}
      </div>
      ${told && (open || record) ? nothing : html`<div class="value">${words ?? this.#value(value)}</div>`}
      ${
        open
          ? nothing
          : html`<div class="buttons">
              ${this.line.hidden ? this.#hold() : nothing} ${this.fixed ? nothing : this.#change()}
            </div>`
      }
      ${
        recorded
          ? html`<div class="record">
              ${told ? html`<p>${words}</p>` : nothing}
              <small>${this.#say(this.#recorded(recorded))}</small>
              ${told ? nothing : html`<div class="before">${this.#say('before')}<del>${this.#value(value)}</del></div>`}
            </div>`
          : nothing
      }
      ${open ? this.#field() : nothing}
    </div>`;
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
        return this.#say('oral.none');
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
      class="small quiet"
      aria-label=${this.#say('change.of', {label: this.#label})}
      ?disabled=${this.disabled}
      @click=${this.#correct}
    >
      ${this.#say('change')}
    </button>`;
  }

  /** Beside the field, where it moves nothing when it comes. */
  #state() {
    const words = this.#stateWords;
    return html`<small class=${this.saving ?? ''} role="status"
      >${words ? this.#say(words) : nothing}</small
    >`;
  }

  get #stateWords(): FormTextKey | undefined {
    const {saving, line, draft} = this;
    if (saving === 'saving') return 'saving';
    if (saving === 'failed') return 'failed.short';
    if (saving === 'clash') return 'clash.short';
    if (line.record?.confirmed !== undefined && draft === undefined) return 'read.done';
    if (saving === 'theirs') return 'theirs';
    return saving === 'saved' && line.record ? 'saved' : undefined;
  }

  #field() {
    return html`<rc-form-field
      .line=${this.line}
      .choices=${this.choices}
      .draft=${this.draft}
      .saving=${this.saving}
      .trouble=${this.trouble}
      .language=${this.language}
    ></rc-form-field>`;
  }

  #recorded({confirmed}: RecordedLine): FormTextKey {
    if (confirmed !== undefined) return 'recorded.confirmed';
    return this.saving === 'theirs' ? 'recorded.theirs' : 'recorded';
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

  readonly #correct = () => {
    this.dispatchEvent(new FormLineEvent('rc-form-correct', this.line));
  };

  get #label(): string {
    return this.line.label[this.language];
  }

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

/** More characters than stand on one line beside a label. */
const BESIDE = 24;

/** `words` are those that a desk recorded in its place. */
function lookOf(value: FormValue, words?: string): string {
  if (words !== undefined) return words.length > BESIDE ? 'line long' : 'line';
  if (value.kind === 'ink' && value.ink.strokes.length > 0) return 'line drawn';
  return value.kind === 'text' && value.text.length > BESIDE ? 'line long' : 'line';
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-line': FormLineElement;
  }
}
