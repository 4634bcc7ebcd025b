import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QueueId} from '../../hall/configuration.ts';
import {poolingAdvice, type PoolingAdvice} from '../../hall/pooling.ts';
import type {HallState} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {changedSeats, queueName, servesOf, type ChangedSeat} from './manager-view.ts';
import {placeText} from '../place-text.ts';
import {say, type TextKey} from './words.ts';

/** Where idle seats could help, one press away, and the way back from what was changed today. */
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
      }
      ul {
        margin: 10px 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 12px;
      }
      li {
        display: grid;
        gap: 8px;
      }
      .changed li {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
      }
      button {
        justify-self: start;
        min-height: 48px;
        font-size: 17px;
      }
      h3 {
        margin-block-start: 16px;
        font-size: 17px;
      }
    `,
  ];

  protected override render() {
    const advice = poolingAdvice(this.hall);
    const changed = changedSeats(this.hall);
    return html`
      ${
        advice.length === 0
          ? html`<p class="soft">${this.#say('pooling.none')}</p>`
          : html`<ul>
              ${advice.map((one) => this.#advice(one))}
            </ul>`
      }
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

  #advice({queue, waiting, seats, idle, helper}: PoolingAdvice) {
    const name = this.#name(queue);
    return html`<li>
      <span>${this.#say('pooling.advice', {queue: name, waiting, seats, idle})}</span>
      <button
        type="button"
        class="primary"
        ?disabled=${this.disabled}
        @click=${() => {
          this.#assign(helper, [...servesOf(this.hall, helper), queue]);
        }}
      >
        ${this.#say('pooling.do', {place: this.#place(helper), queue: name})}
      </button>
    </li>`;
  }

  #changed({seat, serves, planned}: ChangedSeat) {
    const queues = serves.map((queue) => this.#name(queue)).join('、');
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

  #name(queue: QueueId): string {
    return queueName(this.hall, queue)?.[this.language] ?? this.#say('queue.general');
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
