import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {TicketId} from '../../hall/event.ts';
import type {Ended, HallState} from '../../hall/state.ts';
import type {Visits} from '../../sync/visit-client.ts';
import {dateWords} from '../../ui/date-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {CodeInquiry, codeTrouble} from './code-inquiry.ts';
import {DeskAskEvent} from './desk-action.ts';
import '../staff-dialog.ts';
import {findVisit, findNumbers, wasIssued, type Found} from './find-numbers.ts';
import {DeskFormEvent} from './form/form-events.ts';
import {say} from './words.ts';

const SHOWN = 6;

/** Finds a number anywhere in the hall, or the visit of a slip by its code. */
@customElement('rc-look-up-dialog')
export class LookUpDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() language: Language = 'zh';
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property({attribute: false}) visits!: Visits;
  /** A desk that is not open opens no form. */
  @property({type: Boolean}) closed = false;
  @state() private typed = '';

  readonly #inquiry = new CodeInquiry(this);

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        min-height: 56px;
        padding: 4px 14px;
        font-size: 26px;
        text-transform: uppercase;
      }
      .found {
        display: grid;
        gap: 8px;
        min-height: 120px;
        align-content: start;
      }
      .hit {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        font-size: 20px;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    return html`<rc-staff-dialog
      .heading=${say(language, 'look.title')}
      .back=${say(language, 'do.cancel')}
    >
      <form @submit=${this.#enter}>
        <label
          >${say(language, 'look.label')}
          <input
            autocomplete="off"
            maxlength="20"
            .value=${this.typed}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
              void this.#inquiry.ask(this.visits, this.typed);
            }}
          />
        </label>
      </form>
      <div class="found" role="status">
        ${this.#inquiry.code === undefined ? this.#byNumber() : this.#byCode()}
      </div>
    </rc-staff-dialog>`;
  }

  #byNumber() {
    if (this.typed.trim() === '') return nothing;
    const found = findNumbers(this.hall, this.typed);
    if (found.length === 0) {
      return html`<p>
        ${say(this.language, wasIssued(this.hall, this.typed) ? 'look.over' : 'look.none')}
      </p>`;
    }
    const more = found.length - SHOWN;
    return html`${found
      .slice(0, SHOWN)
      .map((found) => this.#hit(found.id, found.number, this.#standing(found)))}
    ${more > 0 ? html`<p class="soft">${say(this.language, 'list.more', {count: more})}</p>` : nothing}`;
  }

  #byCode() {
    const {language} = this;
    const {heard} = this.#inquiry;
    if (!heard) return html`<p>${say(language, 'code.asking')}</p>`;
    if (heard.kind !== 'done') return html`<p>${codeTrouble(language, heard)}</p>`;
    const {number = '', status, time, firstUnit} = heard.answer;
    if (status === 'past') {
      const unit = this.hall.layout?.units.get(firstUnit ?? '')?.short[language];
      return html`<p>${say(language, 'look.past')}</p>
        <p>${unit ? say(language, 'ticket.first-unit', {unit}) : nothing}</p>
        ${this.#form()}`;
    }
    const text =
      time === undefined
        ? say(
            language,
            status === 'finished' || status === 'withdrawn' || status === 'booked'
              ? `ended.${status}`
              : `status.${status}`,
          )
        : say(language, 'status.booked', {time: this.#time(time)});
    const here = findVisit(this.hall, heard.answer);
    return here
      ? this.#hit(here.id, number, text)
      : html`<p class="hit"><b>${number}</b><span class="soft">${text}</span></p>`;
  }

  /** Of an earlier visit, which only its code leads to. */
  #form() {
    const {code} = this.#inquiry;
    if (code === undefined) return nothing;
    return html`<button
      type="button"
      ?disabled=${this.closed}
      @click=${() => {
        this.dispatchEvent(new DeskFormEvent({code}));
      }}
    >
      ${say(this.language, 'do.form')}
    </button>`;
  }

  #hit(id: TicketId, number: string, text: string) {
    return html`<button
      type="button"
      class="hit"
      @click=${() => {
        this.#open(id);
      }}
    >
      ${number}<span class="soft">${text}</span>
    </button>`;
  }

  #standing({id, standing}: Found): string {
    const {language} = this;
    switch (standing.kind) {
      case 'today':
        return say(language, `status.${standing.status}`);
      case 'booked':
        return say(language, 'status.booked', {time: this.#time(standing.time)});
      case 'ended':
        return this.#ended(id, standing.fate);
    }
  }

  /** A number of today that was given a time says which, and the number it then has. */
  #ended(id: TicketId, fate: Ended['fate']): string {
    const {language} = this;
    const later = this.hall.appointments.get(id);
    if (!later) return say(language, `ended.${fate}`);
    return say(language, 'ended.booked.to', {time: this.#time(later.time), number: later.number});
  }

  #time(at: number): string {
    return dateWords(at, this.now, this.hall.configuration?.timeZone ?? 'UTC')[this.language];
  }

  /** Enter opens the number where only one can be meant. */
  readonly #enter = (event: Event) => {
    event.preventDefault();
    const {heard} = this.#inquiry;
    const byCode = heard?.kind === 'done' ? findVisit(this.hall, heard.answer) : undefined;
    const [only, another] = byCode ? [byCode] : findNumbers(this.hall, this.typed);
    if (only && !another) this.#open(only.id);
  };

  #open(ticket: TicketId): void {
    const {code} = this.#inquiry;
    this.dispatchEvent(new DeskAskEvent({about: 'ticket', ticket, code}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-look-up-dialog': LookUpDialog;
  }
}
