import {GENERAL, type HallConfiguration, type Words} from '../configuration.ts';
import {optionsOf} from '../form.ts';
import {choiceWords} from './field-words.ts';
import {
  byEnd,
  isList,
  isObject,
  plain,
  type Json,
  type JsonObject,
  type Language,
  type Placed,
} from './walked.ts';

/** How the items of a list are told apart and called. */
export interface ItemWords {
  /** 单位, unit; '' where the name says it. */
  readonly kind: readonly [zh: string, en: string];
  /** What is said behind the name where a whole one came or went. */
  readonly noun?: readonly [zh: string, en: string];
  /** What two documents know an item by; absent where its place is all that it has. */
  readonly key?: (item: JsonObject) => Json | undefined;
  /** By what it may be known where its key is another one. */
  readonly otherwise?: (item: JsonObject) => Json | undefined;
  /** Undefined where it is called by its place in the list. */
  readonly name: (item: JsonObject, at: Placed, language: Language) => string | undefined;
}

const id = (item: JsonObject) => item['id'];
const words = (field: string) => (item: JsonObject, _at: Placed, language: Language) => {
  const value = item[field];
  return isObject(value) ? text(value[language]) : text(value);
};
const text = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
const named = (kind: ItemWords['kind'], field = 'name'): ItemWords => ({
  kind,
  key: id,
  name: words(field),
});
const windowWords = (number: Json | undefined, language: Language) =>
  language === 'zh' ? `${plain(number)} 号窗口` : `Window ${plain(number)}`;

const lists: Readonly<Record<string, ItemWords>> = {
  '^areas': named(['区', 'area']),
  '^units': named(['单位', 'unit'], 'short'),
  '^windows': {
    kind: ['', ''],
    key: ({number}) => number,
    otherwise: ({seats}) => (isList(seats) && isObject(seats[0]) ? seats[0]['id'] : undefined),
    name: ({number}, _at, language) => windowWords(number, language),
  },
  '^windows.*.seats': {
    kind: ['', ''],
    noun: ['座位', ' seat'],
    key: id,
    otherwise: ({side}) => side,
    name: ({side}, {pattern}, language) => choiceWords(`${pattern}.*.side`, plain(side), language),
  },
  '^rooms': named(['房间', 'room']),
  '^topics': named(['来访事项', 'topic']),
  '^holidays': {kind: ['假期', 'holiday'], name: words('name')},
  '^form.questions': named(['问题', 'question'], 'label'),
  options: named(['选项', 'answer']),
  papers: named(['证件', 'paper']),
  '^languages': {kind: ['语言', 'language'], key: ({code}) => code, name: words('name')},
  '^devices': named(['设备', 'device']),
  boards: named(['版面', 'board']),
  widgets: {
    kind: ['内容', 'widget'],
    key: id,
    name: ({kind}, {pattern}, language) => choiceWords(`${pattern}.*.kind`, plain(kind), language),
  },
  '^signage.displays': named(['屏', 'screen']),
  zones: named(['播报区', 'voice zone']),
  '^signage.notices': named(['通知', 'notice'], 'title'),
  '^signage.alarms': named(['紧急通知', 'alarm'], 'title'),
  '^signage.media': named(['图片视频', 'medium']),
  'map.items': {
    kind: ['', ''],
    key: ({kind, window, room, mark}) => `${plain(kind)} ${plain(window ?? room ?? mark)}`,
    name: (item, {pattern, hall}, language) => {
      const {kind, window, room, mark} = item;
      if (kind === 'window') return windowWords(window, language);
      if (kind === 'room') return referred(hall, 'room', text(room) ?? '', language);
      return choiceWords(`${pattern}.*.mark`, plain(mark), language);
    },
  },
};

export const itemWords = (pattern: string): ItemWords | undefined => byEnd(lists, pattern);

type Referred =
  | 'area'
  | 'unit'
  | 'queue'
  | 'room'
  | 'window'
  | 'question'
  | 'answer'
  | 'board'
  | 'display'
  | 'zone'
  | 'widget';

/** Fields that name something else of the document. */
const references: Readonly<Record<string, Referred>> = {
  area: 'area',
  'shows.areas.*': 'area',
  'shows.windows.*': 'window',
  'items.*.window': 'window',
  'items.*.room': 'room',
  'serves.*': 'queue',
  'topics.*.units.*': 'unit',
  'when.question': 'question',
  'when.is.*': 'answer',
  follows: 'question',
  'fills.name': 'question',
  'fills.address': 'question',
  'fills.paper': 'question',
  'fills.sex': 'question',
  'fills.birth': 'question',
  'displays.*.board': 'board',
  'displays.*.zone': 'zone',
  'displays.*': 'display',
  'devices.*.display': 'display',
  'widgets.*.over': 'widget',
};

export const referenceAt = (pattern: string): Referred | undefined => byEnd(references, pattern);

/** What the thing with that id is called; never the id where people have a name for it. */
export function referred(
  hall: HallConfiguration,
  what: Referred,
  key: string,
  language: Language,
): string {
  const gone = language === 'zh' ? '（没有了）' : '(gone)';
  const of = <T extends {readonly id: string}>(
    list: readonly T[],
    name: (item: T) => Words | string,
  ): string => {
    const item = list.find((each) => each.id === key);
    if (!item) return gone;
    const called = name(item);
    return typeof called === 'string' ? called : called[language];
  };
  switch (what) {
    case 'area':
      return of(hall.areas, ({name}) => name);
    case 'unit':
    case 'queue':
      if (key === GENERAL) return language === 'zh' ? '综合接访' : 'First reception';
      return of(hall.units, ({short}) => short);
    case 'room':
      return of(hall.rooms, ({name}) => name);
    case 'window':
      return windowWords(key, language);
    case 'question':
      return of(hall.form.questions, ({label}) => label);
    case 'answer':
      return of([...hall.form.questions.flatMap(optionsOf), ...hall.topics], ({name}) => name);
    case 'board':
      return of(hall.signage.boards, ({name}) => name);
    case 'display':
      return of(hall.signage.displays, ({name}) => name);
    case 'zone':
      return of(hall.signage.zones, ({name}) => name);
    case 'widget': {
      const widgets = hall.signage.boards.flatMap((board) => board.widgets);
      const kind = widgets.find((widget) => widget.id === key)?.kind ?? '';
      return choiceWords('signage.boards.*.widgets.*.kind', kind, language) ?? gone;
    }
  }
}
