import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {dayAt, momentAt} from '../../../hall/day.ts';
import {NOTE_AT_MOST, type CheckAnswer} from '../../../wire/revision-api.ts';
import '../../staff-dialog.ts';
import './check-report.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';
import {PublishedEvent, ScheduledEvent} from './revision-events.ts';

/** What somebody mostly plans for: the next morning, before anybody comes. */
const BEFORE_OPENING = '07:00';

/**
 * Asks whether a document shall be published: what it changes, what is wrong or unwise, a note, now or at a
 * time. It asks the hub and publishes by itself, and says what came of it. Put it on the page to open it, take
 * it off with `rc-dismiss`.
 *
 * @fires {Event} rc-dismiss - It is over: what was done was told before.
 * @fires {PublishedEvent} rc-published - The hub has it.
 * @fires {ScheduledEvent} rc-scheduled - It is on the hub's calendar.
 * @fires {PathChosenEvent} rc-path-chosen - Somebody wants to see where a line lies; `rc-dismiss` follows.
 */
@customElement('rc-publish-dialog')
export class PublishDialog extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  /** What is to be published: all of it, tidied. */
  @property({attribute: false}) configuration!: HallConfiguration;
  /** The revision that it was made from. */
  @property({type: Number}) basedOn = 0;
  /** Hub time, for the times that may be chosen. */
  @property({attribute: false}) now: () => number = Date.now;
  @state() private answer: CheckAnswer | undefined;
  @state() private later = false;
  @state() private busy = false;
  @state() private trouble = '';
  /** What was done; nothing is left to do then. */
  @state() private done = '';

  /** Resolves when the hub has told what publishing would come to. */
  checked: Promise<void> = Promise.resolve();

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: contents;
      }
      form.row {
        align-items: end;
      }
      .note input {
        inline-size: 100%;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.checked = this.#check();
  }

  protected override render() {
    return html`<rc-staff-dialog
      .heading=${this.say('publish.title')}
      .back=${this.say(this.done ? 'publish.close' : 'publish.back')}
      @rc-path-chosen=${this.#lead}
    >
      ${this.done ? html`<p class="done" role="status">${this.done}</p>` : this.#asking()}
    </rc-staff-dialog>`;
  }

  #asking() {
    const {answer} = this;
    const open = answer && !answer.stale && answer.faults.length === 0;
    return html`
      ${
        answer
          ? html`<rc-check-report .answer=${answer} .language=${this.language}></rc-check-report>`
          : this.trouble
            ? nothing
            : html`<p role="status">${this.say('check.looking')}</p>`
      }
      ${open && answer.differences.length > 0 ? this.#publishing() : nothing}
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${
        answer || !this.trouble
          ? nothing
          : html`<button type="button" @click=${() => void this.#check()}>
              ${this.say('list.again')}
            </button>`
      }
    `;
  }

  #publishing() {
    return html`
      <label class="note"
        >${this.say('publish.note')}
        <input
          name="note"
          maxlength=${NOTE_AT_MOST}
          autocomplete="off"
          placeholder=${this.say('publish.note.hint')}
      /></label>
      <div class="row">
        <button
          type="button"
          class="now ${this.later ? '' : 'primary'}"
          ?disabled=${this.busy}
          @click=${this.#publish}
        >
          ${this.say(this.busy && !this.later ? 'publish.busy' : 'publish.now')}
        </button>
        <button
          type="button"
          class="later"
          aria-expanded=${this.later}
          ?disabled=${this.busy}
          @click=${() => {
            this.later = !this.later;
          }}
        >
          ${this.say('publish.later')}
        </button>
      </div>
      ${this.later ? this.#times() : nothing}
    `;
  }

  #times() {
    const {timeZone} = this.configuration;
    const {day, endsAt} = dayAt(this.now(), timeZone);
    const next = dayAt(endsAt, timeZone).day;
    return html`<form class="row" novalidate @submit=${this.#schedule}>
      <label
        >${this.say('publish.day')} <input type="date" name="day" min=${day} .defaultValue=${next}
      /></label>
      <label
        >${this.say('publish.time')} <input type="time" name="time" .defaultValue=${BEFORE_OPENING}
      /></label>
      <button class="primary at" ?disabled=${this.busy}>${this.say('publish.at')}</button>
    </form>`;
  }

  async #check(): Promise<void> {
    this.trouble = '';
    const heard = await this.client.check(this.configuration, this.basedOn);
    if (heard.kind === 'done') this.answer = heard.answer;
    else this.trouble = this.troubleOf(heard, 'list.trouble');
  }

  get #publication() {
    const {configuration, basedOn} = this;
    const note = this.#field('note').trim();
    return {configuration, basedOn, ...(note === '' ? {} : {note})};
  }

  readonly #publish = async () => {
    this.busy = true;
    const sent = await this.client.publish(this.#publication);
    this.busy = false;
    this.trouble = this.troubleOf(sent, 'publish.unknown');
    if (sent.kind !== 'done') return;
    this.done = this.say('publish.done');
    this.dispatchEvent(new PublishedEvent());
  };

  readonly #schedule = async (event: Event) => {
    event.preventDefault();
    const [day, time] = [this.#field('day'), this.#field('time')];
    if (day === '' || time === '') {
      this.trouble = this.say('publish.at.missing');
      return;
    }
    const {timeZone} = this.configuration;
    const due = momentAt(day, time, timeZone);
    if (due <= this.now()) {
      this.trouble = this.say('publish.at.past');
      return;
    }
    this.busy = true;
    const heard = await this.client.schedule(this.#publication, due);
    this.busy = false;
    this.trouble = this.troubleOf(heard, 'publish.unknown');
    if (heard.kind !== 'done') return;
    this.done = this.say('publish.planned', {when: this.when(due, timeZone)});
    this.dispatchEvent(new ScheduledEvent());
  };

  /** Once the page has heard where to lead. */
  readonly #lead = () => {
    queueMicrotask(() =>
      this.dispatchEvent(new Event('rc-dismiss', {bubbles: true, composed: true})),
    );
  };

  #field(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-publish-dialog': PublishDialog;
  }
}
