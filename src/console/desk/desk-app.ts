import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {Forms} from '../../sync/form-client.ts';
import type {Sent} from '../../sync/hall-link.ts';
import type {Visits} from '../../sync/visit-client.ts';
import type {TicketAnswer} from '../../wire/api.ts';
import type {Slip} from '../../wire/form-api.ts';
import {SLIP_IDLE_MINUTES} from '../../wire/form-limits.ts';
import {StaffApp} from '../staff-app.ts';
import {
  leavesSeat,
  sendAction,
  type DeskAction,
  type DeskActionEvent,
  type DeskAskEvent,
  type DeskQuestion,
} from './desk-action.ts';
import {deskStyles} from './desk-app.styles.ts';
import {beforeDone, type Done} from './desk-done.ts';
import './desk-forms.ts';
import type {DeskForms} from './desk-forms.ts';
import {DeskLock, LOCK_AFTER_MS} from './desk-lock.ts';
import './desk-messages.ts';
import {deskPlace} from './desk-place.ts';
import './desk-question.ts';
import './desk-tools.ts';
import {deskView, type DeskView} from './desk-view.ts';
import {allClosed} from './form/closing-forms.ts';
import type {DeskFormEvent} from './form/form-events.ts';
import type {FormPlace} from './form/form-place.ts';
import {KeptWords} from './form/kept-words.ts';
import type {LostWords} from './form/lost-words.ts';
import {buttonFor} from './hot-keys.ts';
import {seatInAddress} from './seat-address.ts';
import './seat-chooser.ts';
import type {SeatChosenEvent} from './seat-chooser.ts';
import './seat-panel.ts';
import './ticket-lists.ts';
import './visit-panel.ts';
import {say, type TextKey} from './words.ts';

/** The desk of one staff member at one seat. The seat stands in the address: a bookmark opens it. */
@customElement('rc-desk-app')
export class DeskApp extends StaffApp {
  /** Milliseconds after a press during which a key does nothing: its button is another one by then. */
  @property({type: Number}) keyPause = 500;
  /** Milliseconds without a letter, and what is written in a form is saved. */
  @property({type: Number}) savePause = 2000;
  /** And milliseconds after which it is saved also of somebody who makes no pause. */
  @property({type: Number}) saveWithin = 10_000;
  /** Milliseconds in which nobody used the form of a visit that is over, after which it is put away. */
  @property({type: Number}) slipIdle = SLIP_IDLE_MINUTES * 60_000;
  /** Milliseconds without a touch or a key, and the desk locks itself. */
  @property({type: Number}) lockAfter = LOCK_AFTER_MS;
  /** Milliseconds between two looks at the clocks. */
  @property({type: Number}) lookEvery = 1000;
  /** Milliseconds of a clock that is never set back. */
  @property({attribute: false}) monotonic = () => performance.now();
  @property({attribute: false}) visits!: Visits;
  @property({attribute: false}) forms!: Forms;
  @state() private seat: SeatId = seatInAddress();
  /** What came of the last press. */
  @state() private done: Done | undefined;
  @state() private failed: Sent | undefined;
  @state() private question: DeskQuestion | undefined;
  /** The number that was added by hand just now. */
  @state() private added: TicketAnswer | undefined;

  /** The slip of a visit that is over, whose form is open here beside this visit at the seat. */
  @state() private past: {readonly slip: Slip; readonly visit: TicketId | undefined} | undefined;
  readonly #kept = new KeptWords(this);
  #acted = -Infinity;
  #lock!: DeskLock;

  override holdsWords(): boolean {
    return this.#kept.any || (this.#forms?.unsaved ?? false);
  }

  static override styles = deskStyles;

  protected override start() {
    this.#lock = new DeskLock(this.monotonic);
    const onKey = (event: KeyboardEvent) => {
      this.#key(event);
    };
    const onHash = () => {
      this.seat = seatInAddress();
      // What was done at the last seat is nothing of this one's.
      this.done = undefined;
      this.failed = undefined;
      this.question = undefined;
      this.past = undefined;
    };
    const onUnload = (event: Event) => {
      if (this.holdsWords()) event.preventDefault();
    };
    const over = new AbortController();
    addEventListener('keydown', onKey, over);
    addEventListener('hashchange', onHash, over);
    addEventListener('beforeunload', onUnload, over);
    return [
      this.link.subscribe(this.look),
      this.every(this.lookEvery, () => {
        this.look();
        this.#lock.look(this, this.seat);
      }),
      this.#lock.watch(),
      () => {
        over.abort();
      },
    ];
  }

  /** Forms go, as from a visit that goes: what was typed is saved, or kept for whoever unlocks. */
  override async putAway(): Promise<void> {
    this.question = undefined;
    this.past = undefined;
    await this.updateComplete;
    await allClosed();
  }

  protected override willUpdate(): void {
    const {ticket, status = 'closed'} = this.link.state.seats.get(this.seat) ?? {};
    // Whoever comes next sees nothing of who was there before, and nobody anything at a desk that is closed.
    if (ticket !== this.past?.visit || status === 'closed') this.past = undefined;
  }

  protected override render() {
    const {state: hall, clock, status} = this.link;
    const view = deskView(hall, this.seat, clock.now());
    return html`
      <header>
        <h1>${this.#say('app.desk')}</h1>
        ${view ? deskPlace(view, this.language) : html`<span class="push"></span>`}
        ${this.accountMenu()}
        <button @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      <main>
        ${this.#kept.words.map((words) => this.#lost(words))}
        ${
          status.kind === 'starting'
            ? html`<p>${this.#say('link.starting')}</p>`
            : view
              ? this.#desk(view)
              : html`<rc-seat-chooser
                  .hall=${hall}
                  .seq=${hall.seq}
                  .language=${this.language}
                  @rc-seat-choose=${this.#choose}
                ></rc-seat-chooser>`
        }
      </main>
    `;
  }

  #desk(view: DeskView) {
    const {state: hall, clock} = this.link;
    const {language} = this;
    const now = clock.now();
    const disabled = this.off;
    const representatives = hall.configuration?.parties.representatives ?? 1;
    return html`<div
      class="desk"
      @rc-desk-act=${this.#act}
      @rc-desk-ask=${this.#ask}
      @rc-desk-form=${this.#open}
      @rc-dismiss=${this.#dismiss}
    >
      <div class="left">
        ${
          view.ticket
            ? html`<rc-visit-panel
                .view=${view}
                .visit=${view.ticket}
                .language=${language}
                .now=${now}
                .representatives=${representatives}
                .disabled=${disabled}
              ></rc-visit-panel>`
            : html`<rc-seat-panel
                .view=${view}
                .language=${language}
                .now=${now}
                .representatives=${representatives}
                .disabled=${disabled}
              ></rc-seat-panel>`
        }
        <rc-desk-messages
          .view=${view}
          .hall=${hall}
          .done=${this.done}
          .failed=${this.failed}
          .now=${now}
          .language=${language}
          .disabled=${disabled}
        ></rc-desk-messages>
      </div>
      <div class="right">
        <rc-desk-tools .language=${language} .disabled=${disabled}></rc-desk-tools>
        ${
          this.covered
            ? nothing
            : html`<rc-desk-forms
                .place=${this.#formPlace}
                .visit=${view.ticket?.ticket}
                .slip=${this.past?.slip}
                .slipIdle=${this.slipIdle}
                @rc-past-close=${this.#close}
              ></rc-desk-forms>`
        }
        <rc-ticket-lists
          .view=${view}
          .language=${language}
          .now=${now}
          .disabled=${disabled}
        ></rc-ticket-lists>
      </div>
      ${
        this.question
          ? html`<rc-desk-question
              .question=${this.question}
              .hall=${hall}
              .seat=${this.seat}
              .now=${now}
              .language=${language}
              .disabled=${disabled}
              .added=${this.added}
              .visits=${this.visits}
            ></rc-desk-question>`
          : nothing
      }
    </div>`;
  }

  get #formPlace(): FormPlace {
    const {forms, seat, language, savePause: pause, saveWithin: within} = this;
    const {state: hall, status} = this.link;
    return {
      ...{forms, seat, language, hall: hall.configuration},
      disabled: this.off,
      cut: status.kind !== 'live',
      ...{pause, within},
      lost: this.#kept.keep,
    };
  }

  #lost(words: LostWords) {
    void import('./form/lost-words.ts');
    return html`<rc-lost-words
      .words=${words}
      .language=${this.language}
      @rc-lost-done=${() => {
        this.#kept.drop(words);
      }}
    ></rc-lost-words>`;
  }

  readonly #choose = ({seat}: SeatChosenEvent) => {
    location.hash = encodeURIComponent(seat);
  };

  readonly #act = ({action}: DeskActionEvent) => this.#do(action);

  readonly #ask = ({question}: DeskAskEvent) => {
    this.added = undefined;
    this.question = question;
  };

  readonly #open = ({slip}: DeskFormEvent) => {
    this.question = undefined;
    this.past = {slip, visit: this.link.state.seats.get(this.seat)?.ticket};
  };

  readonly #close = () => {
    this.past = undefined;
  };

  readonly #dismiss = () => {
    this.question = undefined;
  };

  async #do(action: DeskAction): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    if (
      leavesSeat(action, this.link.state, this.seat) &&
      !(await (this.#forms?.mayLeave() ?? true))
    ) {
      this.busy = false;
      this.question = undefined;
      return;
    }
    const before = beforeDone(this.link.state, this.seat, action);
    const sent = await sendAction(this.link, this.seat, action);
    if (sent.kind !== 'done') this.#forms?.stay();
    this.busy = false;
    this.#acted = performance.now();
    const answer = sent.kind === 'done' ? sent.answer.ticket : undefined;
    this.failed = sent.kind === 'done' ? undefined : sent;
    this.done = sent.kind === 'done' ? {action, ...before, answer} : undefined;
    this.added = action.type === 'add-ticket' ? answer : undefined;
    if (!this.added) this.question = undefined;
  }

  get #forms(): DeskForms | null {
    return this.renderRoot.querySelector<DeskForms>('rc-desk-forms');
  }

  /** Hot keys press what is on the screen, but not too soon after a press. */
  #key(event: KeyboardEvent): void {
    // A dialog has its own keys.
    if (this.covered || this.question || event.timeStamp - this.#acted < this.keyPause) return;
    const parts = this.renderRoot.querySelectorAll(
      'rc-seat-panel, rc-visit-panel, rc-desk-tools, rc-ticket-lists, rc-desk-messages',
    );
    const button = buttonFor(event, [
      this.renderRoot,
      ...Array.from(parts, (part) => part.shadowRoot),
    ]);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-app': DeskApp;
  }
}
