import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {wordsOfChosen} from '../../../hall/filled-form.ts';
import type {ShownLine} from '../../../wire/form-api.ts';
import {RECORD_UNITS} from '../../../wire/form-limits.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {choiceControl} from './choice-control.ts';
import type {Choices} from './choices.ts';
import type {ChooseEvent} from './choose-event.ts';
import {chosenIn, isTold, type Draft, type Saving} from './draft.ts';
import {FormLineEvent, FormTypeEvent} from './form-events.ts';
import {quietButton} from './quiet-button.styles.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * Where one line is written. There is nothing to press: it is saved by itself, and says where that failed.
 *
 * @fires {FormTypeEvent} rc-form-type - Something was typed.
 * @fires {FormLineEvent} rc-form-save - It has to be saved now, as it stands.
 * @fires {FormLineEvent} rc-form-leave - It was left.
 * @fires {FormLineEvent} rc-form-drop - What was typed is not wanted.
 * @fires {FormLineEvent} rc-form-mine - It comes in the place of what was written elsewhere.
 */
@customElement('rc-form-field')
export class FormField extends LitElement {
  @property({attribute: false}) line!: ShownLine;
  /** What it is answered from; undefined where it is written in words. */
  @property({attribute: false}) choices: Choices | undefined;
  @property({attribute: false}) draft: Draft | undefined;
  @property() saving: Saving;
  /** Why it was not saved. */
  @property() trouble = '';
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    quietButton,
    css`
      :host {
        display: grid;
        gap: 2px;
        min-height: 0;
        background: none;
        font-size: 17px;
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        padding: 6px 12px;
        resize: vertical;
        /* Grows with what is written, as far as all of the form stays near. */
        field-sizing: content;
        min-height: 46px;
        max-height: 40vh;
        scroll-margin-block-start: 90px;
      }
      textarea.long {
        min-height: 68px;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .foot > * {
        margin-block-start: 8px;
      }
      p {
        font-size: 15px;
        font-weight: 600;
        color: var(--rc-tea-deep);
      }
      .theirs {
        flex-basis: 100%;
      }
      blockquote {
        margin: 4px 0 0;
        padding: 4px 12px;
        border-inline-start: 4px solid var(--rc-tea);
        font-weight: 600;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      button {
        min-height: 40px;
        padding: 2px 14px;
        font-size: 15px;
      }
    `,
  ];

  /** To where it is written. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('textarea, .choice > *')?.focus();
  }

  protected override render() {
    const {line} = this;
    const told = isTold(line);
    const label = this.#say(told ? 'oral.write' : 'change.write', {
      label: line.label[this.language],
    });
    return html`${this.choices ? this.#choice(this.choices, label) : this.#words(label)}
      <div class="foot" @focusout=${this.#left}>
        ${this.draft?.theirs === undefined ? html`${this.#failed()}${this.#ways(told)}` : this.#clash(this.draft.theirs)}
      </div>`;
  }

  #words(label: string) {
    const {line} = this;
    return html`<textarea
      class=${line.mask === 'none' && isTold(line) ? 'long' : ''}
      rows="1"
      maxlength=${RECORD_UNITS}
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      .value=${this.draft?.text ?? line.record?.text ?? ''}
      @input=${this.#type}
      @compositionend=${this.#type}
      @keydown=${this.#own}
      @focusout=${this.#left}
    ></textarea>`;
  }

  /** What stands there in words, from before it was chosen here, is shown until it is chosen. */
  #choice(choices: Choices, label: string) {
    const {draft, language} = this;
    const chosen = ((draft ? draft.chosen : chosenIn(this.line)) ?? []).map(({id}) => id);
    const text = draft?.text ?? this.line.record?.text ?? '';
    return html`${
        text !== '' && chosen.length === 0
          ? html`<p class="soft">${this.#say('choice.in-words', {text})}</p>`
          : nothing
      }
      <div
        class="choice"
        @rc-form-choose=${this.#choose}
        @keydown=${this.#own}
        @focusout=${this.#left}
      >
        ${choiceControl(choices, {chosen, label, language})}
      </div>`;
  }

  #failed() {
    if (this.saving !== 'failed') return nothing;
    return html`<p role="alert">${this.#say('failed', {why: this.trouble})}</p>
      <button type="button" @click=${this.#save}>${this.#say('failed.again')}</button>`;
  }

  /** Both stand there: nobody's words go before somebody has read them. */
  #clash(theirs: string) {
    return html`<div class="theirs" role="alert">
        <p>${this.#say('clash')}</p>
        <blockquote>${theirs || this.#say('clash.empty')}</blockquote>
      </div>
      <button type="button" @click=${this.#mine}>${this.#say('clash.mine')}</button>
      <button type="button" @click=${this.#drop}>${this.#say('clash.theirs')}</button>`;
  }

  /** A correction is done or not made; what was left to the window stays open. */
  #ways(told: boolean) {
    const {value, record} = this.line;
    if (told) {
      if (value.kind === 'skipped' && !record) {
        return html`<button type="button" @click=${this.#drop}>${this.#say('add.cancel')}</button>`;
      }
      return this.choices
        ? html`<button type="button" class="quiet" @click=${this.#clear}>
            ${this.#say('choice.clear')}
          </button>`
        : nothing;
    }
    return html`<button type="button" @click=${this.#done}>${this.#say('change.done')}</button>
      <button type="button" @click=${this.#drop}>${this.#say('change.cancel')}</button>`;
  }

  readonly #type = (event: Event) => {
    const {target} = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const composing = event instanceof InputEvent && event.isComposing;
    this.dispatchEvent(new FormTypeEvent(this.line, target.value, {composing}));
  };

  /** What was pressed is saved at once; a correction is done with the last of it. */
  readonly #choose = ({chosen, stage}: ChooseEvent) => {
    // Of what was left out nothing is chosen, and it is left out again; a correction says so.
    const none = chosen.length === 0 && isTold(this.line);
    const text = none ? '' : wordsOfChosen(chosen);
    this.dispatchEvent(new FormTypeEvent(this.line, text, none ? {} : {chosen}));
    if (stage === 'passing') return;
    if (isTold(this.line)) this.#save();
    else if (stage === 'last') this.#done();
  };

  /** Taken back: it is left out again. */
  readonly #clear = () => {
    this.dispatchEvent(new FormTypeEvent(this.line, '', {}));
    this.#done();
  };

  /** What is typed is text, and no hot key of the desk. */
  readonly #own = (event: Event) => {
    event.stopPropagation();
  };

  /**
   * On to one of its buttons is not away from it; nor is another window, but who knows for how long. A correction
   * waits there: half of it may still be taken back.
   */
  readonly #left = ({relatedTarget}: FocusEvent) => {
    if (relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget)) return;
    const here = (this.renderRoot as ShadowRoot).activeElement !== null;
    if (!here) this.#done();
    else if (isTold(this.line)) this.#save();
  };

  readonly #save = () => {
    this.dispatchEvent(new FormLineEvent('rc-form-save', this.line));
  };

  readonly #done = () => {
    this.dispatchEvent(new FormLineEvent('rc-form-leave', this.line));
  };

  readonly #drop = () => {
    this.dispatchEvent(new FormLineEvent('rc-form-drop', this.line));
  };

  readonly #mine = () => {
    this.dispatchEvent(new FormLineEvent('rc-form-mine', this.line));
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-form-field': FormField;
  }
}
