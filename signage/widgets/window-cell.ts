import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {WidgetPart} from '../board/widget.ts';
import type {CellView, SideView} from '../hall-view.ts';
import {widest} from '../text-width.ts';
import {words} from '../words.ts';
import {styled} from '../styled.ts';

/** One window, or one room: which number is at which side. */
@customElement('rc-window-cell')
export class WindowCell extends WidgetPart {
  /** Compared by content, so that only a cell that changed is drawn again. */
  @property({attribute: false, hasChanged: (a, b) => JSON.stringify(a) !== JSON.stringify(b)})
  cell?: CellView;
  @property({type: Boolean}) blind = false;

  static override styles = css`
    :host {
      display: block;
      container: cell / size;
      background: var(--rc-wall-panel);
      border-radius: 0.5rem;
      color: var(--rc-lamp);
      min-width: 0;
      min-height: 0;
      overflow: hidden;
    }
    .cell {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 3cqi;
      padding: 0 3cqi;
      white-space: nowrap;
    }
    .name {
      color: var(--rc-wall-dim);
      font-size: min(42cqb, 16cqi);
      font-weight: 600;
      min-width: 1.25em;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
    .room {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
    }
    .room .name {
      font-size: min(34cqb, 86cqi / var(--width));
    }
    .sides {
      display: grid;
      gap: 2cqb;
    }
    .side {
      font-size: min(17cqi, 39cqb);
      line-height: 1.15;
      padding-inline-start: 0.15em;
    }
    .mark {
      display: inline-block;
      width: 1.35em;
      color: var(--rc-wall-dim);
      font-size: 0.85em;
    }
    .number {
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .long {
      font-size: 0.74em;
    }
    .word {
      color: var(--rc-wall-dim);
      font-size: 0.85em;
    }
    .calling {
      background: var(--rc-wall-call-deep);
      border-radius: 0.3rem;
    }
    .calling .number {
      color: var(--rc-amber);
    }
    /* Wide and low cells: the sides stand next to each other. */
    @container cell (aspect-ratio > 3.6) {
      .sides {
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: 2cqi;
      }
      .side {
        font-size: min(9.5cqi, 46cqb);
      }
    }
  `;

  protected override render() {
    const {cell} = this;
    if (!cell) return nothing;
    if (cell.kind === 'room') {
      const {number, calling} = cell.at;
      const shown = this.blind ? '' : number;
      const width = widest([cell.name], 5);
      return html`<div
        class="cell room apart ${shown && calling ? 'calling' : ''}"
        ${styled({'--width': width})}
      >
        <span class="name">${cell.name}</span>
        ${shown ? html`<span class="number side">${shown}</span>` : nothing}
      </div>`;
    }
    return html`
      <div class="cell apart">
        <span class="name">${cell.window}</span>
        <div class="sides">${cell.sides.map((side) => this.#side(side))}</div>
      </div>
    `;
  }

  #side({side, status, reason, number, calling}: SideView) {
    const paused = words.paused[reason ?? 'short-break'];
    const word = {open: '', paused, closed: words.closed}[status];
    const shown = this.blind ? '' : number;
    return html`
      <div class="side ${calling ? 'calling' : ''}">
        <span class="mark">${words.sideMarks[side]}</span>
        ${
          shown
            ? html`<span class="number ${shown.length > 4 ? 'long' : ''}">${shown}</span>`
            : html`<span class="word">${this.blind ? '' : word || '—'}</span>`
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-window-cell': WindowCell;
  }
}
