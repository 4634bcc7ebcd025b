import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {QuestionId} from '../../../hall/form.ts';
import type {ShownLine} from '../../../wire/form-api.ts';
import type {Language} from '../../words.ts';
import {arrangedForm, type ArrangedForm} from './arranged-form.ts';
import {choicesOf} from './choices.ts';
import type {FormLineEvent, FormTypeEvent} from './form-events.ts';
import './form-line.ts';
import {formLinesStyles} from './form-lines.styles.ts';
import {HeldPointers} from './held-pointers.ts';
import type {OpenForm} from './open-form.ts';
import './skipped-lines.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * The lines of an open form: who sits there at first, then their own words, what still has to be told, and the rest.
 *
 * @fires {Event} rc-form-read - What was recorded is to be read out.
 */
@customElement('rc-form-lines')
export class FormLines extends LitElement {
  @property({attribute: false}) form!: OpenForm;
  /** Moves on with the form. */
  @property({type: Number}) looked = 0;
  /** The hall's document, where there is one. */
  @property({attribute: false}) hall: HallConfiguration | undefined;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** To be read, and nothing else. */
  @property({type: Boolean}) fixed = false;
  /** Why what was written could not be read out. */
  @property() held = '';
  /** Left out by the visitor, and being written here. */
  @state() private adding: ReadonlySet<QuestionId> = new Set();

  readonly #pointers = new HeldPointers(this);

  static override styles = formLinesStyles;

  /** To the first line that is still to be told. */
  override focus(): void {
    const [first] = arrangedForm(this.form.lines ?? [], this.#questions, this.adding).gaps;
    if (first) void this.#focus(first.id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.adding = new Set();
  }

  protected override render() {
    const lines = this.form.lines ?? [];
    const arranged = arrangedForm(lines, this.#questions, this.adding);
    const {words, gaps, rest, skipped} = arranged;
    return html`<div
      class="lines"
      @rc-form-correct=${this.#correct}
      @rc-form-type=${this.#type}
      @rc-form-save=${this.#save}
      @rc-form-leave=${this.#leave}
      @rc-form-drop=${this.#drop}
      @rc-form-mine=${this.#mine}
      @rc-form-add=${this.#add}
    >
      ${this.#summary(arranged)}
      ${words.length > 0 ? html`<div class="own">${words.map((line) => this.#line(line))}</div>` : nothing}
      ${gaps.length > 0 ? this.#gaps(gaps) : nothing}
      ${this.fixed ? nothing : this.#strip(lines, gaps)}
      ${rest.length > 0 ? html`<div class="own">${rest.map((line) => this.#line(line))}</div>` : nothing}
      ${
        skipped.length > 0 && !this.fixed
          ? html`<rc-skipped-lines
              .lines=${skipped}
              .language=${this.language}
              .disabled=${this.disabled}
            ></rc-skipped-lines>`
          : nothing
      }
    </div>`;
  }

  /** At one look: who sits there, what help they wish for, with whom and about what they come. */
  #summary({name, needs, facts}: ArrangedForm) {
    const told = name && name.value.kind !== 'oral' && name.value.kind !== 'skipped';
    return html`<div class="summary">
      ${
        told
          ? this.#line(name, 'name')
          : html`<p class="all soft">${name?.record?.text ?? this.#say('name.none')}</p>`
      }
      ${needs ? this.#line(needs, 'needs') : nothing}
      ${facts.map((line) => this.#line(line, 'fact'))}
    </div>`;
  }

  get #questions() {
    return this.hall?.form.questions ?? [];
  }

  #line(line: ShownLine, as?: 'name' | 'needs' | 'fact') {
    const {form} = this;
    const draft = form.drafts.of(line.id);
    return html`<rc-form-line
      class=${draft ? 'open' : as === 'fact' ? (isWide(line) ? 'wide' : '') : 'all'}
      data-line=${line.id}
      ?large=${as === 'name'}
      ?marked=${as === 'needs'}
      ?brief=${as === 'fact'}
      .line=${line}
      .choices=${choicesOf(line, this.hall)}
      .reveal=${() => form.reveal(line.id)}
      .draft=${draft}
      .saving=${form.drafts.savingOf(line.id)}
      .trouble=${form.drafts.troubleOf(line.id)?.words[this.language] ?? ''}
      .language=${this.language}
      .disabled=${this.disabled}
      .fixed=${this.fixed}
    ></rc-form-line>`;
  }

  #gaps(gaps: readonly ShownLine[]) {
    return html`<div class="oral">
      <div class="head">
        <h3>${this.#say(this.fixed ? 'past.gaps' : 'gaps.title')}</h3>
        ${this.fixed ? nothing : html`<span class="soft">${this.#say('gaps.hint')}</span>`}
      </div>
      ${gaps.map((line) => this.#line(line))}
    </div>`;
  }

  /** At the end of the talk what was written is read out. */
  #strip(lines: readonly ShownLine[], gaps: readonly ShownLine[]) {
    const recorded = lines.filter(({record}) => record);
    const open = recorded.filter(({record}) => record?.confirmed === undefined);
    const written = recorded.length > 0 || this.form.drafts.unsaved;
    if (gaps.length === 0 && !written) return nothing;
    const told =
      open.length > 0
        ? 'read.open'
        : recorded.length === 0 || this.form.drafts.unsaved
          ? 'read.nothing'
          : 'read.done';
    return html`<div class="strip">
      <p class=${told === 'read.done' ? 'agreed' : 'soft'} role="status">
        ${this.held || this.#say(told, {count: String(open.length)})}
      </p>
      ${
        written
          ? html`<button
              type="button"
              class=${open.length > 0 ? 'small jade' : 'small'}
              ?disabled=${this.disabled}
              @click=${this.#read}
            >
              ${this.#say('read')}
            </button>`
          : nothing
      }
    </div>`;
  }

  readonly #type = (event: FormTypeEvent) => {
    event.stopPropagation();
    this.form.drafts.type(event);
  };

  readonly #save = (event: FormLineEvent) => {
    event.stopPropagation();
    void this.form.drafts.saveLine(event.line.id);
  };

  readonly #leave = (event: FormLineEvent) =>
    this.#closing(event, this.form.drafts.leave(event.line.id, this.#pointers.released()));

  readonly #drop = (event: FormLineEvent) =>
    this.#closing(event, this.form.drafts.drop(event.line.id));

  readonly #mine = (event: FormLineEvent) =>
    this.#closing(event, this.form.drafts.insist(event.line.id, this.#pointers.released()));

  /** Whoever pressed a button of a field that closes goes on from its line, unless they are elsewhere by then. */
  async #closing(event: FormLineEvent, closed: Promise<void>): Promise<void> {
    event.stopPropagation();
    const {line, target} = event;
    const {id} = line;
    const within = () => target instanceof Element && target.matches(':focus-within');
    const pressed = within();
    await closed;
    this.#unadd(id);
    const still = within() || document.activeElement === document.body;
    if (pressed && still && !this.form.drafts.of(id)) await this.#focus(id);
  }

  readonly #correct = async (event: FormLineEvent) => {
    event.stopPropagation();
    const {line} = event;
    await this.form.correct(line);
    await this.#focus(line.id);
  };

  readonly #add = async (event: FormLineEvent) => {
    event.stopPropagation();
    const {id} = event.line;
    this.adding = new Set([...this.adding, id]);
    await this.#focus(id);
  };

  /** What was added and left empty goes back among what was left out. */
  #unadd(line: QuestionId): void {
    if (this.form.drafts.of(line)) return;
    this.adding = new Set([...this.adding].filter((id) => id !== line));
  }

  async #focus(id: QuestionId): Promise<void> {
    await this.updateComplete;
    const lines = [...this.renderRoot.querySelectorAll('rc-form-line')];
    const found = lines.find(({line}) => line.id === id);
    await found?.updateComplete;
    await found?.renderRoot.querySelector('rc-form-field')?.updateComplete;
    found?.focus();
  }

  readonly #read = () => {
    this.dispatchEvent(new Event('rc-form-read'));
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

/** More stands there than a short word: two buttons, or several choices. */
const isWide = ({hidden, value}: ShownLine): boolean =>
  hidden || (value.kind === 'chosen' && value.chosen.length > 1);

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-lines': FormLines;
  }
}
