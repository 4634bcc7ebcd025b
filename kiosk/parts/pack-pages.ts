/** One line of a page: a group's heading, or a row of its choices from `from` to before `to`. */
type PageLine =
  | {readonly kind: 'heading'; readonly group: number}
  | {readonly kind: 'row'; readonly group: number; readonly from: number; readonly to: number};

export interface Room {
  readonly columns: number;
  /** Heights, all in the same unit. */
  readonly height: number;
  readonly row: number;
  readonly heading: number;
  readonly gap: number;
  /** Of the page buttons, where there is more than one page. */
  readonly pager: number;
}

export interface PackedPages {
  readonly pages: readonly (readonly PageLine[])[];
  /** A row's height once the page's spare room is shared out. */
  readonly row: number;
}

/** Rows grow into spare room up to this; beyond it a page looks inflated. */
const GROWTH = 1.6;

/**
 * Lays groups of choices out on as few pages as the room allows, each choice as large as the
 * largest needs. A heading never ends a page, and stands again where its group goes on.
 */
export function packPages(
  groups: readonly {heading: boolean; size: number}[],
  room: Room,
): PackedPages {
  const lines = groups.flatMap((group, index) => linesOf(group, index, room.columns));
  const one = heightOf(lines, room) <= room.height;
  const height = one ? room.height : room.height - room.pager - room.gap;
  const pages = one ? [lines] : split(lines, height, room, groups);
  const spare = Math.min(...pages.map((page) => (height - heightOf(page, room)) / rowsOf(page)));
  return {pages, row: Math.max(room.row, Math.min(room.row * GROWTH, room.row + spare))};
}

function linesOf(group: {heading: boolean; size: number}, index: number, columns: number) {
  const lines: PageLine[] = group.heading ? [{kind: 'heading', group: index}] : [];
  for (let from = 0; from < group.size; from += columns) {
    lines.push({kind: 'row', group: index, from, to: Math.min(from + columns, group.size)});
  }
  return lines;
}

function split(
  lines: readonly PageLine[],
  height: number,
  room: Room,
  groups: readonly {heading: boolean}[],
): PageLine[][] {
  const pages: PageLine[][] = [];
  let page: PageLine[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    // A heading comes with its first row or not at all.
    const together = line.kind === 'heading' && next ? [line, next] : [line];
    if (page.length > 0 && heightOf([...page, ...together], room) > height) {
      pages.push(page);
      const again = line.kind === 'row' && groups[line.group]?.heading === true;
      page = again ? [{kind: 'heading', group: line.group}] : [];
    }
    page.push(line);
  });
  return [...pages, page];
}

const rowsOf = (page: readonly PageLine[]) =>
  Math.max(1, page.filter(({kind}) => kind === 'row').length);

function heightOf(page: readonly PageLine[], {row, heading, gap}: Room): number {
  const lines = page.reduce((sum, {kind}) => sum + (kind === 'row' ? row : heading), 0);
  return lines + Math.max(0, page.length - 1) * gap;
}
