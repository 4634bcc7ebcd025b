import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {GENERAL, type QueueId, type SeatId} from '../../hall/configuration.ts';
import {waitingIn} from '../../hall/queue.ts';
import {seatsServing, type HallState, type Ticket} from '../../hall/state.ts';
import {TRANSFER_NOTES, type TransferNote} from '../../hall/terms.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent} from './desk-action.ts';
import '../staff-dialog.ts';
import {queueText} from '../queue-text.ts';
import {say} from './words.ts';

const KINDS = ['units', 'windows', 'rooms'] as const;
type Kind = (typeof KINDS)[number];

interface Target {
  readonly to: QueueId;
  readonly label: string;
  /** How busy it is there. */
  readonly load: string;
  /** Nobody receives there at the moment. */
  readonly shut?: boolean;
}

/** Where a visit is sent on to, with a word for the next desk. Only what is open now is on offer. */
@customElement('rc-transfer-dialog')
export class TransferDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property({attribute: false}) ticket!: Ticket;
  /** The desk's own seat, which is no place to send anybody on to. */
  @property() seat: SeatId = '';
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  @state() private kind: Kind = 'units';
  @state() private note: TransferNote | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      .notes {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .notes button {
        min-height: 44px;
        padding: 2px 16px;
        font-size: 17px;
        border-radius: 999px;
      }
      .notes button[aria-pressed='true'] {
        background: var(--rc-brass-soft);
        border-color: var(--rc-brass);
      }
      .kinds {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 8px;
      }
      .kinds button {
        min-height: 46px;
      }
      .kinds button[aria-pressed='true'] {
        background: var(--rc-tea-soft);
        border-color: var(--rc-tea);
      }
      .targets {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(138px, 1fr));
        min-height: 330px;
        align-content: start;
        gap: 6px;
      }
      .targets button {
        min-height: 48px;
        padding: 1px 4px;
        font-size: 17px;
        line-height: 1.2;
      }
      .targets small {
        display: block;
        font-size: 14px;
        font-weight: 400;
        color: var(--rc-ink-soft);
      }
      .targets .shut {
        border-color: var(--rc-line);
        background: var(--rc-paper);
      }
      .label {
        margin-block-end: 8px;
        font-size: 16px;
        color: var(--rc-ink-soft);
      }
    `,
  ];

  protected override render() {
    const {number} = this.ticket;
    return html`<rc-staff-dialog
      wide
      .heading=${say(this.language, 'transfer.title', {number})}
      .hint=${say(this.language, 'do.transfer.hint')}
      .back=${say(this.language, 'do.cancel')}
    >
      <div>
        <p class="label">${say(this.language, 'transfer.note')}</p>
        <div class="notes">
          ${TRANSFER_NOTES.map(
            (note) =>
              html`<button
                type="button"
                aria-pressed=${note === this.note}
                @click=${() => {
                  this.note = note === this.note ? undefined : note;
                }}
              >
                ${say(this.language, `note.${note}`)}
              </button>`,
          )}
        </div>
      </div>
      <div class="kinds" role="group">
        ${KINDS.map(
          (kind) =>
            html`<button
              type="button"
              aria-pressed=${kind === this.kind}
              @click=${() => {
                this.kind = kind;
              }}
            >
              ${say(this.language, `transfer.${kind}`)}
            </button>`,
        )}
      </div>
      ${this.#targets()}
    </rc-staff-dialog>`;
  }

  #targets() {
    const targets = {units: this.#units, windows: this.#windows, rooms: this.#rooms}[this.kind]();
    if (targets.length === 0) return html`<p>${say(this.language, 'transfer.none')}</p>`;
    return html`<div class="targets">
      ${targets.map(
        ({to, label, load, shut = false}) =>
          html`<button
            type="button"
            class=${shut ? 'shut' : ''}
            ?disabled=${this.disabled}
            @click=${() => {
              this.#send(to);
            }}
          >
            ${label}<small>${load}</small>
          </button>`,
      )}
    </div>`;
  }

  readonly #units = (): Target[] => {
    const units = this.hall.configuration?.units ?? [];
    return [GENERAL, ...units.map(({id}) => id)].filter(this.#elsewhere).map((to) => {
      const open = seatsServing(this.hall, to).filter(
        (id) => this.hall.seats.get(id)?.status === 'open',
      ).length;
      const seats =
        open === 0
          ? say(this.language, 'transfer.shut')
          : say(this.language, 'transfer.open', {count: open});
      return {...this.#target(to), load: `${this.#waiting(to)} · ${seats}`, shut: open === 0};
    });
  };

  readonly #windows = (): Target[] =>
    (this.hall.configuration?.windows ?? [])
      .flatMap(({seats}) => seats.map(({id}) => id))
      .filter(this.#open)
      .map(this.#target);

  readonly #rooms = (): Target[] =>
    (this.hall.configuration?.rooms ?? [])
      .map(({id}) => id)
      .filter(this.#open)
      .map(this.#target);

  readonly #target = (to: QueueId): Target => {
    const {hall, language} = this;
    const paused = hall.seats.get(to)?.status === 'paused';
    const load = paused ? say(language, 'seat.paused') : this.#waiting(to);
    return {to, label: queueText(hall, to, language), load, shut: paused};
  };

  #waiting(queue: QueueId): string {
    const line = this.hall.queues.get(queue);
    return say(this.language, 'transfer.waiting', {count: line ? waitingIn(line) : 0});
  }

  /** Where it waits, or was called from, is no other place. */
  readonly #elsewhere = (to: QueueId) => to !== this.ticket.queue;

  readonly #open = (id: SeatId) =>
    this.#elsewhere(id) &&
    id !== this.seat &&
    (this.hall.seats.get(id)?.status ?? 'closed') !== 'closed';

  #send(to: QueueId): void {
    const {note} = this;
    this.dispatchEvent(
      new DeskActionEvent({
        type: 'transfer',
        ticket: this.ticket.id,
        to,
        ...(note === undefined ? {} : {note}),
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-transfer-dialog': TransferDialog;
  }
}
