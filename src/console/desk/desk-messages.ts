import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HallState} from '../../hall/state.ts';
import type {Sent} from '../../sync/hall-link.ts';
import {problemIn} from '../../wire/problem-words.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent, type DeskAction} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import {SAID_WHOLE, doneText, type Done} from './desk-done.ts';
import type {DeskView} from './desk-view.ts';
import {sayAt, type TextKey} from './words.ts';

/** What the last press did or why it did not, and the way back from it while there is one. */
@customElement('rc-desk-messages')
export class DeskMessages extends LitElement {
  @property({attribute: false}) view!: DeskView;
  @property({attribute: false}) hall!: HallState;
  @property({attribute: false}) done: Done | undefined;
  /** What came of the last press, where it was not done. */
  @property({attribute: false}) failed: Sent | undefined;
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        display: grid;
        gap: 10px;
      }
      .message {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        min-height: 52px;
        padding-inline: 20px 0;
        font-weight: 600;
      }
      .message.note {
        padding-inline-end: 12px;
        padding-block: 8px;
        border-radius: 14px;
        background: var(--rc-brass-soft);
      }
      button {
        min-height: 48px;
        white-space: nowrap;
      }
      .problem {
        padding-block: 14px;
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
    `,
  ];

  protected override render() {
    return html`${this.#problem()}
      <div role="status">${this.#step()}</div>
      <div role="status">${this.#note()}</div>`;
  }

  #problem() {
    const {failed, language} = this;
    if (!failed || failed.kind === 'done') return nothing;
    if (failed.kind === 'unreachable') {
      return html`<div class="card problem" role="alert">
        <h3>${this.#say('problem.unreachable')}</h3>
      </div>`;
    }
    const {title, detail} = problemIn(failed.problem, language);
    return html`<div class="card problem" role="alert">
      <h3>${title}</h3>
      <p>${detail}</p>
    </div>`;
  }

  /** The seat's last step, for the seconds in which it may be taken back. */
  #step() {
    const {undo, ticket} = this.view;
    if (!undo) return nothing;
    const {step, type, number, seconds} = undo;
    const key = type === 'seat-paused' && ticket ? 'undone.seat-paused.after' : `undone.${type}`;
    const {done} = this;
    const same = done?.atSeat && done.number === number && done.action.type === SAID_WHOLE[type];
    const text = same ? doneText(this.language, this.hall, done, this.now) : undefined;
    return html`<div class="message">
      <span>${text ?? this.#say(key as TextKey, {number})}</span>
      ${deskButton(this.#say('do.undo', {seconds}), this.#act({type: 'undo', step}), {
        key: 'Z',
        off: this.disabled,
      })}
    </div>`;
  }

  /** What was done to a number that was not at this seat; it stays until the next press. */
  #note() {
    const {done, language, hall} = this;
    const text = done && !done.atSeat ? doneText(language, hall, done, this.now) : undefined;
    if (!done || text === undefined) return nothing;
    const {action} = done;
    const booked = action.type === 'book-ticket' && hall.appointments.has(action.ticket);
    return html`<div class="message note">
      <span>${text}</span>
      ${
        booked
          ? deskButton(this.#say('do.rejoin'), this.#act({type: 'rejoin', ticket: action.ticket}), {
              off: this.disabled,
            })
          : nothing
      }
    </div>`;
  }

  #act(action: DeskAction) {
    return () => this.dispatchEvent(new DeskActionEvent(action));
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return sayAt(this.view.place.kind, this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-messages': DeskMessages;
  }
}
