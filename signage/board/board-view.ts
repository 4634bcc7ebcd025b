import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {layoutFor, placesWithout, type Cells} from '../../src/hall/board-layout.ts';
import type {Board, BoardLayout, Widget, WidgetId} from '../../src/hall/signage.ts';
import type {Scene} from '../scene.ts';
import {isEmpty} from './emptiness.ts';
import './widget-fallback.ts';
import {WidgetFailed} from './widget.ts';
import {fetchWidgets, widgetTemplate} from './widgets.ts';
import {styled} from '../styled.ts';

/** A widget that could not draw is tried again after so long, milliseconds. */
const TRY_AGAIN_MS = 30_000;

/** One board: its widgets where the layout of its shape puts them. */
@customElement('rc-board')
export class BoardView extends LitElement {
  @property({attribute: false}) board!: Board;
  @property({attribute: false}) scene!: Scene;
  /** Its own shape, in pixels. */
  @state() private size = {width: 0, height: 0};
  /** Widgets that could not draw, and the hub time at which they failed last. */
  readonly #failed = new Map<WidgetId, number>();
  readonly #resized = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const {width, height} = entry.contentRect;
    this.size = {width, height};
  });

  static override styles = css`
    :host {
      display: block;
      position: relative;
      height: 100%;
      container: board / size;
    }
    .board {
      box-sizing: border-box;
      height: 100%;
      display: grid;
      gap: 1.4cqmin;
      padding: 0;
    }
    .place {
      display: grid;
      min-width: 0;
      min-height: 0;
    }
    .place > * {
      grid-area: 1 / 1;
      min-width: 0;
      min-height: 0;
    }
    /* Whatever reaches the edge of the board keeps away from it, but for what scrolls through. */
    .inset-start {
      padding-inline-start: 2cqmin;
    }
    .inset-end {
      padding-inline-end: 2cqmin;
    }
    .inset-top {
      padding-block-start: 2cqmin;
    }
    .inset-bottom {
      padding-block-end: 2cqmin;
    }
    .place.noted {
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .note {
      margin: 0;
      grid-area: 2 / 1;
      color: var(--rc-amber);
      font-size: min(13cqb, 3.4cqi);
      font-weight: 600;
      line-height: 1.25;
      text-align: center;
      white-space: nowrap;
    }
  `;

  constructor() {
    super();
    this.addEventListener(WidgetFailed.type, (event) => {
      this.#fail(event);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Read once, so that the first frame has the board in it; from then on the observer tells.
    this.size = {width: this.clientWidth, height: this.clientHeight};
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('board')) fetchWidgets(this.board.widgets);
  }

  protected override render() {
    const {board, scene, size} = this;
    if (size.width === 0) return nothing;
    const layout = layoutFor(board, size.width, size.height);
    if (!layout) return nothing;
    const empty = new Set(
      board.widgets.filter((widget) => isEmpty(widget, scene)).map(({id}) => id),
    );
    const places = [...placesWithout(layout, empty)];
    const known = new Map(board.widgets.map((widget) => [widget.id, widget]));
    // What is wrong is said by the header; a board without one says it under what it shows first.
    const headed = places.some(([id]) => known.get(id)?.kind === 'header');
    const still = (places.find(([id]) => known.get(id)?.kind !== 'slogans') ?? places[0])?.[0];
    const noted = scene.note && !headed ? still : undefined;
    if (places.length === 0) {
      const {configuration, time, note} = scene;
      return html`<rc-bare-board
        hall=${configuration.name.zh}
        time=${time}
        line=${note}
      ></rc-bare-board>`;
    }
    return html`
      <div class="board" ${styled(gridOf(layout))}>
        ${repeat(
          places,
          ([id]) => id,
          ([id, cells]) => {
            const widget = known.get(id);
            return widget && this.#place(widget, cells, layout, id === noted ? scene.note : '');
          },
        )}
      </div>
    `;
  }

  #place(widget: Widget, cells: Cells, layout: BoardLayout, note: string) {
    const over = this.board.widgets.find(
      (other) => other.kind === 'media' && other.over === widget.id,
    );
    return html`<div
      class="place ${note ? 'noted' : ''} ${widget.kind === 'slogans' ? '' : insets(cells, layout)}"
      ${styled(areaOf(cells))}
      data-widget=${widget.id}
    >
      ${this.#draw(widget)} ${over ? this.#draw(over) : nothing}
      ${note ? html`<p class="note">${note}</p>` : nothing}
    </div>`;
  }

  #draw(widget: Widget) {
    const failedAt = this.#failed.get(widget.id);
    if (failedAt === undefined) return widgetTemplate(widget, this.scene);
    // Hub time may be set back: then it is tried at once.
    if (Math.abs(this.scene.at - failedAt) > TRY_AGAIN_MS) {
      this.#failed.delete(widget.id);
      this.#tellFailed();
      return widgetTemplate(widget, this.scene);
    }
    return html`<rc-widget-fallback .kind=${widget.kind}></rc-widget-fallback>`;
  }

  #tellFailed(): void {
    const detail = [...this.#failed.keys()];
    this.dispatchEvent(new CustomEvent('failed-widgets', {detail, bubbles: true, composed: true}));
  }

  #fail(event: Event): void {
    const place = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.dataset['widget'] !== undefined);
    const id = (place as HTMLElement | undefined)?.dataset['widget'];
    const widget = this.board.widgets.find((one) => one.id === id);
    if (!widget || this.#failed.has(widget.id)) return;
    this.#failed.set(widget.id, this.scene.at);
    if (event instanceof WidgetFailed) reportError(event.error);
    this.#tellFailed();
    this.requestUpdate();
  }
}

const shares = (values: readonly number[]) =>
  values.map((value) => `minmax(0, ${String(value)}fr)`).join(' ');

const gridOf = ({columns, rows}: BoardLayout) => ({
  'grid-template-columns': shares(columns),
  'grid-template-rows': shares(rows),
});

const areaOf = ({column, row, columnEnd, rowEnd}: Cells) => ({
  'grid-area': [row, column, rowEnd, columnEnd].map((line) => String(line + 1)).join(' / '),
});

function insets({column, row, columnEnd, rowEnd}: Cells, {columns, rows}: BoardLayout): string {
  return [
    column === 0 ? 'inset-start' : '',
    columnEnd === columns.length ? 'inset-end' : '',
    row === 0 && rows.length === 1 ? 'inset-top' : '',
    rowEnd === rows.length ? 'inset-bottom' : '',
  ].join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-board': BoardView;
  }
}
