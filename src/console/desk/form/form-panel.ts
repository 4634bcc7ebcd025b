import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SeatId, Words} from '../../../hall/configuration.ts';
import type {TicketId} from '../../../hall/event.ts';
import type {QuestionId} from '../../../hall/form.ts';
import type {FormOf, Forms, Recording} from '../../../sync/form-client.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {FormAnswer, RevealAnswer, ShownLine} from '../../../wire/form-api.ts';
import type {ProblemCode} from '../../../wire/problem-texts.ts';
import {problemWords} from '../../../wire/problem-words.ts';
import {saveFile} from '../../save-file.ts';
import type {Language} from '../../words.ts';
import '../desk-dialog.ts';
import type {FormLineEvent, FormWriteEvent} from './form-events.ts';
import {FormLineElement} from './form-line.ts';
import {formPanelStyles} from './form-panel.styles.ts';
import './read-back.ts';
import type {ReadLine} from './read-back.ts';
import './skipped-lines.ts';
import {sayForm, type FormTextKey} from './words.ts';

/** Why something came to nothing. */
interface Trouble {
  readonly words: Words;
  readonly code?: ProblemCode;
}

/**
 * What the visitor at this seat filled in. It is asked of the hub for each visit, and nothing of it
 * is left in the page when the visit ends.
 */
@customElement('rc-form-panel')
export class FormPanel extends LitElement {
  @property({attribute: false}) forms!: Forms;
  @property() ticket: TicketId = '';
  @property() seat: SeatId = '';
  @property() language: Language = 'zh';
  /** Cut off, or a command is under way. */
  @property({type: Boolean}) disabled = false;
  @state() private lines: readonly ShownLine[] | undefined;
  @state() private none = false;
  @state() private trouble: Trouble | undefined;
  @state() private reading: readonly ReadLine[] | undefined;
  @state() private deleting = false;
  @state() private busy = false;
  /** Left out by the visitor, and being written here. */
  @state() private adding: ReadonlySet<QuestionId> = new Set();

  static override styles = formPanelStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket') && !changed.has('seat')) return;
    this.#forget();
    void this.#look();
  }

  protected override render() {
    return html`<section class="card" aria-labelledby="title">
      <div class="head">
        <h2 id="title">${this.#say('title')}</h2>
        ${this.lines ? this.#buttons(this.lines) : nothing}
      </div>
      ${this.#told()} ${this.lines ? this.#lines(this.lines) : nothing}
      ${this.reading ? this.#readBack(this.reading) : nothing}
      ${this.deleting ? this.#question() : nothing}
    </section>`;
  }

  #told() {
    if (this.none) return html`<p class="soft">${this.#say('none')}</p>`;
    if (this.trouble) {
      return html`<p class="trouble" role="alert">${this.trouble.words[this.language]}</p>
        ${
          this.lines
            ? nothing
            : html`<button type="button" @click=${this.#look}>${this.#say('again')}</button>`
        }`;
    }
    return this.lines ? nothing : html`<p class="soft" role="status">${this.#say('asking')}</p>`;
  }

  #buttons(lines: readonly ShownLine[]) {
    const off = this.#off;
    const recorded = lines.some(({record}) => record);
    return html`<div class="buttons">
      ${recorded ? this.#button('read', this.#read, off) : nothing}
      ${this.#button('export', this.#export, off)} ${this.#button('delete', this.#ask, off)}
    </div>`;
  }

  #button(words: FormTextKey, press: () => unknown, off: boolean) {
    return html`<button type="button" class="small" ?disabled=${off} @click=${press}>
      ${this.#say(words)}
    </button>`;
  }

  #lines(lines: readonly ShownLine[]) {
    const oral = lines.filter(({value}) => value.kind === 'oral');
    const skipped = lines.filter(
      ({id, value, record}) => value.kind === 'skipped' && !record && !this.adding.has(id),
    );
    const filled = lines.filter((line) => !oral.includes(line) && !skipped.includes(line));
    return html`<div
      @rc-form-write=${this.#write}
      @rc-form-add=${this.#add}
      @rc-form-leave=${this.#leave}
    >
      ${
        oral.length > 0
          ? html`<div class="oral">
              <h3>${this.#say('oral.title')}</h3>
              ${oral.map((line) => this.#line(line))}
            </div>`
          : nothing
      }
      ${filled.map((line) => this.#line(line))}
      ${skipped.length > 0 ? this.#skipped(skipped) : nothing}
    </div>`;
  }

  #line(line: ShownLine) {
    return html`<rc-form-line
      data-line=${line.id}
      .line=${line}
      .reveal=${() => this.#reveal(line)}
      .language=${this.language}
      .disabled=${this.#off}
    ></rc-form-line>`;
  }

  #skipped(lines: readonly ShownLine[]) {
    return html`<rc-skipped-lines
      .lines=${lines}
      .language=${this.language}
      .disabled=${this.#off}
    ></rc-skipped-lines>`;
  }

  #readBack(lines: readonly ReadLine[]) {
    return html`<rc-read-back
      .lines=${lines}
      .language=${this.language}
      .disabled=${this.#off}
      @keydown=${this.#own}
      @rc-read-confirm=${this.#confirm}
      @rc-dismiss=${this.#dismiss}
    ></rc-read-back>`;
  }

  #question() {
    return html`<rc-desk-dialog
      .heading=${this.#say('delete.title')}
      .hint=${this.#say('delete.hint')}
      .back=${this.#say('delete.no')}
      @keydown=${this.#own}
      @rc-dismiss=${this.#dismiss}
    >
      <button type="button" class="primary" ?disabled=${this.#off} @click=${this.#delete}>
        ${this.#say('delete.yes')}
      </button>
    </rc-desk-dialog>`;
  }

  readonly #look = async () => {
    this.#show(await this.#asked(this.forms.look(this.#of)));
  };

  /** One line whole; it goes to the line that is pressed, and is not kept here. */
  async #reveal({id}: ShownLine): Promise<RevealAnswer['line'] | undefined> {
    return (await this.#heard(this.forms.reveal(this.#of, id)))?.line;
  }

  readonly #write = async ({line, text, target}: FormWriteEvent) => {
    const saved = await this.#record({lines: {[line]: text}});
    if (!saved) return;
    if (target instanceof FormLineElement) target.written();
    this.#drop(line);
  };

  readonly #add = async ({line}: FormLineEvent) => {
    this.adding = new Set([...this.adding, line]);
    await this.updateComplete;
    const lines = [...this.renderRoot.querySelectorAll('rc-form-line')];
    const added = lines.find((one) => one.line.id === line);
    await added?.updateComplete;
    added?.focus();
  };

  readonly #leave = ({line}: FormLineEvent) => {
    this.#drop(line);
  };

  #drop(line: QuestionId): void {
    this.adding = new Set([...this.adding].filter((id) => id !== line));
  }

  /** Hidden lines are asked for whole: what is read out has to be what is written. */
  readonly #read = async () => {
    const reading: ReadLine[] = [];
    for (const line of this.lines ?? []) {
      if (!line.record) continue;
      const whole = line.hidden ? await this.#reveal(line) : line;
      if (!whole?.record) return;
      const {text, at} = whole.record;
      reading.push({line: line.id, label: line.label[this.language], text, at});
    }
    this.reading = reading;
  };

  readonly #confirm = async () => {
    const confirmed = (this.reading ?? []).map(({line, at}) => ({line, at}));
    if (await this.#record({lines: {}, confirmed})) this.reading = undefined;
    const {trouble} = this;
    if (trouble?.code !== 'form-record-changed') return;
    // What was read is not what stands there: it is shown as it is now, and has to be read again.
    this.reading = undefined;
    await this.#look();
    this.trouble ??= trouble;
  };

  readonly #export = async () => {
    const whole = await this.#asked(this.forms.export(this.#of));
    if (!whole) return;
    const name = this.#say('export.file', {number: whole.number});
    saveFile(name, JSON.stringify(whole), 'application/json');
  };

  readonly #ask = () => {
    this.deleting = true;
  };

  readonly #delete = async () => {
    if ((await this.#asked(this.forms.destroy(this.#of))) === undefined) return;
    this.#forget();
    this.none = true;
  };

  readonly #dismiss = (event: Event) => {
    // The desk has dialogs of its own.
    event.stopPropagation();
    this.deleting = false;
    this.reading = undefined;
  };

  /** A dialog has its own keys, and they are no hot keys of the desk. */
  readonly #own = (event: Event) => {
    event.stopPropagation();
  };

  async #record(record: Recording): Promise<boolean> {
    const saved = await this.#asked(this.forms.record(this.#of, record));
    this.#show(saved);
    return saved !== undefined;
  }

  #show(answer: FormAnswer | undefined): void {
    if (answer) this.lines = answer.lines;
  }

  /** One question at a time: meanwhile nothing can be pressed. */
  async #asked<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    this.busy = true;
    const told = await this.#heard(answer);
    this.busy = false;
    return told;
  }

  /** What came of it, unless the visit has ended in the meantime: then nobody may see it. */
  async #heard<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    const of = this.#of;
    const heard = await answer;
    const still = this.isConnected && of.ticket === this.ticket && of.seat === this.seat;
    if (!still) return undefined;
    this.none = heard.kind === 'refused' && heard.problem.code === 'form-none';
    this.trouble = this.none ? undefined : troubleOf(heard);
    if (this.none) this.lines = undefined;
    return heard.kind === 'done' ? heard.answer : undefined;
  }

  /** Drops all that is known of a visit. */
  #forget(): void {
    this.lines = undefined;
    this.none = false;
    this.trouble = undefined;
    this.reading = undefined;
    this.deleting = false;
    this.busy = false;
    this.adding = new Set();
  }

  get #of(): FormOf {
    return {ticket: this.ticket, seat: this.seat};
  }

  get #off(): boolean {
    return this.disabled || this.busy;
  }

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

function troubleOf<T>(heard: Heard<T>): Trouble | undefined {
  switch (heard.kind) {
    case 'done':
      return undefined;
    case 'unreachable':
      return {words: {zh: sayForm('zh', 'unreachable'), en: sayForm('en', 'unreachable')}};
    case 'refused':
      return {words: problemWords(heard.problem), code: heard.problem.code};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-panel': FormPanel;
  }
}
