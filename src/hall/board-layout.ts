import type {Board, BoardLayout, WidgetId} from './signage.ts';

/** A rectangle of grid cells: zero-based, ends exclusive. */
export interface Cells {
  readonly column: number;
  readonly row: number;
  readonly columnEnd: number;
  readonly rowEnd: number;
}

/** The layout of a board on a canvas of this shape. Boards have one at least. */
export function layoutFor(
  {layouts}: Pick<Board, 'layouts'>,
  width: number,
  height: number,
): BoardLayout | undefined {
  return layouts.find(({wider}) => width >= height * wider) ?? layouts.at(-1);
}

/** What stands in each cell: one row of names for each row of the layout. */
export const cellNames = ({places}: Pick<BoardLayout, 'places'>): string[][] =>
  places.map((row) => row.trim().split(/\s+/));

/** The rectangle of each widget; `undefined` where its cells make none. */
export function placesOf(layout: BoardLayout): ReadonlyMap<WidgetId, Cells | undefined> {
  return rectangles(cellNames(layout));
}

function rectangles(names: readonly (readonly string[])[]): Map<WidgetId, Cells | undefined> {
  const cells = new Map<WidgetId, {column: number; row: number}[]>();
  names.forEach((line, row) => {
    line.forEach((name, column) => {
      if (name === '.') return;
      cells.set(name, [...(cells.get(name) ?? []), {column, row}]);
    });
  });
  return new Map(
    Array.from(cells, ([name, own]) => {
      const columns = own.map(({column}) => column);
      const rows = own.map(({row}) => row);
      const rectangle = {
        column: Math.min(...columns),
        row: Math.min(...rows),
        columnEnd: Math.max(...columns) + 1,
        rowEnd: Math.max(...rows) + 1,
      };
      const {column, row, columnEnd, rowEnd} = rectangle;
      const whole = (columnEnd - column) * (rowEnd - row) === own.length;
      return [name, whole ? rectangle : undefined] as const;
    }),
  );
}

/**
 * The places while some widgets have nothing to show: a neighbour that shares the whole edge takes the
 * place over, the one above or below first. Nobody looks at an empty box.
 */
export function placesWithout(
  layout: BoardLayout,
  empty: ReadonlySet<WidgetId>,
): ReadonlyMap<WidgetId, Cells> {
  const names = cellNames(layout);
  const places = new Map<WidgetId, Cells>();
  for (const [name, cells] of rectangles(names)) if (cells) places.set(name, cells);
  for (const name of empty) {
    const gone = places.get(name);
    if (!gone) continue;
    places.delete(name);
    const heir = heirOf(gone, places);
    if (heir) places.set(heir[0], union(gone, heir[1]));
  }
  return places;
}

function heirOf(gone: Cells, places: ReadonlyMap<WidgetId, Cells>): [WidgetId, Cells] | undefined {
  const all = [...places];
  const sameColumns = ({column, columnEnd}: Cells) =>
    column === gone.column && columnEnd === gone.columnEnd;
  const sameRows = ({row, rowEnd}: Cells) => row === gone.row && rowEnd === gone.rowEnd;
  return (
    all.find(([, cells]) => sameColumns(cells) && cells.rowEnd === gone.row) ??
    all.find(([, cells]) => sameColumns(cells) && cells.row === gone.rowEnd) ??
    all.find(([, cells]) => sameRows(cells) && cells.columnEnd === gone.column) ??
    all.find(([, cells]) => sameRows(cells) && cells.column === gone.columnEnd)
  );
}

const union = (a: Cells, b: Cells): Cells => ({
  column: Math.min(a.column, b.column),
  row: Math.min(a.row, b.row),
  columnEnd: Math.max(a.columnEnd, b.columnEnd),
  rowEnd: Math.max(a.rowEnd, b.rowEnd),
});
