import {chineseKey, chineseUnits} from '../text/chinese.ts';
import {chineseNumber} from '../text/chinese-numbers.ts';
import {englishNumber} from '../text/english-numbers.ts';
import {UNKNOWN} from '../text/pieces.ts';
import type {ReadingsFile} from '../text/readings.ts';
import {spokenPinyin} from './readings-table.ts';
import type {ClipSpec} from './sprite.ts';
import {englishWords} from './texts.ts';

/** Figures from here to 99 sound better whole than by their syllables. */
const FIRST_WHOLE = 11;
/** Choices beside each other are counted to here by clips of their own: people hear these most. */
const PLACES = 12;

const letters: readonly ClipSpec[] = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => ({
  clip: letter,
  say: letter,
  voice: 'en-us',
}));

/** What Chinese texts without clips are put together from: syllables, letters, figures to 99. */
export function chineseBank({syllables, words, surnames}: ReadingsFile): readonly ClipSpec[] {
  const all = new Set([
    ...Object.keys(syllables),
    ...Object.values({...words, ...surnames}).flatMap((read) => read.split(' ')),
    'yao1',
    'yi2',
    'yi4',
    'bu2',
  ]);
  // A third tone before a third one is said as a second.
  for (const syllable of [...all]) all.add(syllable.replace(/3$/, '2'));
  const figures = Array.from({length: 100 - FIRST_WHOLE}, (_, i) =>
    chineseNumber(String(i + FIRST_WHOLE)),
  );
  const places = Array.from({length: PLACES}, (_, i) => [
    chineseKey(chineseUnits(`第${i + 1}个`)),
    chineseKey(chineseUnits(`共 ${i + 1} 个`)),
  ]).flat();
  return [
    ...[...all].sort().map((clip) => ({clip, say: clip, voice: 'cmn-latn-pinyin'}) as const),
    ...letters,
    ...[...figures, ...places, UNKNOWN.zh].map(
      (clip) => ({clip, say: spokenPinyin(clip), voice: 'cmn-latn-pinyin'}) as const,
    ),
  ];
}

/** Written short, said in full. */
const SHORT: Readonly<Record<string, string>> = {
  s: 'seconds',
  min: 'minutes',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  jun: 'June',
  jul: 'July',
  aug: 'August',
  sep: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
};

/** What figures, times and dates need, and what is said for a character nobody knows. */
const FIGURE_WORDS =
  "hundred thousand million billion and point percent yuan o'clock oh half a to of may";

/** What English texts without clips are put together from: the texts' own words, figures to 100, letters. */
export function englishBank(): readonly ClipSpec[] {
  const figures = Array.from({length: 101}, (_, n) => englishNumber(String(n)));
  const words = new Map([
    ...englishWords(),
    ...[...figures, ...FIGURE_WORDS.split(' '), ...Object.keys(SHORT), UNKNOWN.en].map(
      (word) => [word, false] as const,
    ),
    ...Object.values(SHORT).map((word) => [word.toLowerCase(), false] as const),
  ]);
  const said = (word: string, capitals: boolean) =>
    SHORT[word] ?? (capitals ? word.toUpperCase().split('').join(' ') : word);
  return [
    ...[...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([clip, capitals]) => ({clip, say: said(clip, capitals), voice: 'en-us'}) as const),
    ...letters,
  ];
}
