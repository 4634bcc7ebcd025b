import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {BoardWidget} from '../board/widget.ts';
import {cellsOf, type SideView} from '../hall-view.ts';
import {words} from '../words.ts';

/** The display over one window: its number, and at each side whom it receives or why nobody. */
@customElement('rc-own-window')
export class OwnWindow extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: window / size;
      color: var(--rc-lamp);
    }
    .window {
      display: grid;
      grid-template-rows: minmax(0, 1fr) minmax(0, 2.2fr);
      white-space: nowrap;
    }
    .name {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.12em;
      font-size: min(11cqb, 9cqi);
      font-weight: 600;
      color: var(--rc-wall-dim);
    }
    .name b {
      color: var(--rc-lamp);
      font-size: 1.9em;
      font-weight: 800;
      font-variant-numeric: tabular-nums;
      line-height: 1;
    }
    .sides {
      display: grid;
      grid-auto-rows: minmax(0, 1fr);
      gap: 2cqmin;
      min-height: 0;
    }
    .side {
      container: side / size;
      border: 0.5cqmin solid var(--rc-wall-line);
      border-radius: 3cqmin;
      background: var(--rc-wall-panel);
    }
    .in {
      height: 100%;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 4cqi;
      padding-inline: 5cqi;
    }
    .mark {
      font-size: min(30cqb, 11cqi);
      color: var(--rc-wall-dim);
    }
    .what {
      display: grid;
      justify-items: center;
      line-height: 1.12;
    }
    .number {
      font-size: min(58cqb, 21cqi);
      font-weight: 800;
      font-variant-numeric: tabular-nums;
    }
    .long {
      font-size: min(50cqb, 13cqi);
    }
    .state {
      color: var(--rc-wall-dim);
      font-size: min(20cqb, 8cqi);
    }
    .alone .state {
      font-size: min(40cqb, 14cqi);
    }
    .calling {
      border-color: var(--rc-wall-call);
      background: var(--rc-wall-glow);
    }
    .calling .number,
    .calling .state {
      color: var(--rc-amber);
    }
    /* High enough for the side to stand above its number. */
    @container side (aspect-ratio < 1.9) {
      .in {
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        justify-items: center;
        gap: 0;
        padding: 6cqb 4cqi;
      }
      .mark {
        font-size: min(13cqb, 13cqi);
        line-height: 1.2;
      }
      .number {
        font-size: min(38cqb, 30cqi);
      }
      .long {
        font-size: min(34cqb, 18cqi);
      }
      .state {
        font-size: min(14cqb, 12cqi);
      }
      .alone .state {
        font-size: min(24cqb, 20cqi);
      }
    }
    @container window (aspect-ratio > 1.2) {
      .sides {
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
      }
    }
    @container window (aspect-ratio > 3) {
      .window {
        grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
        gap: 2cqi;
      }
      .name {
        padding-inline: 2cqi;
        font-size: min(24cqb, 4cqi);
      }
      .name b {
        font-size: 2.6em;
      }
    }
  `;

  protected override render() {
    const {hall, display, calling, blind} = this.scene;
    const cell = cellsOf(hall, display.shows, calling)[0];
    if (!cell) return nothing;
    const sides = cell.kind === 'window' ? cell.sides : [cell.at];
    return html`
      <div class="window apart">
        <div class="name">
          ${cell.kind === 'window' ? html`<b>${cell.window}</b>${words.window}` : cell.name}
        </div>
        <div class="sides">
          ${repeat(
            sides,
            ({side}) => side,
            (side) => this.#side(side, blind),
          )}
        </div>
      </div>
    `;
  }

  #side({side, status, reason, number, awaited}: SideView, blind: boolean) {
    const shown = blind ? '' : number;
    const idle = {
      open: words.free,
      paused: words.paused[reason ?? 'short-break'],
      closed: words.closed,
    }[status];
    const state = blind ? words.askStaff : shown ? (awaited ? words.come : words.serving) : idle;
    return html`
      <div class="side ${shown && awaited ? 'calling' : ''}">
        <div class="in ${shown ? '' : 'alone'}">
          <span class="mark">${words.sides[side]}</span>
          <span class="what">
            ${
              shown
                ? html`<span class="number ${shown.length > 4 ? 'long' : ''}" data-text="call"
                    >${shown}</span
                  >`
                : nothing
            }
            <span class="state">${state}</span>
          </span>
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-own-window': OwnWindow;
  }
}
