import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {AreaId} from '../../src/hall/configuration.ts';
import {KioskScreen} from './kiosk-screen.ts';

interface Place {
  readonly name: string;
  readonly windows: string;
  readonly rooms: readonly string[];
}

/** Where things are: each area of the hall with its windows and rooms. */
@customElement('rc-hall-screen')
export class HallScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      dl {
        display: grid;
        flex: 1;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(11 * var(--t))), 1fr));
        align-content: center;
        gap: min(calc(5 * var(--u)), 3cqb);
        margin: 0;
      }

      div {
        border: calc(0.4 * var(--u)) solid var(--rc-line);
        border-radius: calc(6 * var(--u));
        padding: min(calc(5 * var(--u)), 2.6cqb) calc(6 * var(--u));
        background: var(--rc-card);
      }

      dt {
        font-size: calc(1.2 * var(--t));
        font-weight: 700;
        line-height: 1.3;
      }

      dd {
        margin: calc(1 * var(--u)) 0 0;
        color: var(--rc-ink-soft);
        text-wrap: pretty;
      }
    `,
  ];

  protected override render() {
    const {view} = this;
    return html`
      <rc-kiosk-frame .view=${view} .heading=${view.t('hall.ask')} .lead=${view.t('hall.lead')}>
        <dl>
          ${this.#places().map(
            ({name, windows, rooms}) =>
              html`<div>
                <dt>${name}</dt>
                ${windows ? html`<dd>${windows}</dd>` : ''}
                ${rooms.length > 0 ? html`<dd>${rooms.join(view.t('day.join'))}</dd>` : ''}
              </div>`,
          )}
        </dl>
        ${this.back()}
      </rc-kiosk-frame>
    `;
  }

  #places(): Place[] {
    const {areas = [], rooms = []} = this.view.hall ?? {};
    return areas.map(({id, name}) => ({
      name: this.view.words(name),
      windows: this.#windowsOf(id),
      rooms: rooms.filter(({area}) => area === id).map((room) => this.view.words(room.name)),
    }));
  }

  #windowsOf(area: AreaId): string {
    const numbers = (this.view.hall?.windows ?? [])
      .filter((window) => window.area === area)
      .map(({number}) => number);
    if (numbers.length === 0) return '';
    const [from, until] = [Math.min(...numbers), Math.max(...numbers)];
    return from === until
      ? this.view.t('hall.window', {number: from})
      : this.view.t('hall.windows', {from, until});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-screen': HallScreen;
  }
}
