import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {GENERAL, type QueueId, type SeatId} from '../../hall/configuration.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import {TRANSFER_NOTES, type TransferNote} from '../../hall/terms.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent} from './desk-action.ts';
import './desk-dialog.ts';
import {say} from './words.ts';

const KINDS = ['units', 'windows', 'rooms'] as const;
type Kind = (typeof KINDS)[number];

interface Target {
  readonly to: QueueId;
  readonly label: string;
}

/** Where a visit is sent on to, with a word for the next desk. Only what is open now is on offer. */
@customElement('rc-transfer-dialog')
export class TransferDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property({attribute: false}) ticket!: Ticket;
  /** The desk's own seat, which is no place to send anybody on to. */
  @property() seat: SeatId = '';
  @property() language: Language = 'zh';
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
      .notes,
      .targets {
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
      .kinds button[aria-pressed='true'] {
        background: var(--rc-tea-soft);
        border-color: var(--rc-tea);
      }
      .targets {
        min-height: 330px;
        align-content: start;
      }
      .targets button {
        min-width: 118px;
        min-height: 50px;
        padding: 2px 12px;
        font-size: 17px;
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
    return html`<rc-desk-dialog
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
    </rc-desk-dialog>`;
  }

  #targets() {
    const targets = {units: this.#units, windows: this.#windows, rooms: this.#rooms}[this.kind]();
    if (targets.length === 0) return html`<p>${say(this.language, 'transfer.none')}</p>`;
    return html`<div class="targets">
      ${targets.map(
        ({to, label}) =>
          html`<button
            type="button"
            @click=${() => {
              this.#send(to);
            }}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  readonly #units = (): Target[] => {
    const {language} = this;
    const units = this.hall.configuration?.units ?? [];
    return [
      {to: GENERAL, label: say(language, 'queue.general')},
      ...units.map(({id, short}) => ({to: id, label: short[language]})),
    ].filter(({to}) => to !== this.ticket.queue || this.ticket.status !== 'waiting');
  };

  readonly #windows = (): Target[] => {
    const {language} = this;
    return (this.hall.configuration?.windows ?? []).flatMap(({number, seats}) =>
      seats
        .filter(({id}) => this.#open(id))
        .map(({id, side}) => ({
          to: id,
          label: `${say(language, 'seat.window', {window: number})} ${say(language, `seat.${side}`)}`,
        })),
    );
  };

  readonly #rooms = (): Target[] => {
    const rooms = this.hall.configuration?.rooms ?? [];
    return rooms
      .filter(({id}) => this.#open(id))
      .map(({id, name}) => ({to: id, label: name[this.language]}));
  };

  readonly #open = (id: SeatId) =>
    id !== this.seat && (this.hall.seats.get(id)?.status ?? 'closed') !== 'closed';

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
