import {placesOf, cellNames} from './board-layout.ts';
import type {HallConfiguration, Hours} from './configuration.ts';
import type {Fault} from './fault.ts';
import type {Board, BoardLayout, Display, Schedule, Signage, Widget} from './signage.ts';

/** What of the signage does not fit together, or does not fit the hall. */
export function signageFaults(hall: HallConfiguration): Fault[] {
  const {signage} = hall;
  return [
    ...repeated('signage.boards', signage.boards),
    ...repeated('signage.displays', signage.displays),
    ...repeated('signage.zones', signage.zones),
    ...repeated('signage.notices', signage.notices),
    ...repeated('signage.alarms', signage.alarms),
    ...repeated('signage.media', signage.media),
    ...missingBoards(signage),
    ...signage.boards.flatMap((board, index) => boardFaults(board, `signage.boards.${index}`)),
    ...signage.displays.flatMap((display, index) =>
      displayFaults(hall, display, `signage.displays.${index}`),
    ),
    ...languageFaults(signage),
    ...scheduleFaults(signage),
    ...mapFaults(hall),
  ];
}

function repeated(path: string, items: readonly {readonly id: string}[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({id}, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return fault(`${path}.${index}.id`, `“${id}”重复了`, `"${id}" stands twice`);
  });
}

const fault = (path: string, zh: string, en: string): Fault[] => [{path, zh, en}];

function missingBoards({boards, displays}: Signage): Fault[] {
  return [
    ...(boards.length > 0
      ? []
      : fault('signage.boards', '至少要有一个版面', 'There must be a board')),
    ...(displays.length > 0
      ? []
      : fault('signage.displays', '至少要有一块屏', 'There must be a display')),
  ];
}

function boardFaults({widgets, layouts}: Board, path: string): Fault[] {
  const ids = new Set(widgets.map(({id}) => id));
  return [
    ...repeated(`${path}.widgets`, widgets),
    ...widgets.flatMap((widget, index) => overFaults(widget, ids, `${path}.widgets.${index}`)),
    ...(layouts.length > 0
      ? []
      : fault(`${path}.layouts`, '至少要有一种排法', 'There must be a layout')),
    ...layouts.flatMap((layout, index) => [
      ...layoutFaults(layout, ids, `${path}.layouts.${index}`),
      ...twiceFaults(layout, widgets, `${path}.layouts.${index}`),
    ]),
    ...layouts
      .slice(1)
      .flatMap(({wider}, index) =>
        wider < (layouts[index]?.wider ?? 0)
          ? []
          : fault(
              `${path}.layouts.${index + 1}.wider`,
              '排法要从最宽的写到最窄的',
              'Layouts go from the widest to the narrowest',
            ),
      ),
  ];
}

function overFaults(widget: Widget, ids: ReadonlySet<string>, path: string): Fault[] {
  if (widget.kind !== 'media' || widget.over === undefined) return [];
  if (ids.has(widget.over) && widget.over !== widget.id) return [];
  return fault(
    `${path}.over`,
    `这个版面没有“${widget.over}”`,
    `There is no "${widget.over}" on this board`,
  );
}

function layoutFaults(layout: BoardLayout, ids: ReadonlySet<string>, path: string): Fault[] {
  const {columns, rows} = layout;
  const names = cellNames(layout);
  if (names.length !== rows.length || names.some((row) => row.length !== columns.length)) {
    return fault(
      `${path}.places`,
      `要写 ${rows.length} 行，每行 ${columns.length} 个名字`,
      `Write ${rows.length} lines of ${columns.length} names each`,
    );
  }
  if (names.flat().every((name) => name === '.')) {
    return fault(`${path}.places`, '至少要放一样东西', 'Something must stand there');
  }
  return Array.from(placesOf(layout), ([name, cells]) => {
    if (!ids.has(name)) {
      return fault(
        `${path}.places`,
        `这个版面没有“${name}”`,
        `There is no "${name}" on this board`,
      );
    }
    return cells
      ? []
      : fault(`${path}.places`, `“${name}”要占一整块`, `"${name}" must be one rectangle`);
  }).flat();
}

/** A widget that shares the place of another has none of its own: it would be there, and play, twice. */
function twiceFaults(layout: BoardLayout, widgets: readonly Widget[], path: string): Fault[] {
  const names = new Set(cellNames(layout).flat());
  return widgets.flatMap((widget) =>
    widget.kind === 'media' && widget.over !== undefined && names.has(widget.id)
      ? fault(
          `${path}.places`,
          `“${widget.id}”已经和“${widget.over}”共用位置，这里不能再放`,
          `"${widget.id}" shares the place of "${widget.over}": it cannot stand here too`,
        )
      : [],
  );
}

function displayFaults(hall: HallConfiguration, display: Display, path: string): Fault[] {
  const {signage, areas, windows} = hall;
  const {board, zone, shows} = display;
  return [
    ...(signage.boards.some(({id}) => id === board)
      ? []
      : fault(`${path}.board`, `没有“${board}”这个版面`, `There is no board "${board}"`)),
    ...(zone === undefined || signage.zones.some(({id}) => id === zone)
      ? []
      : fault(`${path}.zone`, `没有“${zone}”这个广播区`, `There is no zone "${zone}"`)),
    ...(shows?.areas ?? []).flatMap((area, index) =>
      areas.some(({id}) => id === area)
        ? []
        : fault(
            `${path}.shows.areas.${index}`,
            `没有“${area}”这个区`,
            `There is no area "${area}"`,
          ),
    ),
    ...(shows?.windows ?? []).flatMap((number, index) =>
      windows.some((window) => window.number === number)
        ? []
        : fault(
            `${path}.shows.windows.${index}`,
            `没有 ${number} 号窗口`,
            `There is no window ${number}`,
          ),
    ),
  ];
}

function languageFaults({zones}: Signage): Fault[] {
  return zones.flatMap(({languages}, index) =>
    languages[0] === 'zh'
      ? []
      : fault(
          `signage.zones.${index}.languages`,
          '先说中文：zh 要写在第一个',
          'Chinese is spoken first: begin with zh',
        ),
  );
}

function scheduleFaults({slogans, notices, media, displays, zones, brightness}: Signage): Fault[] {
  const hours = (path: string, spans: readonly Hours[] = []) =>
    spans.flatMap(({from, until}, index) =>
      from < until
        ? []
        : fault(`${path}.${index}`, '结束时间须晚于开始时间', 'Hours must end after they begin'),
    );
  const schedules = (path: string, items: readonly {readonly when?: Schedule}[]) =>
    items.flatMap(({when}, index) => [
      ...hours(`${path}.${index}.when.hours`, when?.hours),
      ...(when?.from !== undefined && when.until !== undefined && when.from > when.until
        ? fault(
            `${path}.${index}.when.until`,
            '结束日期不能早于开始日期',
            'It ends before it begins',
          )
        : []),
    ]);
  const known = new Set(displays.map(({id}) => id));
  const hung = (path: string, items: readonly {readonly displays?: readonly string[]}[]) =>
    items.flatMap(({displays: own = []}, index) =>
      own.flatMap((id, d) =>
        known.has(id)
          ? []
          : fault(
              `${path}.${index}.displays.${d}`,
              `没有“${id}”这块屏`,
              `There is no display "${id}"`,
            ),
      ),
    );
  return [
    ...schedules('signage.slogans', slogans),
    ...schedules('signage.notices', notices),
    ...schedules('signage.media', media),
    ...hung('signage.notices', notices),
    ...hung('signage.media', media),
    ...zones.flatMap(({quiet, volumes}, index) => [
      ...hours(`signage.zones.${index}.quiet`, quiet),
      ...hours(`signage.zones.${index}.volumes`, volumes),
    ]),
    ...hours('signage.brightness', brightness),
  ];
}

function mapFaults({signage: {map}, windows, rooms}: HallConfiguration): Fault[] {
  return map.items.flatMap((item, index) => {
    const path = `signage.map.items.${index}`;
    if (item.x + item.width > map.width || item.y + item.height > map.height) {
      return fault(path, '超出了平面图', 'It stands outside the map');
    }
    if (item.kind === 'window' && !windows.some(({number}) => number === item.window)) {
      return fault(
        `${path}.window`,
        `没有 ${item.window} 号窗口`,
        `There is no window ${item.window}`,
      );
    }
    if (item.kind === 'room' && !rooms.some(({id}) => id === item.room)) {
      return fault(`${path}.room`, `没有“${item.room}”这个房间`, `There is no room "${item.room}"`);
    }
    return [];
  });
}
