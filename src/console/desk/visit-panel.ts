import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {OUTCOMES, type Outcome} from '../../hall/terms.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent, DeskAskEvent, type DeskAction, type DeskQuestion} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import {minutesSince, type DeskView, type TicketView} from './desk-view.ts';
import {durationText} from '../duration-text.ts';
import {seatPanelStyles} from './seat-panel.styles.ts';
import {ticketFacts} from './ticket-facts.ts';
import {say, sayAt, type TextKey} from './words.ts';

/** The visit at a seat, from the call to its outcome: always one obvious next press. */
@customElement('rc-visit-panel')
export class VisitPanel extends LitElement {
  @property({attribute: false}) view!: DeskView;
  @property({attribute: false}) visit!: TicketView;
  @property() language: Language = 'zh';
  /** Hub time, for the minutes. */
  @property({type: Number}) now = 0;
  @property({type: Number}) representatives = 5;
  /** Cut off, or a command is under way. */
  @property({type: Boolean}) disabled = false;

  static override styles = seatPanelStyles;

  protected override render() {
    return this.visit.ticket.status === 'serving' ? this.#serving() : this.#called();
  }

  #called() {
    const {ticket} = this.visit;
    const {recallIn, recallsLeft, missBack} = this.view;
    const off = this.disabled;
    const recall =
      recallsLeft === 0
        ? this.#say('do.recall.none', {count: ticket.calls})
        : recallIn > 0
          ? this.#say('do.recall.in', {seconds: recallIn})
          : this.#say('do.recall');
    return html`<section class="card">
      ${this.#head(this.#say('ticket.called'))}
      ${deskButton(this.#say('do.start'), this.#act({type: 'start', ticket: ticket.id}), {
        key: 'Enter',
        look: 'primary wide',
        off,
      })}
      <div class="row">
        ${deskButton(recall, this.#act({type: 'recall', ticket: ticket.id}), {
          key: 'R',
          off: off || recallsLeft === 0 || recallIn > 0,
        })}
        ${deskButton(this.#say('do.miss'), this.#act({type: 'miss', ticket: ticket.id}), {
          key: 'M',
          off,
          hint:
            missBack === undefined
              ? this.#say('do.miss.list')
              : this.#say('do.miss.back', {places: missBack}),
        })}
      </div>
      ${this.#aside()}
    </section>`;
  }

  #serving() {
    const {ticket} = this.visit;
    const served = ticket.servedMs + this.now - (ticket.startedAt ?? this.now);
    const minutes = minutesSince(this.now - served, this.now);
    return html`<section class="card">
      ${this.#head(`${this.#say('ticket.serving')} · ${this.#say('ticket.served', {time: durationText(say, this.language, minutes)})}`)}
      <p class="soft">${this.#say('do.finish.hint')}</p>
      <div class="outcomes">
        ${OUTCOMES.map((outcome, index) =>
          deskButton(this.#say(`outcome.${outcome}`), this.#finish(outcome), {
            key: String(index + 1),
            look: outcome === 'settled' ? 'jade' : '',
            off: this.disabled,
          }),
        )}
      </div>
      ${this.#aside()}
    </section>`;
  }

  #head(words: string) {
    const {language, visit, now, representatives} = this;
    return html`
      <div class="words">
        <p class="soft">${words}</p>
        ${this.#pause()}
      </div>
      <div class="visit">
        <div class="number">${visit.ticket.number}</div>
        <p class="facts">${ticketFacts(language, visit, {now, representatives})}</p>
      </div>
    `;
  }

  /** A pause takes no further ticket; this visit goes on. */
  #pause() {
    const {status, reason = 'short-break'} = this.view;
    const off = this.disabled;
    if (status !== 'paused') {
      return deskButton(this.#say('do.pause.after'), this.#ask({about: 'pause'}), {
        key: 'P',
        look: 'small',
        off,
      });
    }
    return html`<span class="mark note"
        >${this.#say('pause.after', {reason: this.#say(`pause.${reason}`)})}</span
      >
      ${deskButton(this.#say('do.pause.not'), this.#act({type: 'resume-seat'}), {
        key: 'P',
        look: 'small',
        off,
      })}`;
  }

  /** What can be done with a visit besides going on with it here. */
  #aside() {
    const {id} = this.visit.ticket;
    const off = this.disabled;
    return html`<div class="row">
      ${deskButton(this.#say('do.transfer'), this.#ask({about: 'transfer', ticket: id}), {
        key: 'T',
        hint: this.#say('do.transfer.hint'),
        off,
      })}
      ${deskButton(this.#say('do.hold'), this.#act({type: 'hold', ticket: id}), {
        key: 'H',
        hint: this.#say('do.hold.hint'),
        off,
      })}
    </div>`;
  }

  #finish(outcome: Outcome) {
    const ticket = this.visit.ticket.id;
    return outcome === 'not-accepted'
      ? this.#ask({about: 'refuse', ticket})
      : this.#act({type: 'finish', ticket, outcome});
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
    'rc-visit-panel': VisitPanel;
  }
}
