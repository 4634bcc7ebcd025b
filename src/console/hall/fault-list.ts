import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {FormElement} from '../screens/form/form-element.ts';
import {pathWords} from './path-words.ts';
import {say} from './words.ts';

/** More than these are not read, they are mended first. */
const AT_MOST = 30;

/** Somebody wants to be led to the field of a fault. */
export class FaultChosenEvent extends Event {
  static readonly type = 'rc-fault-chosen';
  readonly path: string;

  constructor(path: string) {
    super(FaultChosenEvent.type);
    this.path = path;
  }
}

/**
 * What keeps the document from being published, with the way to each.
 *
 * @fires {FaultChosenEvent} rc-fault-chosen - With the path of the field.
 */
@customElement('rc-fault-list')
export class FaultList extends FormElement {
  @property({attribute: false}) hall!: HallConfiguration;
  @state() private open = false;

  static override styles = [
    FormElement.styles,
    css`
      .faults {
        padding: 6px 28px;
        border-block-start: 2px solid var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      ul {
        display: grid;
        gap: 4px;
        max-height: 30vh;
        margin: 6px 0 0;
        padding: 4px;
        overflow-y: auto;
        list-style: none;
      }
      li button {
        width: 100%;
        text-align: start;
        font-weight: 400;
      }
      @media (max-width: 700px) {
        .faults {
          padding-inline: 14px;
        }
      }
    `,
  ];

  protected override render() {
    const {faults, hall, language} = this;
    if (faults.length === 0) return nothing;
    return html`<div class="faults">
      <div class="head">
        <button
          type="button"
          aria-expanded=${this.open}
          @click=${() => {
            this.open = !this.open;
          }}
        >
          ${say(language, 'faults.count', {count: faults.length})}
          <span aria-hidden="true">${this.open ? '▾' : '▴'}</span>
        </button>
        <span>${say(language, 'faults.all')}</span>
      </div>
      ${
        this.open
          ? html`<ul>
              ${faults.slice(0, AT_MOST).map(
                (fault) =>
                  html`<li>
                    <button
                      type="button"
                      @click=${() => this.dispatchEvent(new FaultChosenEvent(fault.path))}
                    >
                      ${pathWords(hall, fault.path, language)}：<b>${fault[language]}</b>
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-fault-list': FaultList;
  }
}
