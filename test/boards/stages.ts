import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {HOLD_MS} from '../../signage/stage/stage.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';

const MINUTE = 60_000;
const example = hall as HallConfiguration;

interface Staged {
  readonly link: MemoryLink;
  /** What happens while the wall is there. */
  readonly happens?: () => unknown;
  /** What is being spoken. */
  readonly caption?: string;
}

/** A hall in the middle of its morning: most windows at work, some paused, some not yet open. */
function morning(configuration: HallConfiguration = example): MemoryLink {
  const link = new MemoryLink(configuration);
  configuration.windows.forEach(({number, seats}, w) => {
    seats.forEach(({id, serves}, s) => {
      const [queue = 'general'] = serves;
      link.others(3, queue, (w + s) % 7 === 0 ? 'priority' : 'ordinary');
      if (number % 13 === 0) return;
      link.do({type: 'open-seat', seat: id});
      if (number % 9 === 4 && s === 1) {
        link.do({type: 'pause-seat', seat: id, reason: number % 2 === 0 ? 'lunch' : 'consulting'});
        return;
      }
      if ((w * 2 + s) % 5 === 4) return;
      link.do({type: 'call-next', seat: id});
      const ticket = link.state.seats.get(id)?.ticket ?? '';
      link.do({type: 'start', ticket});
    });
  });
  link.now += 20 * MINUTE;
  return link;
}

/** Somebody is called to the first seats that are free. */
function call(link: MemoryLink, count: number): string[] {
  const free = [...link.state.seats].filter(
    ([id, {status, ticket}]) => status === 'open' && ticket === undefined && /^\d/.test(id),
  );
  return free.slice(0, count).map(([seat]) => {
    link.do({type: 'call-next', seat});
    return link.state.tickets.get(link.state.seats.get(seat)?.ticket ?? '')?.number ?? '';
  });
}

/** Sixty windows, two sides each: the example's, and more of the same. */
function sixtyWindows(): HallConfiguration {
  const [model] = example.windows;
  const more = Array.from({length: 60 - example.windows.length}, (_, index) => {
    const number = example.windows.length + 1 + index;
    return {
      number,
      area: 'c',
      seats: (['left', 'right'] as const).map((side) => ({
        id: `${String(number)}-${side}`,
        side,
        serves: model?.seats[0]?.serves ?? [],
      })),
    };
  });
  return {...example, windows: [...example.windows, ...more]};
}

/** Every text as long as the document lets it be, and numbers as long as they get. */
function longest(): HallConfiguration {
  const {signage} = example;
  const text = (length: number) => '一杯热茶尊重群众关心帮助'.repeat(8).slice(0, length);
  return {
    ...example,
    name: {zh: '黔南布依族苗族自治州群众来访联合接待服务中心', en: 'x'},
    areas: example.areas.map((area) => ({...area, name: {...area.name, zh: text(6)}})),
    rooms: example.rooms.map((room) => ({...room, name: {...room.name, zh: text(8)}})),
    signage: {
      ...signage,
      slogans: Array.from({length: 8}, () => ({text: text(40)})),
      notices: [
        {
          id: 'long',
          title: text(24),
          priority: 'normal',
          pages: [{heading: text(24), lines: Array.from({length: 8}, () => text(40))}],
        },
      ],
      boards: signage.boards.map((board) => ({
        ...board,
        widgets: board.widgets.map((widget) =>
          widget.kind === 'text' ? {...widget, lines: [text(40), text(40), text(40)]} : widget,
        ),
      })),
    },
  };
}

/** The states in which every board is looked at. */
export const stages = {
  calm: (): Staged => ({link: morning()}),
  call: (): Staged => {
    const link = morning();
    return {link, happens: () => call(link, 1), caption: '请 A019 号到 3 号窗口左侧'};
  },
  five: (): Staged => {
    const link = morning();
    return {
      link,
      // The first has the stage alone; the others come up together after its hold.
      happens: () => {
        call(link, 5);
        link.now += HOLD_MS;
      },
    };
  },
  urgent: (): Staged => {
    const link = morning();
    link.do({type: 'raise-alarm', alarm: 'leave'});
    return {link, caption: '请大家不要慌，跟着工作人员，从最近的出口离开'};
  },
  stay: (): Staged => {
    const link = morning();
    link.do({type: 'raise-alarm', alarm: 'pause'});
    return {link};
  },
  stale: (): Staged => {
    const link = morning();
    const happens = () => {
      call(link, 1);
      link.cut();
      link.now += 20_000;
    };
    return {link, happens};
  },
  offline: (): Staged => {
    const link = morning();
    const happens = () => {
      call(link, 1);
      link.cut();
      link.now += 5 * MINUTE;
    };
    return {link, happens};
  },
  longest: (): Staged => {
    const link = morning(longest());
    return {link, happens: () => call(link, 1)};
  },
  sixty: (): Staged => {
    const link = morning(sixtyWindows());
    return {link, happens: () => call(link, 2)};
  },
} as const satisfies Record<string, () => Staged>;

export type StageName = keyof typeof stages;
