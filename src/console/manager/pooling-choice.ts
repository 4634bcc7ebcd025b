import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {GENERAL} from '../../hall/configuration.ts';
import {waitingIn} from '../../hall/queue.ts';
import type {HallState} from '../../hall/state.ts';
import {placeText} from '../place-text.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {servesOf} from './manager-view.ts';
import {queueText} from '../queue-text.ts';
import {say, type TextKey} from './words.ts';

type Option = readonly [id: string, text: string];

/** The duty manager's own choice of a seat that takes one more queue. */
@customElement('rc-pooling-choice')
export class PoolingChoice extends LitElement {
  @property({attribute: false}) hall!: HallState;
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  @state() private seat = '';
  @state() private queue = '';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      form {
        display: flex;
        align-items: center;
        gap: 10px;
        white-space: nowrap;
      }
      select {
        min-width: 0;
        flex: 1 1 0;
        min-height: 42px;
        padding: 2px 10px;
        font-size: 17px;
      }
      button {
        min-height: 42px;
        padding: 2px 16px;
        border-radius: 12px;
        font-size: 17px;
      }
    `,
  ];

  protected override render() {
    const {seat, queue} = this;
    const serves = seat !== '' && servesOf(this.hall, seat).includes(queue);
    return html`<form @submit=${this.#assign}>
      <span>${this.#say('choice.let')}</span>
      ${this.#select('choice.seat', seat, this.#seats(), (value) => (this.seat = value))}
      <span>${this.#say('choice.also')}</span>
      ${this.#select('choice.queue', queue, this.#queues(), (value) => (this.queue = value))}
      <button type="submit" ?disabled=${this.disabled || seat === '' || queue === '' || serves}>
        ${this.#say(serves ? 'choice.serves' : 'choice.do')}
      </button>
    </form>`;
  }

  #select(key: TextKey, chosen: string, options: readonly Option[], choose: (id: string) => void) {
    return html`<select
      aria-label=${this.#say(key)}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      <option value="" .selected=${live(chosen === '')}>${this.#say(key)}</option>
      ${options.map(
        ([id, text]) => html`<option value=${id} .selected=${live(chosen === id)}>${text}</option>`,
      )}
    </select>`;
  }

  #seats(): Option[] {
    const {hall, language} = this;
    return [...(hall.layout?.places ?? [])].flatMap(([id, {kind}]): Option[] => {
      if (kind !== 'window') return [];
      const {status = 'closed', ticket} = hall.seats.get(id) ?? {};
      const how = status === 'open' && ticket === undefined ? 'idle' : status;
      return [[id, this.#say(`choice.${how}`, {place: placeText(hall, id, language)})]];
    });
  }

  #queues(): Option[] {
    const {hall, language} = this;
    return [GENERAL, ...(hall.layout?.units.keys() ?? [])].map((id): Option => {
      const line = hall.queues.get(id);
      const waiting = line ? waitingIn(line) : 0;
      const queue = queueText(hall, id, language);
      return [id, waiting === 0 ? queue : this.#say('choice.waiting', {queue, waiting})];
    });
  }

  readonly #assign = (event: Event) => {
    event.preventDefault();
    const {hall, seat, queue} = this;
    const serves = [...servesOf(hall, seat), queue];
    this.dispatchEvent(new ManagerActionEvent({type: 'assign-queues', seat, serves}));
    this.seat = '';
    this.queue = '';
  };

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pooling-choice': PoolingChoice;
  }
}
