import type {Words} from '../../../hall/configuration.ts';
import {catalogue} from '../../../ui/catalogue.ts';
import {WEEKDAYS} from '../../../ui/date-words.ts';
import {RATING_WORDS} from '../../../wire/rating-words.ts';
import {problemTexts, type ProblemCode} from '../../../wire/problem-texts.ts';
import {numbersTexts} from '../../../wire/problem-texts/numbers.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import type {SpokenLanguage} from '../speech.ts';
import {CHINESE_MARK, chineseKey, chineseUnits} from '../text/chinese.ts';
import {ENGLISH_MARK, englishKey, englishUnits} from '../text/english.ts';

const HAN = /\p{Script=Han}/u;

/** Problems that a visitor at the kiosk can meet, beside those about numbers. */
const MET: readonly ProblemCode[] = [
  'visit-unknown',
  'visit-not-finished',
  'visit-rated',
  'too-many-tries',
  'storage-failed',
  'hub-stopping',
  'hub-failed',
];

/** Waits and dates come from code; these are what is said around their figures. */
const AROUND_FIGURES: readonly Words[] = [
  {zh: '大约', en: 'About'},
  {zh: '分钟以内', en: 'Within {count} minutes'},
  {zh: '个半小时', en: 'and a half hours'},
  {zh: '半小时', en: 'half an hour'},
  {zh: '半小时以内', en: 'hours'},
  {zh: '今天', en: 'today at'},
  {zh: '明天', en: 'tomorrow'},
];

/** What languages call themselves, on the buttons that choose one. */
const LANGUAGE_NAMES: readonly Words[] = [{zh: '中文', en: 'English'}];

const problems: readonly Words[] = [
  ...Object.values(numbersTexts),
  ...MET.map((code) => problemTexts[code]),
].flatMap(([, zhTitle, zhDetail, enTitle, enDetail]) => [
  {zh: zhTitle, en: enTitle},
  {zh: zhDetail, en: enDetail},
]);

/** Every text in two languages, however deep it lies. */
function wordsWithin(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return [];
  const {zh, en} = value as Partial<Words>;
  if (typeof zh === 'string' && typeof en === 'string') return [{zh, en}];
  return Object.values(value).flatMap(wordsWithin);
}

/** What visitors meet of the example hall: its parts, what it is asked about, and its form. */
const {name, areas, units, rooms, topics, form} = hall;
const hallWords = wordsWithin([name, areas, units, rooms, topics, form]);

/** Every text that has to be said as a whole. `{name}` stands for a value. */
export const texts: readonly (Words & {readonly from: string})[] = [
  ...Object.entries(catalogue).map(([key, words]) => ({from: key, ...words})),
  ...[...WEEKDAYS, ...RATING_WORDS, ...AROUND_FIGURES, ...LANGUAGE_NAMES].map((words) => ({
    from: 'words',
    ...words,
  })),
  ...problems.map((words) => ({from: 'problem', ...words})),
  ...hallWords.map((words) => ({from: 'hall', ...words})),
];

/** What of a text stands between its values. */
const betweenValues = (text: string): readonly string[] => text.split(/\{\w+\}/);

/** Units without the punctuation at both ends. */
function bare(units: readonly string[], mark: RegExp): readonly string[] {
  const from = units.findIndex((unit) => !mark.test(unit));
  const until = units.findLastIndex((unit) => !mark.test(unit));
  return from < 0 ? [] : units.slice(from, until + 1);
}

/** A whole clip: the name it is found by, and what it says. */
export interface WholeClip {
  readonly clip: string;
  readonly text: string;
}

/** The clips that a Chinese text is said with as a whole: all of it, or what stands between its values. */
function chineseWholes(text: string): readonly WholeClip[] {
  return betweenValues(text).flatMap((part) => {
    const units = bare(chineseUnits(part), CHINESE_MARK);
    // Latin words are said by the English voice; beside Chinese they stay letters.
    const latin = units.some((unit) => /[A-Za-z]/.test(unit));
    if (latin ? units.length > 1 || /^[A-Z]$/.test(units[0] ?? '') : units.length < 2) return [];
    return [{clip: chineseKey(units), text: chineseKey(units)}];
  });
}

function englishWholes(text: string): readonly WholeClip[] {
  return betweenValues(text).flatMap((part) => {
    const units = bare(englishUnits(part), ENGLISH_MARK);
    const han = units.some((unit) => HAN.test(unit));
    // One word by itself is in the bank.
    if (units.length < 2 && !han) return [];
    return [{clip: englishKey(units), text: han ? englishKey(units) : part.trim()}];
  });
}

/** The clips that a text is said with as a whole; none for punctuation, single characters and words. */
export const wholesOf = (text: string, language: SpokenLanguage): readonly WholeClip[] =>
  language === 'zh' ? chineseWholes(text) : englishWholes(text);

/** Everything that a language has to say: its texts, and the words in it that stand on screens of the other. */
function saidIn(language: SpokenLanguage): readonly string[] {
  const foreign = texts.flatMap(({zh, en}) => {
    const other = language === 'zh' ? en : zh;
    return HAN.test(other) === (language === 'zh') && /\p{L}/u.test(other) ? [other] : [];
  });
  return [...texts.map((words) => words[language]), ...foreign];
}

/** All of a language's, each once. */
export function wholeClips(language: SpokenLanguage): readonly WholeClip[] {
  const clips = new Map(
    saidIn(language)
      .flatMap((text) => wholesOf(text, language))
      .map((whole) => [whole.clip, whole] as const),
  );
  return [...clips.values()];
}

/** Every word of the English texts, and whether it is written in capitals: ID is said by its letters. */
export function englishWords(): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  for (const text of saidIn('en')) {
    for (const part of betweenValues(text)) {
      for (const unit of englishUnits(part)) {
        if (/^[a-z]/.test(unit)) {
          words.set(unit, words.get(unit) ?? new RegExp(`\\b${unit.toUpperCase()}\\b`).test(part));
        }
      }
    }
  }
  return words;
}
