/** Where a key leads from one cell of a grid that wraps: by what the eye sees, across groups. Undefined where it leads nowhere. */
export function nextCell(
  cells: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const at = cells.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return cells[at + 1];
    case 'ArrowLeft':
      return cells[at - 1];
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    case 'ArrowDown':
      return inNextLine(cells.slice(at + 1), from);
    case 'ArrowUp':
      return inNextLine(cells.slice(0, Math.max(0, at)).reverse(), from);
    default:
      return undefined;
  }
}

/** The cell of the next line, in the order of the eye, that stands nearest below or above. */
function inNextLine(cells: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const {left, top} = from.getBoundingClientRect();
  let line: number | undefined;
  let nearest: HTMLElement | undefined;
  let distance = Infinity;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    if (Math.abs(box.top - top) < 1) continue;
    line ??= box.top;
    if (Math.abs(box.top - line) >= 1) break;
    const away = Math.abs(box.left - left);
    if (away < distance) [nearest, distance] = [cell, away];
  }
  return nearest;
}
