import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {dayAt} from '../../hall/day.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {dateWords} from '../../ui/date-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ManagerActionEvent} from './manager-action.ts';
import {say, type TextKey} from './words.ts';

/** A time that was given on this page: what the visitor has to be told. */
export interface Booked {
  readonly ticket: TicketId;
  /** The number it had, and the one that it has at its time: another on another day. */
  readonly had: string;
  readonly number: string;
  readonly time: number;
}

/** So many as one remembers having given. */
const SHOWN = 3;

/** Those that still stand: neither taken back nor come, and of a visit of this day. */
export const standing = (notes: readonly Booked[], {appointments}: HallState): Booked[] =>
  notes
    .filter(({ticket, time}) => {
      const appointment = appointments.get(ticket);
      return appointment?.time === time && appointment.counted;
    })
    .slice(0, SHOWN);

/** The times given last, newest first, each with the way back. */
@customElement('rc-booked-notes')
export class BookedNotes extends LitElement {
  @property({attribute: false}) notes: readonly Booked[] = [];
  @property() zone = 'UTC';
  @property({type: Number}) now = 0;
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
        margin: 0 0 12px;
        padding: 6px 14px;
        list-style: none;
        display: grid;
        gap: 4px;
        border-radius: 12px;
        background: var(--rc-jade-soft);
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 16px;
      }
      li:first-child {
        font-weight: 600;
      }
      button {
        min-height: 38px;
        padding: 0 14px;
        border-radius: 10px;
        font-size: 16px;
      }
    `,
  ];

  protected override render() {
    return html`<ul role="status">
      ${this.notes.map((note) => this.#note(note))}
    </ul>`;
  }

  #note({ticket, had, number, time}: Booked) {
    const date = dateWords(time, this.now, this.zone)[this.language];
    // On another day it is that day's number, even where it happens to be the same.
    const today = dayAt(time, this.zone).day === dayAt(this.now, this.zone).day;
    const key = today ? 'booked.same' : 'booked.other';
    return html`<li>
      <span>${this.#say(key, {had, number, time: date})}</span>
      <button
        type="button"
        ?disabled=${this.disabled}
        @click=${() => this.dispatchEvent(new ManagerActionEvent({type: 'rejoin', ticket}))}
      >
        ${this.#say('booked.back')}
      </button>
    </li>`;
  }

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-booked-notes': BookedNotes;
  }
}
