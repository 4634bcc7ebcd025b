import type {WordsMode} from '../../hall/form.ts';
import type {PlainKey} from '../../ui/catalogue.ts';

export interface KeyCap {
  /** What is written, or the name of what it does. */
  readonly key: string;
  /** Drawn on the key where it is not the key itself. */
  readonly words?: PlainKey;
  /** Keys of this width beside a letter's. */
  readonly wide?: number;
  /** A way of writing, set apart from what is written. */
  readonly aside?: boolean;
}

export type KeyRows = readonly (readonly KeyCap[])[];

const caps = (keys: string): KeyCap[] => Array.from(keys, (key) => ({key}));
const ERASE: KeyCap = {key: 'erase', words: 'input.erase', wide: 1.5};
const APART: KeyCap = {key: "'", words: 'input.apart', wide: 1.5};
const SPACE: KeyCap = {key: ' ', words: 'input.space', wide: 3};

export type Way = 'hand' | 'pinyin' | 'parts' | 'latin' | 'symbols';

const WORDS: Readonly<Record<Way, PlainKey>> = {
  hand: 'input.hand',
  pinyin: 'input.pinyin',
  parts: 'input.parts',
  latin: 'input.latin',
  symbols: 'input.symbols',
};

/** The keys that lead to the other ways of writing. */
const waysFrom = (way: Way, ways: readonly Way[]): KeyCap[] =>
  ways
    .filter((other) => other !== way)
    .map((other) => ({key: other, words: WORDS[other], aside: true, wide: 1.6}));

const pinyinRows = (ways: readonly Way[], mode: WordsMode): KeyRows => [
  caps('qwertyuiop'),
  caps('asdfghjkl'),
  [APART, ...(mode === 'name' ? caps('·') : []), ...caps('zxcvbnm'), ERASE],
  [...waysFrom('pinyin', ways), ...caps('，。')],
];

function latinRows(upper: boolean, ways: readonly Way[]): KeyRows {
  const cased = (keys: string) => caps(upper ? keys.toUpperCase() : keys);
  return [
    cased('qwertyuiop'),
    cased('asdfghjkl'),
    [{key: 'shift', words: 'input.shift', wide: 1.5}, ...cased('zxcvbnm'), ERASE],
    [...waysFrom('latin', ways), SPACE, ...caps("-'")],
  ];
}

const symbolRows = (ways: readonly Way[]): KeyRows => [
  caps('1234567890'),
  caps('，。、；：？！·—'),
  [...caps('“”（）《》'), ERASE],
  [...waysFrom('symbols', ways), SPACE],
];

const KEEP: KeyCap = {key: 'ink', words: 'question.ink', aside: true, wide: 1.6};

const handRows = (ways: readonly Way[], keeps: boolean, mode: WordsMode): KeyRows => [
  [
    ...caps(mode === 'name' ? '·' : '，。'),
    {key: 'undo', words: 'input.pad.undo', wide: 1.5},
    {key: 'again', words: 'input.pad.again', wide: 1.5},
    ERASE,
  ],
  [...waysFrom('hand', ways), ...(keeps ? [KEEP] : [])],
];

const partRows = (ways: readonly Way[]): KeyRows => [[...waysFrom('parts', ways), ERASE]];

/** The keys of a way of writing. */
export function rowsOf(
  way: Way,
  {
    ways,
    keeps,
    upper,
    mode,
  }: {
    readonly ways: readonly Way[];
    readonly keeps: boolean;
    readonly upper: boolean;
    readonly mode: WordsMode;
  },
): KeyRows {
  switch (way) {
    case 'hand':
      return handRows(ways, keeps, mode);
    case 'pinyin':
      return pinyinRows(ways, mode);
    case 'parts':
      return partRows(ways);
    case 'latin':
      return latinRows(upper, ways);
    case 'symbols':
      return symbolRows(ways);
  }
}

/** Letters alone, to look something up by. */
export const searchRows = (): KeyRows => [
  caps('qwertyuiop'),
  caps('asdfghjkl'),
  [...caps('zxcvbnm'), ERASE],
];
