/** One line of a page: a group's heading, or a row of its choices from `from` to before `to`. */
type PageLine =
  | {readonly kind: 'heading'; readonly group: number}
  | {readonly kind: 'row'; readonly group: number; readonly from: number; readonly to: number};

export interface Group {
  readonly heading: boolean;
  readonly size: number;
  /** Its choices are named and no more: they have columns and a height of their own, and do not grow. */
  readonly brief?: boolean;
  /** What each choice needs by itself, where they need not be alike. */
  readonly heights?: readonly number[];
}

/** How one kind of choice stands: beside each other, and how high. */
interface Rows {
  readonly columns: number;
  readonly row: number;
}

export interface Room extends Rows {
  /** Heights, all in the same unit. */
  readonly height: number;
  readonly heading: number;
  readonly gap: number;
  /** Of the page buttons, where there is more than one page. */
  readonly pager: number;
  /** Rows grow into spare room up to this; beyond it a page looks inflated. */
  readonly most: number;
  /** Of brief choices, where there are such. */
  readonly brief?: Rows;
}

export interface PackedPages {
  readonly pages: readonly (readonly PageLine[])[];
  /** A row's height once the page's spare room is shared out. */
  readonly row: number;
}

/**
 * Lays groups of choices out on as few pages as the room allows, each choice as large as the
 * largest needs, or as large as itself where heights are told. A heading never ends a page, and stands again where its group goes on.
 */
export function packPages(groups: readonly Group[], room: Room): PackedPages {
  const rowsIn = ({brief}: Group) => (brief ? (room.brief ?? room) : room);
  const lines = groups.flatMap((group, index) => linesOf(group, index, rowsIn(group).columns));
  const isBrief = ({group}: PageLine) => groups[group]?.brief === true;
  const heightOf = (page: readonly PageLine[]) => {
    const heights = page.map((line) => {
      if (line.kind === 'heading') return room.heading;
      if (isBrief(line) && room.brief) return room.brief.row;
      return Math.max(room.row, ...(groups[line.group]?.heights?.slice(line.from, line.to) ?? []));
    });
    return heights.reduce((sum, each) => sum + each, Math.max(0, page.length - 1) * room.gap);
  };
  const growing = (page: readonly PageLine[]) =>
    page.filter((line) => line.kind === 'row' && !isBrief(line)).length;
  const one = heightOf(lines) <= room.height;
  const height = one ? room.height : room.height - room.pager - room.gap;
  const pages = one ? [lines] : split(lines, groups, (page) => heightOf(page) <= height);
  const spare = Math.min(
    ...pages.filter(growing).map((page) => (height - heightOf(page)) / growing(page)),
  );
  return {pages, row: Math.max(room.row, Math.min(room.most, room.row + spare))};
}

function linesOf(group: Group, index: number, columns: number) {
  const lines: PageLine[] = group.heading ? [{kind: 'heading', group: index}] : [];
  for (let from = 0; from < group.size; from += columns) {
    lines.push({kind: 'row', group: index, from, to: Math.min(from + columns, group.size)});
  }
  return lines;
}

function split(
  lines: readonly PageLine[],
  groups: readonly Group[],
  fits: (page: readonly PageLine[]) => boolean,
): PageLine[][] {
  const pages: PageLine[][] = [];
  let page: PageLine[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    // A heading comes with its first row or not at all.
    const together = line.kind === 'heading' && next ? [line, next] : [line];
    if (page.length > 0 && !fits([...page, ...together])) {
      pages.push(page);
      const again = line.kind === 'row' && groups[line.group]?.heading === true;
      page = again ? [{kind: 'heading', group: line.group}] : [];
    }
    page.push(line);
  });
  return [...pages, page];
}
