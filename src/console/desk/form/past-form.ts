import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SeatId} from '../../../hall/configuration.ts';
import type {Question} from '../../../hall/form.ts';
import type {Forms} from '../../../sync/form-client.ts';
import type {FoundForm, Slip} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {allClosed} from './closing-forms.ts';
import type {LostLine} from './draft.ts';
import './form-panel.ts';
import type {FormPanel} from './form-panel.ts';
import {SlipForms} from './slip-forms.ts';
import {troubleOf, type Trouble} from './trouble.ts';
import {sayForm, type FormTextKey} from './words.ts';

/**
 * The form of a visit that is over, found by its slip: for who comes back to see, correct, take along or delete it;
 * or by a later visit in the same matter, to be read.
 *
 * @fires {Event} rc-past-close - It is not needed any more.
 */
@customElement('rc-past-form')
export class PastForm extends LitElement {
  @property({attribute: false}) forms!: Forms;
  @property({attribute: false}) slip!: Slip;
  @property() seat: SeatId = '';
  /** Those of the hall's document. */
  @property({attribute: false}) questions: readonly Question[] = [];
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @property({type: Boolean}) cut = false;
  @property({type: Number}) savePause = 0;
  @property({type: Number}) saveWithin = 0;
  /** Milliseconds in which nobody used it, after which it is put away. */
  @property({type: Number}) idle = 0;
  @property({attribute: false}) lost!: (
    number: string,
    lines: Promise<readonly LostLine[]>,
  ) => void;
  @state() private found: FoundForm | undefined;
  @state() private trouble: Trouble | undefined;
  /** It was found, and nobody used it for long. */
  @state() private away = false;

  #forms!: Forms;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 12px;
        border: 2px solid var(--rc-brass);
        border-radius: 22px;
        background: var(--rc-brass-soft);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        padding-inline: 6px;
      }
      h2 {
        font-size: 20px;
      }
      p {
        padding-inline: 6px;
        font-size: 16px;
      }
      button {
        min-height: 44px;
        padding: 2px 14px;
        font-size: 16px;
      }
      section > button {
        justify-self: start;
        margin-inline-start: 6px;
      }
    `,
  ];

  /** Something was typed that the hub does not have. */
  get unsaved(): boolean {
    return this.renderRoot.querySelector<FormPanel>('rc-form-panel')?.unsaved ?? false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('slip') || changed.has('seat')) void this.#find();
  }

  protected override render() {
    const {found} = this;
    return html`<section aria-labelledby="title" @pointerdown=${this.#used} @keydown=${this.#used}>
      <div class="head">
        <h2 id="title">${this.#title}</h2>
        <button type="button" @click=${this.#close}>${this.#say('past.close')}</button>
      </div>
      ${found ? html`<p>${this.#say(this.#readOnly ? 'past.hint.last-time' : 'past.hint')}</p>` : this.#told()}
      ${found ? this.#panel(found) : nothing}
    </section>`;
  }

  get #title(): string {
    if (this.#readOnly) return this.#say('past.last-time');
    const number = 'number' in this.slip ? this.slip.number : (this.found?.number ?? '');
    return number === '' ? this.#say('past.title.unnumbered') : this.#say('past.title', {number});
  }

  /** It belongs to a visit that is over in the matter of the one that is here. */
  get #readOnly(): boolean {
    return 'before' in this.slip;
  }

  #told() {
    const {trouble} = this;
    if (this.away) {
      return html`<p role="status">${this.#say('past.away')}</p>
        <button type="button" ?disabled=${this.disabled} @click=${this.#find}>
          ${this.#say('past.reopen')}
        </button>`;
    }
    if (!trouble) return html`<p role="status">${this.#say('asking')}</p>`;
    const words =
      trouble.code === 'form-none' ? this.#say('past.none') : trouble.words[this.language];
    return html`<p role="alert">${words}</p>`;
  }

  #panel({ticket, number}: FoundForm) {
    return html`<rc-form-panel
      over
      .fixed=${this.#readOnly}
      .forms=${this.#forms}
      .ticket=${ticket}
      .seat=${this.seat}
      .number=${number === '' ? this.#say('past.number') : number}
      .questions=${this.questions}
      .savePause=${this.savePause}
      .saveWithin=${this.saveWithin}
      .lost=${this.lost}
      .language=${this.language}
      .disabled=${this.disabled}
      .cut=${this.cut}
    ></rc-form-panel>`;
  }

  readonly #find = async (): Promise<void> => {
    const {forms, seat, slip} = this;
    this.found = undefined;
    this.trouble = undefined;
    this.away = false;
    // The hub keeps one slip a desk: what was written in the form of the last one is saved before.
    await this.updateComplete;
    await allClosed();
    if (slip !== this.slip || seat !== this.seat || !this.isConnected) return;
    const heard = await forms.find(seat, slip);
    // Another one is asked for meanwhile.
    if (slip !== this.slip || seat !== this.seat) return;
    this.#forms = new SlipForms(forms, slip, this.#used);
    this.found = heard.kind === 'done' ? heard.answer : undefined;
    this.trouble = troubleOf(heard);
    this.#used();
  };

  readonly #used = () => {
    clearTimeout(this.#timer);
    if (!this.found || !this.isConnected) return;
    this.#timer = setTimeout(() => {
      this.found = undefined;
      this.away = true;
    }, this.idle);
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('rc-past-close', {bubbles: true, composed: true}));
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-past-form': PastForm;
  }
}
