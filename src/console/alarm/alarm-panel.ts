import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Alarm, AlarmId} from '../../hall/signage.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import type {Trouble} from '../staff-app.ts';
import {AlarmActionEvent} from './alarm-action.ts';
import {say} from './words.ts';

/**
 * The prepared alarms, as large buttons: one press asks, a second one in the question raises it.
 *
 * @fires {AlarmActionEvent} rc-alarm-act - With the command.
 */
@customElement('rc-alarm-panel')
export class AlarmPanel extends LitElement {
  @property({attribute: false}) alarms: readonly Alarm[] = [];
  /** The one that is on. */
  @property() on: AlarmId | undefined;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** Why the last press came to nothing. */
  @property({attribute: false}) trouble: Trouble | undefined;
  /** The one that is asked about. */
  @state() private asked: Alarm | undefined;
  /** Whether it was pressed for: the question stands until the alarm does. */
  @state() private raised = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      .alarms {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px 14px;
      }
      h2 {
        font-size: 20px;
        color: var(--rc-tea);
      }
      .alarms button {
        min-height: 64px;
        min-width: 210px;
        border: 3px solid var(--rc-tea);
        color: var(--rc-tea);
        font-size: 22px;
      }
      .alarms button[disabled] {
        border: 2px dashed var(--rc-line-strong);
        color: var(--rc-ink-soft);
      }
      dialog {
        width: min(620px, 92vw);
        box-sizing: border-box;
        padding: 28px 32px;
        border: 4px solid var(--rc-tea);
        border-radius: 22px;
        background: var(--rc-card);
        color: var(--rc-ink);
        font-size: 20px;
      }
      dialog::backdrop {
        background: var(--rc-veil);
      }
      .title {
        margin-block: 4px 8px;
        font-size: 40px;
        line-height: 1.25;
        font-weight: 700;
      }
      .failed {
        color: var(--rc-tea);
      }
      .say {
        margin-block: 18px;
        font-weight: 600;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: 14px;
      }
      .answers button {
        flex: 1 1 180px;
        min-height: 64px;
        font-size: 22px;
      }
    `,
  ];

  protected override render() {
    const {asked, language} = this;
    return html`
      <div class="alarms">
        <h2>${say(language, 'alarm.title')}</h2>
        ${
          this.alarms.length === 0
            ? say(language, 'alarm.none')
            : this.alarms.map(
                (alarm) =>
                  html`<button
                    type="button"
                    ?disabled=${this.disabled || alarm.id === this.on}
                    @click=${() => {
                      this.asked = alarm;
                    }}
                  >
                    ${alarm.title}
                  </button>`,
              )
        }
      </div>
      ${
        asked
          ? html`<dialog aria-labelledby="asked" @close=${this.#back}>
              <h2 id="asked">${say(language, 'alarm.confirm')}</h2>
              <p class="title">${asked.title}</p>
              ${asked.lines.map((line) => html`<p>${line}</p>`)}
              ${
                this.raised && this.trouble && !this.disabled
                  ? html`<div role="alert">
                      <p class="title failed">${say(language, 'alarm.failed')}</p>
                      <p>${this.trouble.title}</p>
                      <p class="say">${say(language, 'alarm.otherwise')}</p>
                    </div>`
                  : html`<p class="say">${say(language, 'alarm.all')}</p>`
              }
              <div class="answers">
                <button type="button" id="back" @click=${this.#back}>
                  ${say(language, 'alarm.back')}
                </button>
                <button
                  type="button"
                  class="primary"
                  ?disabled=${this.disabled}
                  @click=${() => {
                    this.#raise(asked);
                  }}
                >
                  ${say(language, 'alarm.raise')}
                </button>
              </div>
            </dialog>`
          : nothing
      }
    `;
  }

  protected override willUpdate(): void {
    if (this.asked && this.asked.id === this.on) this.#back();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    // A key that is still held since the press before raises nothing.
    this.renderRoot.querySelector<HTMLButtonElement>('#back')?.focus();
  }

  #raise({id}: Alarm): void {
    this.raised = true;
    this.dispatchEvent(new AlarmActionEvent({type: 'raise-alarm', alarm: id}));
  }

  readonly #back = () => {
    this.asked = undefined;
    this.raised = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-alarm-panel': AlarmPanel;
  }
}
