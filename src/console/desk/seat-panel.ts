import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Language} from '../words.ts';
import {DeskActionEvent, DeskAskEvent, type DeskAction, type DeskQuestion} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import type {DeskView} from './desk-view.ts';
import {durationText} from '../duration-text.ts';
import {seatPanelStyles} from './seat-panel.styles.ts';
import {ticketFacts} from './ticket-facts.ts';
import {say, sayAt, type TextKey} from './words.ts';

/** A seat at which nobody is: open it, call the next one, pause, close. */
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

  protected override render() {
    return this.view.status === 'closed' ? this.#closed() : this.#idle();
  }

  #closed() {
    return html`<section class="card">
      <h2>${this.#say('closed.title')}</h2>
      <p class="soft">${this.#say('closed.hint')}</p>
      ${this.#queues()}
      ${deskButton(this.#say('do.open'), this.#act({type: 'open-seat'}), {
        key: 'Enter',
        look: 'primary wide',
        off: this.disabled,
      })}
    </section>`;
  }

  #idle() {
    const {status, reason, next} = this.view;
    const paused = status === 'paused';
    const off = this.disabled;
    return html`<section class="card">
      ${this.#queues()}
      <div class="next">${next ? this.#next(next) : nothing}</div>
      ${
        paused
          ? html`<p class="soft">
                ${this.#say('ticket.paused', {reason: this.#say(`pause.${reason ?? 'short-break'}`)})}
              </p>
              ${deskButton(this.#say('do.resume'), this.#act({type: 'resume-seat'}), {
                key: 'Enter',
                look: 'primary wide',
                off,
              })}`
          : deskButton(this.#say('do.call'), this.#act({type: 'call-next'}), {
              key: 'Enter',
              look: 'primary wide',
              off: off || !next,
            })
      }
      <div class="row">
        ${
          paused
            ? nothing
            : deskButton(this.#say('do.pause'), this.#ask({about: 'pause'}), {key: 'P', off})
        }
        ${deskButton(this.#say('do.close'), this.#act({type: 'close-seat'}), {off})}
      </div>
    </section>`;
  }

  #queues() {
    return html`<ul class="queues">
      ${this.view.queues.map(
        ({own, unit, waiting, oldestMinutes}) =>
          html`<li>
            <b
              >${own ? this.#say('queue.own') : (unit?.[this.language] ?? this.#say('queue.general'))}</b
            >
            <span>
              ${
                waiting === 0
                  ? this.#say('queue.empty')
                  : `${this.#say('queue.waiting', {count: waiting})} · ${this.#say('queue.oldest', {time: durationText(say, this.language, oldestMinutes)})}`
              }
            </span>
          </li>`,
      )}
    </ul>`;
  }

  #next({ticket, why}: NonNullable<DeskView['next']>) {
    const {language, now, representatives} = this;
    const values = {
      time: ticket.time ?? '',
      more: why.kind === 'ordinary-turn' ? why.more : 0,
      minutes: why.kind === 'aged' ? why.minutes : 0,
    };
    return html`
      <p class="who">
        ${this.#say('queue.next')} <b>${ticket.ticket.number}</b>
        ${ticketFacts(language, ticket, {now, representatives})}
      </p>
      <p class="soft">${this.#say(`why.${why.kind}`, values)}</p>
    `;
  }

  #act(action: DeskAction) {
    return () => this.dispatchEvent(new DeskActionEvent(action));
  }

  #ask(question: DeskQuestion) {
    return () => this.dispatchEvent(new DeskAskEvent(question));
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return sayAt(this.view.place.kind, this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-seat-panel': SeatPanel;
  }
}
