import {
  GENERAL,
  type HallConfiguration,
  type Seat,
  type Side,
  type Window,
} from '../configuration.ts';
import {
  Names,
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

type Column = 'window' | 'area' | 'side' | 'seat' | 'serves';

const HEADINGS: Headings<Column> = {
  window: ['窗口号', 'Window'],
  area: ['所在的区', 'Area'],
  side: ['哪一侧', 'Side'],
  seat: ['座位编号', 'Seat code'],
  serves: ['接待谁（按先后）', 'Receives, in this order'],
};

const SIDES: Readonly<Record<Side, readonly [zh: string, en: string]>> = {
  left: ['左侧', 'left'],
  right: ['右侧', 'right'],
  middle: ['中间', 'middle'],
};

type Hall = Pick<HallConfiguration, 'windows' | 'areas' | 'units' | 'rooms'>;

const namesOf = ({areas, units}: Hall) => ({
  areas: areaNames(areas),
  queues: new Names([
    {id: GENERAL, names: ['综合接访', 'First reception']},
    ...units.map(({id, short, name}) => ({id, names: [short.zh, short.en, name.zh, name.en]})),
  ]),
});

/** The windows of a hall as a table, a line for each seat, its heading first; `language` is that of the heading. */
export function windowRows(hall: Hall, language: 'zh' | 'en' = 'zh'): string[][] {
  const {areas, queues} = namesOf(hall);
  const own = language === 'zh' ? 0 : 1;
  return [
    Object.values(HEADINGS).map((heading) => heading[own]),
    ...hall.windows.flatMap(({number, area, seats}) => {
      const window = [String(number), areas.nameOf(area)];
      if (seats.length === 0) return [[...window, '', '', '']];
      return seats.map(({id, side, serves}) => [
        ...window,
        SIDES[side][own],
        id,
        joinNames(serves.map((queue) => queues.nameOf(queue))),
      ]);
    }),
  ];
}

/**
 * The windows that a table tells of, in its order, the seats of one window together. A seat without a code is new.
 * Windows that are not in the table are gone.
 */
export function windowsFromRows(
  rows: readonly (readonly string[])[],
  hall: Hall,
): Read<readonly Window[]> {
  const read = linesOf(rows, HEADINGS);
  if (!read.ok) return read;
  const faults: TableFault[] = [];
  const {areas, queues} = namesOf(hall);
  const windows = new Map<number, {number: number; area: string; seats: Seat[]}>();
  const taken = new Set([
    ...read.value.map(({cells}) => cells.seat),
    ...[...hall.rooms, ...hall.units].map(({id}) => id),
  ]);
  const seen = new Set<string>();
  for (const {line, cells} of read.value) {
    const tell = teller(line, HEADINGS, faults);
    const number = Number(cells.window);
    if (!/^\d{1,3}$/.test(cells.window) || number === 0) {
      tell(
        'window',
        `“${cells.window}”不是窗口号，请写 1 到 999`,
        `"${cells.window}" is no window: write 1 to 999`,
      );
    }
    const area = areaIn(cells.area, areas, tell);
    const window = windows.get(number) ?? {number, area, seats: []};
    windows.set(number, window);
    if (area !== '' && window.area !== area) {
      tell(
        'area',
        `${String(number)} 号窗口写了两个区，请写成一个`,
        `Window ${String(number)} stands in two areas: write one`,
      );
    }
    // A window that nobody sits at yet.
    if (cells.side === '' && cells.seat === '' && cells.serves === '') continue;
    const side = sideOf(cells.side);
    if (!side) {
      tell(
        'side',
        `“${cells.side}”不对，请写左侧、右侧或中间`,
        `"${cells.side}" is no side: write left, right or middle`,
      );
      continue;
    }
    const serves = splitNames(cells.serves).map((name) => {
      const queue = queues.idOf(name);
      if (queue === undefined) {
        tell(
          'serves',
          `没有“${name}”这个单位，请按单位的简称写`,
          `There is no unit "${name}": write its short name`,
        );
      }
      return queue ?? '';
    });
    const id = cells.seat === '' ? freeId(`${String(number)}-${side}`, taken) : cells.seat;
    taken.add(id);
    if (seen.has(id)) {
      tell(
        'seat',
        `座位编号“${id}”写了两次：新座位请把编号空着`,
        `"${id}" stands twice: leave the code of a new seat empty`,
      );
    }
    seen.add(id);
    window.seats.push({id, side, serves});
  }
  return faults.length > 0 ? {ok: false, faults} : {ok: true, value: [...windows.values()]};
}

function sideOf(cell: string): Side | undefined {
  const all = Object.entries(SIDES) as [Side, readonly string[]][];
  return all.find(([side, names]) => side === cell || names.includes(cell.toLowerCase()))?.[0];
}
