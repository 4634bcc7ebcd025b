import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QueueId} from '../../hall/configuration.ts';
import {poolingAdvice, longWaits, type PoolingAdvice} from '../../hall/pooling.ts';
import type {HallState} from '../../hall/state.ts';
import {placeText} from '../place-text.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {changedSeats, servesOf, windowSeats, type ChangedSeat} from './manager-view.ts';
import './pooling-choice.ts';
import {queueText} from '../queue-text.ts';
import {say, type TextKey} from './words.ts';

/** Where seats could help, one press away, her own choice, and the way back from what was changed today. */
@customElement('rc-pooling-card')
export class PoolingCard extends LitElement {
  @property({attribute: false}) hall!: HallState;
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
        line-height: 1.35;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 6px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 16px;
        align-items: center;
      }
      button {
        min-height: 42px;
        padding: 2px 16px;
        border-radius: 12px;
        font-size: 17px;
      }
      h3 {
        margin-block: 10px 4px;
        font-size: 17px;
      }
      .changed {
        gap: 4px;
      }
      .changed button {
        min-height: 36px;
      }
      rc-pooling-choice {
        margin-block-start: 10px;
      }
    `,
  ];

  protected override render() {
    const {hall, language, disabled} = this;
    const advice = poolingAdvice(hall);
    const changed = changedSeats(hall);
    return html`
      ${
        advice.length === 0
          ? html`<p class="soft">${this.#noAdvice()}</p>`
          : html`<ul>
              ${advice.map((one) => this.#advice(one))}
            </ul>`
      }
      <rc-pooling-choice
        .hall=${hall}
        .seq=${this.seq}
        .language=${language}
        .disabled=${disabled}
      ></rc-pooling-choice>
      ${
        changed.length === 0
          ? nothing
          : html`<h3>${this.#say('pooling.changed')}</h3>
              <ul class="changed">
                ${changed.map((seat) => this.#changed(seat))}
              </ul>`
      }
    `;
  }

  /** Why nothing is advised: all is well only where nobody waits long. */
  #noAdvice(): string {
    const {hall} = this;
    const long = longWaits(hall);
    if (long.length === 0) return this.#say('pooling.none');
    const {open, paused, lunch, closed} = windowSeats(hall);
    if (open === 0 && paused > 0 && paused === lunch) return this.#say('pooling.lunch', {paused});
    const seats = (
      [
        ['pooling.paused', paused],
        ['pooling.closed', closed],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([key, count]) => this.#say(key, {count}))
      .join(this.#say('list.comma'));
    if (open === 0) return this.#say('pooling.stopped', {seats});
    if (long.every((queue) => hall.layout?.places.has(queue))) return this.#say('pooling.sent');
    return seats === '' ? this.#say('pooling.full') : this.#say('pooling.full.more', {seats});
  }

  #advice({queue, waiting, seats, idle, helper}: PoolingAdvice) {
    const name = queueText(this.hall, queue, this.language);
    const place = this.#place(helper);
    const key = idle > 0 ? 'pooling.advice' : 'pooling.advice.soon';
    return html`<li>
      <span>${this.#say(key, {queue: name, waiting, seats, idle, place})}</span>
      <button
        type="button"
        class="primary"
        ?disabled=${this.disabled}
        @click=${() => {
          this.#assign(helper, [...servesOf(this.hall, helper), queue]);
        }}
      >
        ${this.#say('pooling.do', {place, queue: name})}
      </button>
    </li>`;
  }

  #changed({seat, serves, planned}: ChangedSeat) {
    const queues = serves
      .map((queue) => queueText(this.hall, queue, this.language))
      .join(this.#say('list.comma'));
    return html`<li>
      <span>${this.#say('pooling.line', {place: this.#place(seat), queues})}</span>
      <button
        type="button"
        ?disabled=${this.disabled}
        @click=${() => {
          this.#assign(seat, planned);
        }}
      >
        ${this.#say('pooling.back')}
      </button>
    </li>`;
  }

  #assign(seat: string, serves: readonly QueueId[]): void {
    this.dispatchEvent(new ManagerActionEvent({type: 'assign-queues', seat, serves: [...serves]}));
  }

  #place(seat: string): string {
    return placeText(this.hall, seat, this.language);
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pooling-card': PoolingCard;
  }
}
