import type {HallConfiguration, Unit, Words} from '../configuration.ts';
import {
  areaIn,
  areaNames,
  freeId,
  joinNames,
  linesOf,
  splitNames,
  teller,
  type Headings,
  type Read,
  type TableFault,
} from './table.ts';

type Column =
  | 'id'
  | 'name'
  | 'nameEn'
  | 'short'
  | 'shortEn'
  | 'aliases'
  | 'area'
  | 'prefix'
  | 'validFrom'
  | 'validUntil';

const HEADINGS: Headings<Column> = {
  id: ['编号', 'Code'],
  name: ['全称', 'Full name (Chinese)'],
  nameEn: ['全称（英文）', 'Full name'],
  short: ['简称', 'Short name (Chinese)'],
  shortEn: ['简称（英文）', 'Short name'],
  aliases: ['别的叫法', 'Other names'],
  area: ['所在的区', 'Area'],
  prefix: ['号码字头', 'Letters'],
  validFrom: ['从哪天起', 'From'],
  validUntil: ['到哪天', 'Until'],
};

/** The units of a hall as a table, its heading first; `language` is that of the heading. */
export function unitRows(
  {units, areas}: HallConfiguration,
  language: 'zh' | 'en' = 'zh',
): string[][] {
  const names = areaNames(areas);
  return [
    Object.values(HEADINGS).map(([zh, en]) => (language === 'zh' ? zh : en)),
    ...units.map(
      ({id, name, short, aliases = [], area, prefix = '', validFrom = '', validUntil = ''}) => [
        ...[id, name.zh, name.en, short.zh, short.en, joinNames(aliases)],
        ...[names.nameOf(area), prefix, validFrom, validUntil],
      ],
    ),
  ];
}

/**
 * The units that a table tells of, in its order. One whose code the hall knows keeps what the table does not say of
 * it: hours, limits, Traditional names. One without a code is new. Units that are not in the table are gone.
 */
export function unitsFromRows(
  rows: readonly (readonly string[])[],
  hall: Pick<HallConfiguration, 'units' | 'areas'>,
): Read<readonly Unit[]> {
  const read = linesOf(rows, HEADINGS);
  if (!read.ok) return read;
  const faults: TableFault[] = [];
  const names = areaNames(hall.areas);
  const known = new Map(hall.units.map((unit) => [unit.id, unit]));
  const taken = new Set([...known.keys(), ...read.value.map(({cells}) => cells.id)]);
  const seen = new Set<string>();
  const units = read.value.map(({line, cells}) => {
    const tell = teller(line, HEADINGS, faults);
    const id = cells.id === '' ? freeId('unit', taken) : cells.id;
    taken.add(id);
    if (seen.has(id))
      tell(
        'id',
        `编号“${id}”写了两次：新单位请把编号空着`,
        `"${id}" stands twice: leave the code of a new unit empty`,
      );
    seen.add(id);
    for (const column of ['name', 'nameEn', 'short', 'shortEn'] as const) {
      if (cells[column] === '') tell(column, '请填上', 'Fill it in');
    }
    const area = areaIn(cells.area, names, tell);
    const dates = {
      validFrom: dateOf(cells.validFrom),
      validUntil: dateOf(cells.validUntil),
    };
    for (const column of ['validFrom', 'validUntil'] as const) {
      if (cells[column] === '' || dates[column] !== undefined) continue;
      tell(
        column,
        `“${cells[column]}”不是日期，请写成 2026-11-30`,
        `"${cells[column]}" is no date: write 2026-11-30`,
      );
    }
    return unitOf(known.get(id), {id, cells, area, ...dates});
  });
  return faults.length > 0 ? {ok: false, faults} : {ok: true, value: units};
}

interface Told {
  readonly id: string;
  readonly cells: Readonly<Record<Column, string>>;
  readonly area: string;
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}

function unitOf(was: Unit | undefined, {id, cells, area, validFrom, validUntil}: Told): Unit {
  const words = (old: Words | undefined, zh: string, en: string): Words => ({...old, zh, en});
  const aliases = splitNames(cells.aliases);
  const sameAliases = joinNames(was?.aliases ?? []) === joinNames(aliases);
  const given = {
    ...(sameAliases ? {} : {aliases}),
    ...(cells.prefix === '' ? {} : {prefix: cells.prefix}),
    ...(validFrom === undefined ? {} : {validFrom}),
    ...(validUntil === undefined ? {} : {validUntil}),
  };
  const kept: {-readonly [K in keyof Unit]?: Unit[K]} = {...was};
  // Whatever the table says of these is all that there is.
  delete kept.prefix;
  delete kept.validFrom;
  delete kept.validUntil;
  return {
    ...kept,
    id,
    name: words(was?.name, cells.name, cells.nameEn),
    short: words(was?.short, cells.short, cells.shortEn),
    area,
    ...given,
  };
}

/** `2026-11-30`, also as a spreadsheet writes it, `2026/11/3`; undefined where it is none. */
function dateOf(cell: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cell) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(date) ? undefined : date;
}
