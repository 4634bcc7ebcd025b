import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {TicketId} from '../../../hall/event.ts';
import {saveFile} from '../../save-file.ts';
import {closed, closes} from './closing-forms.ts';
import {recordedWords, type LostLine} from './draft.ts';
import {DeskFormEvent} from './form-events.ts';
import './form-lines.ts';
import './form-questions.ts';
import type {FormQuestions} from './form-questions.ts';
import {isElsewhere, type FormPlace} from './form-place.ts';
import {formPanelStyles} from './form-panel.styles.ts';
import {OpenForm} from './open-form.ts';
import {PageReturns} from './page-returns.ts';
import type {ReadLine} from './read-back.ts';
import {whyUnsaved} from './why-unsaved.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * What a visitor filled in: whoever is at this seat, or was at one and showed the slip. It is asked of the hub each
 * time, and nothing of it is left in the page when it goes.
 */
@customElement('rc-form-panel')
export class FormPanel extends LitElement {
  @property({attribute: false, hasChanged: isElsewhere}) place!: FormPlace;
  @property() ticket: TicketId = '';
  /** Of the ticket. */
  @property() number = '';
  /** The visit is over. */
  @property({type: Boolean}) over = false;
  /** It can be read, and nothing else. */
  @property({type: Boolean}) fixed = false;
  /** What was pressed and waits until all is saved. */
  @state() private held: 'read' | 'export' | undefined;

  /** Moves on with the form. */
  @state() private looked = 0;

  #form: OpenForm | undefined;

  static override styles = formPanelStyles;

  constructor() {
    super();
    // Another page of this seat may have written meanwhile.
    new PageReturns(this, () => void this.#form?.refresh());
  }

  /** Something was typed that the hub does not have. */
  get unsaved(): boolean {
    return this.#form?.unsaved ?? false;
  }

  /** Saves what was typed; where that fails somebody is asked. Whether the visit may go on. */
  async mayLeave(): Promise<boolean> {
    const form = this.#form;
    if (!form?.drafts.unsaved || (await form.drafts.saveAll())) return true;
    return this.#questions?.mayLeave() ?? false;
  }

  /** The same, and what nobody has heard is to be read out. Whether a form that was looked up may be closed. */
  async mayClose(): Promise<boolean> {
    if (!(await this.mayLeave())) return false;
    const lines = this.fixed ? [] : (this.#form?.lines ?? []);
    const unread = lines.filter(({record}) => record && record.confirmed === undefined);
    if (unread.length === 0) return true;
    const what = (await this.#questions?.unread(unread)) ?? 'stay';
    if (what !== 'close') this.stay();
    if (what === 'read') await this.#read();
    return what === 'close';
  }

  /** The visit was to go and is still here: what could not be saved is wanted again. */
  stay(): void {
    this.#form?.drafts.stay();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close(this.ticket, this.number);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('place') ?? this.place;
    if (changed.has('ticket') || before.seat !== this.place.seat) {
      const {ticket, number} = this;
      this.#close(changed.get('ticket') ?? ticket, changed.get('number') ?? number);
      this.#open();
    }
    const back = before.cut && !this.place.cut;
    if (back && this.#form?.drafts.unsavedFor) void this.#form.drafts.save();
  }

  protected override render() {
    const form = this.#form;
    const lines = form?.lines;
    const kept = lines && !form.begun && !this.fixed;
    return html`<section class="card" aria-labelledby="title">
      <div class="head">
        <h2 id="title">${this.#say(this.over ? 'past.title.panel' : 'title')}</h2>
        <div class="ways">
          ${
            lines && form.earlier && !this.over
              ? this.#button('past.last-time', this.#earlier, 'small quiet')
              : nothing
          }
          ${kept ? this.#button('export', this.#export) : nothing}
        </div>
      </div>
      ${this.#told()} ${form && form.stranded.length > 0 ? this.#stranded(form.stranded) : nothing}
      ${
        form && lines
          ? html`<rc-form-lines
                .form=${form}
                .looked=${this.looked}
                .hall=${this.place.hall}
                .language=${this.place.language}
                .disabled=${this.#off}
                .fixed=${this.fixed}
                .held=${this.held === 'read' ? this.#heldWords : ''}
                @rc-form-read=${this.#read}
              ></rc-form-lines>
              ${
                kept
                  ? html`<div class="end">${this.#button('delete', this.#ask, 'small quiet')}</div>`
                  : nothing
              }`
          : nothing
      }
      <rc-form-questions
        .form=${form}
        .looked=${this.looked}
        .number=${this.number}
        .over=${this.over}
        .language=${this.place.language}
        .disabled=${this.#off}
      ></rc-form-questions>
    </section>`;
  }

  #told() {
    const form = this.#form;
    if (form?.none) {
      return html`<p class="soft">${this.#say(this.over ? 'past.none' : 'none')}</p>
        ${this.over ? nothing : this.#button('begin', this.#begin, 'begin')}`;
    }
    if (form?.trouble) {
      return html`<p class="trouble" role="alert">${form.trouble.words[this.place.language]}</p>
        ${
          form.lines
            ? nothing
            : html`<button type="button" @click=${form.look}>${this.#say('again')}</button>`
        }`;
    }
    if (this.held === 'export' && this.#heldWords !== '') {
      return html`<p class="trouble" role="alert">${this.#heldWords}</p>`;
    }
    return form?.lines ? nothing : html`<p class="soft" role="status">${this.#say('asking')}</p>`;
  }

  #stranded(lines: readonly LostLine[]) {
    void import('./lost-words.ts');
    return html`<rc-lost-words
      .words=${{number: this.number, lines, stranded: true}}
      .language=${this.place.language}
      @rc-lost-done=${() => {
        this.#form?.copied();
      }}
    ></rc-lost-words>`;
  }

  #button(words: FormTextKey, press: () => unknown, look = 'small') {
    return html`<button type="button" class=${look} ?disabled=${this.#off} @click=${press}>
      ${this.#say(words)}
    </button>`;
  }

  /** Looked at anew, and hidden lines whole: what is read out has to be what is written. */
  readonly #read = async () => {
    const form = this.#form;
    if (!form || !(await this.#saved(form, 'read')) || !(await form.look())) return;
    const reading: ReadLine[] = [];
    for (const line of form.lines ?? []) {
      if (!line.record) continue;
      const whole = line.hidden ? await form.reveal(line.id) : line;
      if (!whole?.record) return;
      const {language} = this.place;
      const text = recordedWords(whole.record, language);
      reading.push({line: line.id, label: line.label[language], text, at: whole.record.at});
    }
    if (form === this.#form && reading.length > 0) this.#questions?.read(reading);
  };

  /** Whether the hub has all that was typed: nothing is read out or taken along without it. */
  async #saved(form: OpenForm, what: 'read' | 'export'): Promise<boolean> {
    this.held = undefined;
    const saved = await form.drafts.saveAll();
    if (!saved && form === this.#form) this.held = what;
    return saved;
  }

  readonly #export = async () => {
    const form = this.#form;
    if (!form || !(await this.#saved(form, 'export'))) return;
    const whole = await form.export();
    if (!whole) return;
    // One of an earlier day has no number any more.
    const number = whole.number === '' ? 'earlier' : whole.number;
    const name = this.#say('export.file', {number});
    saveFile(name, JSON.stringify(whole), 'application/json');
  };

  readonly #earlier = () => {
    this.dispatchEvent(new DeskFormEvent({before: this.ticket}));
  };

  readonly #begin = async () => {
    this.#form?.begin(this.place.hall?.form.questions ?? []);
    await this.updateComplete;
    this.renderRoot.querySelector('rc-form-lines')?.focus();
  };

  readonly #ask = () => {
    this.#questions?.delete();
  };

  #open(): void {
    const {ticket} = this;
    const {forms, seat} = this.place;
    const form = new OpenForm(forms, {ticket, seat}, this.place, () => {
      this.looked += 1;
    });
    this.#form = form;
    // Whoever comes back at once sees what they wrote before, and writes on.
    void closed(ticket).then(() => {
      if (this.#form === form) void form.look();
    });
  }

  /** Drops all that is known of a visit; ticket and number are its own. */
  #close(ticket: TicketId, number: string): void {
    const form = this.#form;
    this.#form = undefined;
    this.looked += 1;
    this.held = undefined;
    if (!form) return;
    const {unsaved} = form;
    const lines = form.close();
    closes(ticket, lines);
    if (unsaved) this.place.lost(number, lines);
  }

  get #questions(): FormQuestions | null {
    return this.renderRoot.querySelector('rc-form-questions');
  }

  /** Why nothing came of what was pressed; empty once all is saved. */
  get #heldWords(): string {
    const {held} = this;
    const drafts = this.#form?.drafts;
    if (!held || !drafts?.unsaved) return '';
    return this.#say(`held.${held}`, {why: whyUnsaved(drafts, this.place.language)});
  }

  get #off(): boolean {
    return this.place.disabled || (this.#form?.busy ?? false);
  }

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.place.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-panel': FormPanel;
  }
}
