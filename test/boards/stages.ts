import type {LitElement} from 'lit';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {HOLD_MS} from '../../signage/stage/stage.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const example = hall as HallConfiguration;

interface Staged {
  readonly link: MemoryLink;
  /** What happens while the wall is there. */
  readonly happens?: (wall: HTMLElement) => unknown;
  /** What is being spoken. */
  readonly caption?: string;
}

/** A hall in the middle of its morning: most windows at work, some paused, some not yet open. */
export function morning(configuration: HallConfiguration = example): MemoryLink {
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
export function call(link: MemoryLink, count: number): string[] {
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

/** Something that matters more than what the hall always makes known. */
function highNotice(): HallConfiguration {
  const {signage} = example;
  const lines = ['今天下午电梯检修', '走不动的，请找身边的工作人员'];
  const notice = {
    id: 'lift',
    title: '请留意',
    priority: 'high' as const,
    pages: [{heading: '电梯检修', lines}],
  };
  return {...example, signage: {...signage, notices: [...signage.notices, notice]}};
}

/** The hall at the end of a morning: some windows have closed, the others pause. */
function closing(link: MemoryLink): void {
  for (const [seat, {status, ticket}] of [...link.state.seats]) {
    if (ticket !== undefined) {
      if (link.state.tickets.get(ticket)?.status !== 'serving') continue;
      link.do({type: 'finish', ticket, outcome: 'settled'});
    }
    if (status !== 'open') continue;
    if (seat.endsWith('left')) link.do({type: 'pause-seat', seat, reason: 'lunch'});
    else link.do({type: 'close-seat', seat});
  }
}

/** The largest widget that shows numbers meets a fault of ours whenever it draws. */
function breakWidget(wall: HTMLElement): void {
  const places = wall.shadowRoot?.querySelector('rc-board')?.shadowRoot;
  const widget = places?.querySelector<LitElement>('rc-call-stage, rc-own-window, rc-hall-map');
  if (!widget) return;
  Object.assign(widget, {
    render: () => {
      throw new Error('staged: this widget cannot draw');
    },
  });
  widget.requestUpdate();
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
  high: (): Staged => ({link: morning(highNotice())}),
  closing: (): Staged => {
    const link = morning();
    closing(link);
    return {link};
  },
  wrongClock: (): Staged => {
    const link = morning();
    link.clock.suspicious = true;
    return {link, happens: () => call(link, 1)};
  },
  failed: (): Staged => {
    const link = morning();
    return {link, happens: breakWidget};
  },
  dark: (): Staged => {
    const link = new MemoryLink({...example, issue: 'in-hours'});
    link.now += 12 * HOUR;
    return {link};
  },
  card: (): Staged => {
    const link = morning();
    for (const {id} of example.signage.displays) {
      link.do({type: 'test-display', display: id, seconds: 60});
    }
    return {link};
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

export const STAGES = Object.keys(stages) as StageName[];
