import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ShownLine} from '../../../wire/form-api.ts';
import type {Language} from '../../words.ts';
import '../choice-dialog.ts';
import type {ChosenEvent} from '../choice-dialog.ts';
import './delete-question.ts';
import type {OpenForm} from './open-form.ts';
import './read-back.ts';
import type {ReadLine} from './read-back.ts';
import './unsaved-question.ts';
import {whyUnsaved} from './why-unsaved.ts';
import {sayForm, type FormTextKey} from './words.ts';

/** What is asked; `answer` says whether the visit may go on. */
type Asked =
  | {readonly about: 'reading'; readonly lines: readonly ReadLine[]}
  | {readonly about: 'deleting'}
  | {readonly about: 'unsaved'; readonly answer: (may: boolean) => void}
  | {
      readonly about: 'unread';
      readonly lines: readonly ShownLine[];
      readonly answer: (what: Unread) => void;
    };

/** What becomes of words that nobody has heard: they are read out, or the form closes or stays as it is. */
export type Unread = 'read' | 'close' | 'stay';

/** What has to be asked of whoever has a form open, over everything else. It goes with the form. */
@customElement('rc-form-questions')
export class FormQuestions extends LitElement {
  @property({attribute: false}) form: OpenForm | undefined;
  /** Moves on with the form. */
  @property({type: Number}) looked = 0;
  /** Of the ticket. */
  @property() number = '';
  /** The visit is over. */
  @property({type: Boolean}) over = false;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @state() private asked: Asked | undefined;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Words that the visitor is to hear. */
  read(lines: readonly ReadLine[]): void {
    this.#ask({about: 'reading', lines});
  }

  /** Whether it is to be deleted for good. */
  delete(): void {
    this.#ask({about: 'deleting'});
  }

  /** Whether the visit may go on without what could not be saved. */
  mayLeave(): Promise<boolean> {
    return new Promise((answer) => {
      this.#ask({about: 'unsaved', answer});
    });
  }

  /** What is to become of these lines, which were recorded and not read out. */
  unread(lines: readonly ShownLine[]): Promise<Unread> {
    return new Promise((answer) => {
      this.#ask({about: 'unread', lines, answer});
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ask(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.#ask(undefined);
  }

  protected override render() {
    const {asked, form} = this;
    if (!form || !asked) return nothing;
    return html`<div @keydown=${this.#own} @rc-dismiss=${this.#dismiss}>
      ${this.#question(asked, form)}
    </div>`;
  }

  #question(asked: Asked, form: OpenForm) {
    const {language, disabled} = this;
    switch (asked.about) {
      case 'reading':
        return html`<rc-read-back
          .lines=${asked.lines}
          .language=${language}
          .disabled=${disabled}
          @rc-read-confirm=${() => this.#confirm(form, asked.lines)}
        ></rc-read-back>`;
      case 'deleting':
        return html`<rc-delete-question
          .number=${this.number}
          .lines=${form.lines ?? []}
          .unsaved=${form.unsaved}
          .over=${this.over}
          .language=${language}
          .disabled=${disabled}
          @rc-delete-confirm=${() => this.#delete(form)}
        ></rc-delete-question>`;
      case 'unsaved':
        return html`<rc-unsaved-question
          .lines=${form.drafts.lost}
          .why=${whyUnsaved(form.drafts, language)}
          .clashing=${form.drafts.clashing}
          .over=${this.over}
          .language=${language}
          @rc-unsaved-again=${() => this.#again(form)}
          @rc-unsaved-anyway=${() => {
            form.drafts.letGo();
            this.#goOn();
          }}
        ></rc-unsaved-question>`;
      case 'unread':
        return html`<rc-choice-dialog
          .heading=${this.#say('unread.title', {count: String(asked.lines.length)})}
          .hint=${asked.lines.map(({label}) => label[language]).join(this.#say('separator'))}
          .back=${this.#say('past.unsaved.back')}
          .choices=${(['read', 'close'] as const).map((id) => ({id, label: this.#say(`unread.${id}`)}))}
          @rc-chosen=${({choice}: ChosenEvent) => {
            this.asked = undefined;
            asked.answer(choice === 'read' ? 'read' : 'close');
          }}
        ></rc-choice-dialog>`;
    }
  }

  /** Whatever was asked before is answered by it: nothing goes on. */
  #ask(asked: Asked | undefined): void {
    const before = this.asked;
    this.asked = asked;
    if (before?.about === 'unsaved') before.answer(false);
    if (before?.about === 'unread') before.answer('stay');
  }

  /** The visit goes on. */
  #goOn(): void {
    const {asked} = this;
    this.asked = undefined;
    if (asked?.about === 'unsaved') asked.answer(true);
  }

  async #confirm(form: OpenForm, lines: readonly ReadLine[]): Promise<void> {
    await form.agree(lines.map(({line, at}) => ({line, at})));
    const {trouble} = form;
    const done = !trouble || trouble.code === 'form-record-changed';
    // Something else may be asked by now.
    if (done && this.asked?.about === 'reading') this.asked = undefined;
  }

  async #delete(form: OpenForm): Promise<void> {
    await form.destroy();
    if (this.asked?.about === 'deleting') this.asked = undefined;
  }

  async #again(form: OpenForm): Promise<void> {
    if (await form.drafts.saveAll()) this.#goOn();
  }

  readonly #dismiss = (event: Event) => {
    // The desk has dialogs of its own.
    event.stopPropagation();
    this.#ask(undefined);
  };

  /** A dialog has its own keys, and they are no hot keys of the desk. */
  readonly #own = (event: Event) => {
    event.stopPropagation();
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-questions': FormQuestions;
  }
}
