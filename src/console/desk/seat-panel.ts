import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Ticket} from '../../hall/state.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';
import {minutesSince, type DeskView} from './desk-view.ts';
import {seatPanelStyles} from './seat-panel.styles.ts';

/** What a press at the desk asks for. */
export type DeskAction =
  | {readonly type: 'open-seat' | 'close-seat' | 'pause-seat' | 'resume-seat' | 'call-next'}
  | {
      readonly type: 'recall' | 'start' | 'miss' | 'restore' | 'call-ticket';
      readonly ticket: Ticket;
    }
  | {readonly type: 'finish'; readonly ticket: Ticket; readonly settled: boolean};

export class DeskActionEvent extends Event {
  static readonly type = 'rc-desk-act';
  readonly action: DeskAction;

  constructor(action: DeskAction) {
    super(DeskActionEvent.type);
    this.action = action;
  }
}

/** One seat and the visit at it: always one obvious next press. */
@customElement('rc-seat-panel')
export class SeatPanel extends LitElement {
  @property({attribute: false}) view!: DeskView;
  @property() language: Language = 'zh';
  /** Hub time, for the minutes. */
  @property({type: Number}) now = 0;
  @property({type: Number}) representatives = 5;
  /** Cut off, or a command is under way. */
  @property({type: Boolean}) disabled = false;

  static override styles = seatPanelStyles;

  /** The press that a hot key stands for, where it is on the screen now. */
  press(key: string): void {
    this.renderRoot.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click();
  }

  protected override render() {
    const {status, ticket} = this.view;
    if (ticket) return ticket.status === 'serving' ? this.#serving(ticket) : this.#called(ticket);
    return status === 'closed' ? this.#closed() : this.#idle();
  }

  #closed() {
    return html`<section class="card">
      <h2>${this.#say('closed.title')}</h2>
      <p class="soft">${this.#say('closed.hint')}</p>
      ${this.#button('do.open', {type: 'open-seat'}, {key: 'Enter', look: 'primary wide'})}
    </section>`;
  }

  #idle() {
    const {status, queues, next} = this.view;
    const paused = status === 'paused';
    return html`<section class="card">
      <ul class="queues">
        ${queues.map(
          ({unit, waiting, oldestMinutes}) =>
            html`<li>
              <b>${unit?.[this.language] ?? this.#say('queue.general')}</b>
              <span>
                ${
                  waiting === 0
                    ? this.#say('queue.empty')
                    : `${this.#say('queue.waiting', {count: waiting})} · ${this.#say('queue.oldest', {minutes: oldestMinutes})}`
                }
              </span>
            </li>`,
        )}
      </ul>
      <p class="next">
        ${
          next
            ? html`${this.#say('queue.next')} <b>${next.number}</b> ${this.#facts(next)}`
            : nothing
        }
      </p>
      ${
        paused
          ? html`<p class="soft">${this.#say('ticket.paused')}</p>
              ${this.#button('do.resume', {type: 'resume-seat'}, {key: 'Enter', look: 'primary wide'})}`
          : this.#button(
              'do.call',
              {type: 'call-next'},
              {key: 'Enter', look: 'primary wide', off: !next},
            )
      }
      <div class="row">
        ${paused ? nothing : this.#button('do.pause', {type: 'pause-seat'}, {key: 'P'})}
        ${this.#button('do.close', {type: 'close-seat'})}
      </div>
    </section>`;
  }

  #called(ticket: Ticket) {
    const {recallIn, recallsLeft, missBack} = this.view;
    const recall: [TextKey, Record<string, number>] =
      recallsLeft === 0
        ? ['do.recall.none', {count: ticket.calls}]
        : recallIn > 0
          ? ['do.recall.in', {seconds: recallIn}]
          : ['do.recall', {}];
    return html`<section class="card">
      <p class="soft">${this.#say('ticket.called')}</p>
      <div class="number">${ticket.number}</div>
      <p class="facts">${this.#facts(ticket)}</p>
      ${this.#button('do.start', {type: 'start', ticket}, {key: 'Enter', look: 'primary wide'})}
      <div class="row">
        ${this.#button(
          recall[0],
          {type: 'recall', ticket},
          {key: 'R', off: recallsLeft === 0 || recallIn > 0, values: recall[1]},
        )}
        ${this.#button(
          'do.miss',
          {type: 'miss', ticket},
          {
            key: 'M',
            hint:
              missBack === undefined
                ? this.#say('do.miss.list')
                : this.#say('do.miss.back', {places: missBack}),
          },
        )}
      </div>
    </section>`;
  }

  #serving(ticket: Ticket) {
    const minutes = minutesSince(ticket.startedAt ?? this.now, this.now);
    return html`<section class="card">
      <p class="soft">${this.#say('ticket.serving')} · ${this.#say('ticket.minutes', {minutes})}</p>
      <div class="number">${ticket.number}</div>
      <p class="facts">${this.#facts(ticket)}</p>
      <p class="soft">${this.#say('do.finish.hint')}</p>
      <div class="row big">
        ${this.#button(
          'do.settled',
          {type: 'finish', ticket, settled: true},
          {
            key: '1',
            look: 'jade',
          },
        )}
        ${this.#button(
          'do.onward',
          {type: 'finish', ticket, settled: false},
          {
            key: '2',
            look: 'primary',
          },
        )}
      </div>
    </section>`;
  }

  #facts({lane, party, help, issuedAt}: Ticket) {
    const atMost = this.representatives;
    return html`
      ${
        lane === 'priority'
          ? html`<span class="mark">${this.#say('ticket.priority')}</span>`
          : nothing
      }
      ${help ? html`<span class="mark">${this.#say('ticket.help')}</span>` : nothing}
      ${
        party > atMost
          ? html`<span>${this.#say('ticket.representatives', {count: party, atMost})}</span>`
          : party > 1
            ? html`<span>${this.#say('ticket.party', {count: party})}</span>`
            : nothing
      }
      <span>${this.#say('ticket.waited', {minutes: minutesSince(issuedAt, this.now)})}</span>
    `;
  }

  #button(
    text: TextKey,
    action: DeskAction,
    more: {
      key?: string;
      look?: string;
      off?: boolean;
      hint?: string;
      values?: Record<string, number>;
    } = {},
  ): TemplateResult {
    const {key, look = '', off = false, hint, values} = more;
    return html`<button
      class=${look}
      data-key=${key ?? nothing}
      ?disabled=${this.disabled || off}
      @click=${() => this.dispatchEvent(new DeskActionEvent(action))}
    >
      ${this.#say(text, values)}${key ? html`<kbd>${KEY_NAMES[key] ?? key}</kbd>` : nothing}
      ${hint ? html`<small>${hint}</small>` : nothing}
    </button>`;
  }

  #say(key: TextKey, values?: Record<string, number>): string {
    return say(this.language, key, values);
  }
}

const KEY_NAMES: Readonly<Record<string, string>> = {Enter: '↵'};

declare global {
  interface HTMLElementTagNameMap {
    'rc-seat-panel': SeatPanel;
  }
}
