import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallState} from '../../hall/state.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskAskEvent} from './desk-action.ts';
import './desk-dialog.ts';
import {say, type TextKey} from './words.ts';

const SHOWN = 6;

/** Finds a number anywhere in the hall by its first characters. */
@customElement('rc-look-up-dialog')
export class LookUpDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  @property() language: Language = 'zh';
  /** Moves on with the hall, which is changed in place. */
  @property({type: Number}) seq = 0;
  @state() private typed = '';

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        min-height: 56px;
        padding: 4px 14px;
        border: 2px solid var(--rc-line-strong);
        border-radius: 12px;
        background: var(--rc-card);
        color: var(--rc-ink);
        font: inherit;
        font-size: 26px;
        text-transform: uppercase;
      }
      .found {
        display: grid;
        gap: 8px;
        min-height: 120px;
        align-content: start;
      }
      .found button {
        display: flex;
        justify-content: space-between;
        font-size: 20px;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    const found = this.#found();
    return html`<rc-desk-dialog
      .heading=${say(language, 'look.title')}
      .back=${say(language, 'do.cancel')}
    >
      <label
        >${say(language, 'look.label')}
        <input
          autocomplete="off"
          maxlength="10"
          .value=${this.typed}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      <div class="found" role="status">
        ${
          this.#wanted() !== '' && found.length === 0
            ? html`<p>${say(language, 'look.none')}</p>`
            : found.map(
                ({id, number, status}) =>
                  html`<button
                    type="button"
                    @click=${() =>
                      this.dispatchEvent(new DeskAskEvent({about: 'ticket', ticket: id}))}
                  >
                    ${number}<span class="soft">${say(language, status)}</span>
                  </button>`,
              )
        }
      </div>
    </rc-desk-dialog>`;
  }

  #wanted(): string {
    return this.typed.trim().toUpperCase();
  }

  #found(): {id: string; number: string; status: TextKey}[] {
    const wanted = this.#wanted();
    if (wanted === '') return [];
    const tickets = Array.from(this.hall.tickets.values(), ({id, number, status}) => ({
      id,
      number,
      status: `status.${status}` as const,
    }));
    const booked = Array.from(this.hall.appointments.values(), ({ticket, number}) => ({
      id: ticket,
      number,
      status: 'look.booked' as const,
    }));
    return [...tickets, ...booked]
      .filter(({number}) => number.startsWith(wanted))
      .sort((a, b) => a.number.length - b.number.length || (a.number < b.number ? -1 : 1))
      .slice(0, SHOWN);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-look-up-dialog': LookUpDialog;
  }
}
