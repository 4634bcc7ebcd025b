import {css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {BoardWidget} from '../board/widget.ts';
import {cellsOf} from '../hall-view.ts';
import {gridFor} from './grid-shape.ts';
import './window-cell.ts';
import {styled} from '../styled.ts';

/** All windows and rooms in scope, in as many columns as make the numbers largest. */
@customElement('rc-window-grid')
export class WindowGrid extends BoardWidget {
  @state() private shape = 1;
  readonly #resized = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const {width, height} = entry.contentRect;
    if (height > 0) this.shape = width / height;
  });

  static override styles = css`
    :host {
      display: block;
    }
    .grid {
      height: 100%;
      display: grid;
      gap: min(0.7cqi, 1cqb);
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    // Read once, so that the first frame has all windows in their places; then the observer tells.
    if (this.clientHeight > 0) this.shape = this.clientWidth / this.clientHeight;
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render() {
    const {hall, display, calling, blind} = this.scene;
    const cells = cellsOf(hall, display.shows, calling);
    const {columns, rows} = gridFor(cells.length, this.shape);
    const tracks = (count: number) => `repeat(${String(count)}, minmax(0, 1fr))`;
    return html`<div
      class="grid"
      ${styled({
        'grid-template-columns': tracks(columns),
        'grid-template-rows': tracks(rows),
      })}
    >
      ${repeat(
        cells,
        (cell) => (cell.kind === 'window' ? cell.window : cell.room),
        (cell) => html`<rc-window-cell .cell=${cell} .blind=${blind}></rc-window-cell>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-window-grid': WindowGrid;
  }
}
