import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Forms} from '../../../sync/form-client.ts';
import type {FoundForm, Slip} from '../../../wire/form-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import {allClosed} from './closing-forms.ts';
import './form-panel.ts';
import type {FormPanel} from './form-panel.ts';
import {isElsewhere, type FormPlace} from './form-place.ts';
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
  @property({attribute: false, hasChanged: isElsewhere}) place!: FormPlace;
  @property({attribute: false}) slip!: Slip;
  /** Milliseconds in which nobody used it, after which it is put away. */
  @property({type: Number}) idle = 0;
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
    return this.#shown?.unsaved ?? false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('place') ?? this.place;
    if (changed.has('slip') || before.seat !== this.place.seat) void this.#find();
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

  get #shown(): FormPanel | null {
    return this.renderRoot.querySelector('rc-form-panel');
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
        <button type="button" ?disabled=${this.place.disabled} @click=${this.#find}>
          ${this.#say('past.reopen')}
        </button>`;
    }
    if (!trouble) return html`<p role="status">${this.#say('asking')}</p>`;
    const words =
      trouble.code === 'form-none' ? this.#say('past.none') : trouble.words[this.place.language];
    return html`<p role="alert">${words}</p>`;
  }

  #panel({ticket, number}: FoundForm) {
    return html`<rc-form-panel
      over
      .fixed=${this.#readOnly}
      .place=${{...this.place, forms: this.#forms}}
      .ticket=${ticket}
      .number=${number === '' ? this.#say('past.number') : number}
    ></rc-form-panel>`;
  }

  readonly #find = async (): Promise<void> => {
    const {slip, place} = this;
    const {forms, seat} = place;
    this.found = undefined;
    this.trouble = undefined;
    this.away = false;
    // The hub keeps one slip a desk: what was written in the form of the last one is saved before.
    await this.updateComplete;
    await allClosed();
    if (slip !== this.slip || seat !== this.place.seat || !this.isConnected) return;
    const heard = await forms.find(seat, slip);
    // Another one is asked for meanwhile.
    if (slip !== this.slip || seat !== this.place.seat) return;
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

  readonly #close = async () => {
    if (!((await this.#shown?.mayClose()) ?? true)) return;
    this.dispatchEvent(new Event('rc-past-close', {bubbles: true, composed: true}));
  };

  #say(key: FormTextKey, values?: Record<string, string>): string {
    return sayForm(this.place.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-past-form': PastForm;
  }
}
