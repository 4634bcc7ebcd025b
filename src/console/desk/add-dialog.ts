import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {GENERAL, type QueueId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import type {TicketAnswer, VisitAnswer} from '../../wire/api.ts';
import {CODE_DIGITS, spacedCode} from '../../hall/visit-code.ts';
import {newCode, newId} from '../../sync/identity.ts';
import type {Visits} from '../../sync/visit-client.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {CodeInquiry, codeTrouble} from './code-inquiry.ts';
import {DeskActionEvent} from './desk-action.ts';
import '../staff-dialog.ts';
import {say, type TextKey} from './words.ts';

/** A visit of which nothing more is to come: the next one takes a new number. */
const OVER: ReadonlySet<VisitAnswer['status']> = new Set(['finished', 'withdrawn', 'past']);

/** A number for somebody who has none: the staff member gives it and says it. */
@customElement('rc-add-dialog')
export class AddDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  /** Hub time, from which the ticket's id is made. */
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  /** The queue that is chosen at first: the desk's own. */
  @property() queue: QueueId = GENERAL;
  @property({type: Boolean}) disabled = false;
  @property({attribute: false}) visits!: Visits;
  /** The number that was given. */
  @property({attribute: false}) added: TicketAnswer | undefined;
  @state() private party = 1;
  @state() private priority = false;
  @state() private chosen: QueueId | undefined;
  @state() private help = false;
  /** What is typed as the code of an earlier slip. */
  @state() private typed = '';

  /** One dialog, one ticket: pressed again after no answer came, it is not a second one. */
  #ticket: TicketId | undefined;
  /** The code of the new slip: without it the visitor has no way back to the visit. */
  readonly #slipCode = newCode();
  readonly #inquiry = new CodeInquiry(this);

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      form {
        display: grid;
        gap: 16px;
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 120px;
        gap: 14px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      label.check {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
      }
      select,
      input:not([type='checkbox']) {
        min-height: 52px;
        padding: 4px 12px;
        font-size: 20px;
      }
      input[type='checkbox'] {
        width: 26px;
        height: 26px;
        accent-color: var(--rc-tea);
      }
      .checks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 28px;
      }
      .told {
        min-height: 1.5em;
      }
      .stop {
        color: var(--rc-tea-deep);
        font-weight: 600;
      }
      .code b {
        font-size: 30px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .number {
        font-size: 92px;
        line-height: 1.1;
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render() {
    const {added, language} = this;
    return html`<rc-staff-dialog
      .heading=${say(language, 'add.title')}
      .back=${say(language, added ? 'add.close' : 'do.cancel')}
    >
      ${added ? this.#given(added) : this.#form()}
    </rc-staff-dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The form that had the focus is gone: Enter closes.
    if (this.added && changed.has('added')) {
      this.renderRoot.querySelector('rc-staff-dialog')?.focusBack();
    }
  }

  #given({number, ahead}: TicketAnswer) {
    const {language} = this;
    return html`<div role="status">
      <div class="number">${number}</div>
      <p class="code">${say(language, 'add.slip')} <b>${spacedCode(this.#slipCode)}</b></p>
      <p>${say(language, 'add.done')}</p>
      <p class="soft">${say(language, 'add.ahead', {count: ahead})}</p>
    </div>`;
  }

  #form() {
    const {language, chosen: queue = this.queue} = this;
    const units = this.hall.configuration?.units ?? [];
    return html`<form @submit=${this.#add} novalidate>
      <div class="fields">
        <label
          >${say(language, 'add.queue')}
          <select
            @change=${(event: Event) => {
              this.chosen = (event.target as HTMLSelectElement).value;
            }}
          >
            <option value=${GENERAL} ?selected=${queue === GENERAL}>
              ${say(language, 'queue.general')}
            </option>
            ${units.map(
              ({id, short}) =>
                html`<option value=${id} ?selected=${queue === id}>${short[language]}</option>`,
            )}
          </select>
        </label>
        <label
          >${say(language, 'add.party')}
          <input
            type="number"
            min="1"
            max=${this.#atMost()}
            .value=${String(this.party)}
            @input=${(event: Event) => {
              const typed = Math.floor(Number((event.target as HTMLInputElement).value));
              this.party = Math.min(this.#atMost(), Math.max(1, typed));
            }}
          />
        </label>
      </div>
      <label
        >${say(language, 'add.code')}
        <input inputmode="numeric" autocomplete="off" maxlength="20" @input=${this.#code} />
        <span class="told ${this.#settled() ? 'soft' : 'stop'}" role="status">${this.#told()}</span>
      </label>
      <div class="checks">
        ${this.#check('add.priority', this.priority, (on) => {
          this.priority = on;
        })}
        ${this.#check('add.help', this.help, (on) => {
          this.help = on;
        })}
      </div>
      <button class="primary" ?disabled=${this.disabled || !this.#settled()}>
        ${say(language, 'add.do')}<kbd>↵</kbd>
      </button>
    </form>`;
  }

  #check(text: TextKey, on: boolean, set: (on: boolean) => void) {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => {
          set((event.target as HTMLInputElement).checked);
        }}
      />${say(this.language, text)}</label
    >`;
  }

  #atMost(): number {
    return this.hall.configuration?.parties.atMost ?? 1;
  }

  /** A returning visitor goes to the unit that received them first, unless staff choose another one. */
  readonly #code = async (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value.trim();
    await this.#inquiry.ask(this.visits, this.typed);
    this.chosen = this.#past()?.firstUnit ?? this.chosen;
  };

  /** The earlier visit that the code leads to. */
  #past(): VisitAnswer | undefined {
    const {heard} = this.#inquiry;
    if (heard?.kind !== 'done') return undefined;
    return OVER.has(heard.answer.status) ? heard.answer : undefined;
  }

  /** No code, or the code of a visit that is over: one party has one live number. */
  #settled(): boolean {
    return this.typed === '' || this.#past() !== undefined;
  }

  /** What the code tells, and why no number is added with it. */
  #told(): string {
    const {language, typed} = this;
    const {code, heard} = this.#inquiry;
    if (typed === '') return '';
    if (code === undefined) return say(language, 'add.code.length', {count: CODE_DIGITS});
    if (!heard) return say(language, 'code.asking');
    if (heard.kind !== 'done') {
      return say(language, 'add.code.trouble', {trouble: codeTrouble(language, heard)});
    }
    const {number = '', firstUnit} = heard.answer;
    const unit = this.hall.layout?.units.get(firstUnit ?? '')?.short[language];
    const first = unit ? say(language, 'ticket.first-unit', {unit}) : '';
    return this.#past()
      ? first || say(language, 'add.code.no-unit')
      : `${say(language, 'add.code.live', {number})} ${first}`;
  }

  readonly #add = (event: Event) => {
    event.preventDefault();
    if (this.disabled || !this.#settled()) return;
    const firstUnit = this.#past()?.firstUnit;
    this.dispatchEvent(
      new DeskActionEvent({
        type: 'add-ticket',
        ticket: (this.#ticket ??= newId(this.now)),
        code: this.#slipCode,
        queue: this.chosen ?? this.queue,
        lane: this.priority ? 'priority' : 'ordinary',
        party: this.party,
        help: this.help,
        ...(firstUnit === undefined ? {} : {firstUnit}),
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-add-dialog': AddDialog;
  }
}
