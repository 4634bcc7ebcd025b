/** A cell's width over its height at which its text is largest; see window-cell.ts. */
const BEST_CELL = 2.1;

/**
 * Columns and rows for so many cells in a box of this shape (width over height): the pair whose cells
 * come nearest to the shape in which their text is largest. Boxes that stay empty cost the others room.
 */
export function gridFor(count: number, shape: number): {columns: number; rows: number} {
  let best = {columns: 1, rows: Math.max(1, count)};
  let bestText = 0;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const width = shape / columns;
    const height = 1 / rows;
    const text = Math.min(width / BEST_CELL, height);
    if (text > bestText + 1e-9) {
      best = {columns, rows};
      bestText = text;
    }
  }
  return best;
}
