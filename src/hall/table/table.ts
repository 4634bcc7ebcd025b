import type {Area} from '../configuration.ts';

/** One thing wrong with a table that somebody brought: where, and the way out. */
export interface TableFault {
  /** Line of the table as a spreadsheet counts them: 1 is its heading. */
  readonly line: number;
  /** What its column is called; '' where the whole line is wrong. */
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

/** What came of reading a table: what it says, or what is wrong with it. */
export type Read<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly faults: readonly TableFault[]};

/** The headings of a table, Chinese and English: either is understood. */
export type Headings<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>;

/** One line of a table, its cells by their columns. */
export interface Line<K extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<K, string>>;
}

/** Finds the columns of a table by its heading, in any order; lines without anything in them are left out. */
export function linesOf<K extends string>(
  rows: readonly (readonly string[])[],
  headings: Headings<K>,
): Read<readonly Line<K>[]> {
  const columns = Object.keys(headings) as K[];
  const [heading = [], ...rest] = rows.map((row) => row.map((cell) => cell.trim()));
  const places = new Map(
    columns.map((column) => [column, heading.findIndex((cell) => headings[column].includes(cell))]),
  );
  const faults = columns.flatMap((column): TableFault[] => {
    const [zh, en] = headings[column];
    if (places.get(column) !== -1) return [];
    return [
      {line: 1, column: zh, zh: `第一行没有“${zh}”这一列，请加上`, en: `Add the column "${en}"`},
    ];
  });
  if (faults.length > 0) return {ok: false, faults};
  const value = rest.flatMap((row, index) => {
    if (row.every((cell) => cell === '')) return [];
    const cells = columns.map((column) => [column, row[places.get(column) ?? -1] ?? '']);
    return [{line: index + 2, cells: Object.fromEntries(cells) as Record<K, string>}];
  });
  return {ok: true, value};
}

/** Writes down what is wrong in one line. */
export const teller =
  <K extends string>(line: number, headings: Headings<K>, faults: TableFault[]) =>
  (column: K, zh: string, en: string): void => {
    faults.push({line, column: headings[column][0], zh, en});
  };

/** Several names in one cell, one after the other; a name may hold the sign between them. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\、]/g, '\\$&')).join('、');

export function splitNames(cell: string): string[] {
  const names = Array.from(cell.matchAll(/((?:\\.|[^\\、，,])+)/gsu), ([name]) =>
    name.trim().replace(/\\(.)/gsu, '$1'),
  );
  return names.filter((name) => name !== '');
}

/** What things are called in a table: by name where only one has it, else by id. */
export class Names {
  readonly #idOf = new Map<string, string>();
  readonly #nameOf = new Map<string, string>();

  constructor(things: readonly {readonly id: string; readonly names: readonly string[]}[]) {
    const all = things.flatMap(({id, names}) => [id, ...new Set(names)]);
    for (const {id, names} of things) {
      for (const name of names) {
        if (all.filter((each) => each === name).length === 1) this.#idOf.set(name, id);
      }
      this.#idOf.set(id, id);
      const [own = id] = names;
      this.#nameOf.set(id, this.#idOf.get(own) === id ? own : id);
    }
  }

  nameOf(id: string): string {
    return this.#nameOf.get(id) ?? id;
  }

  idOf(name: string): string | undefined {
    return this.#idOf.get(name);
  }

  /** For whoever wrote one that is none. */
  get known(): string {
    return [...this.#nameOf.values()].slice(0, 12).join('、');
  }
}

export const areaNames = (areas: readonly Area[]): Names =>
  new Names(areas.map(({id, name}) => ({id, names: [name.zh, name.en]})));

/** The area that a cell names; '' where there is none, which is told. */
export function areaIn(
  cell: string,
  areas: Names,
  tell: (column: 'area', zh: string, en: string) => void,
): string {
  const area = areas.idOf(cell);
  if (area === undefined) {
    tell(
      'area',
      `没有“${cell}”这个区，可以是：${areas.known}`,
      `There is no area "${cell}"; it may be ${areas.known}`,
    );
  }
  return area ?? '';
}

/** The first of `stem`, `stem-2`, `stem-3` … that is not taken. */
export function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
}
