import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import '../staff-dialog.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export class ChosenEvent extends Event {
  static readonly type = 'rc-chosen';
  readonly choice: string;

  constructor(choice: string) {
    super(ChosenEvent.type);
    this.choice = choice;
  }
}

/**
 * One question with a few answers; digits choose.
 *
 * @fires {ChosenEvent} rc-chosen - With the id of the answer.
 * @fires {Event} rc-dismiss - Nothing was chosen.
 */
@customElement('rc-choice-dialog')
export class ChoiceDialog extends LitElement {
  @property() heading = '';
  @property() hint = '';
  @property() back = '';
  @property({attribute: false}) choices: readonly Choice[] = [];

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 10px;
      }
      li button {
        width: 100%;
        min-height: 58px;
        display: flex;
        align-items: center;
        justify-content: space-between;
        text-align: start;
        font-size: 20px;
      }
    `,
  ];

  protected override render() {
    return html`<rc-staff-dialog
      .heading=${this.heading}
      .hint=${this.hint}
      .back=${this.back}
      @keydown=${this.#key}
    >
      <ol>
        ${this.choices.map(
          ({id, label}, index) =>
            html`<li>
              <button type="button" @click=${() => this.dispatchEvent(new ChosenEvent(id))}>
                ${label}${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing}
              </button>
            </li>`,
        )}
      </ol>
    </rc-staff-dialog>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    // A held key comes from the press that opened this.
    const choice = event.repeat ? undefined : this.choices[Number(event.key) - 1];
    if (choice) this.dispatchEvent(new ChosenEvent(choice.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-dialog': ChoiceDialog;
  }
}
