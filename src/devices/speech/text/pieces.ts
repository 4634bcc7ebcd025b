import type {Spoken, SpokenLanguage} from '../speech.ts';
import {CHINESE_MARK, chineseKey, chineseUnits} from './chinese.ts';
import {ENGLISH_MARK, englishKey, englishUnits} from './english.ts';
import type {Readings} from './readings.ts';
import {withToneSandhi} from './tone-sandhi.ts';

/** What an utterance is put together from. */
export type Piece =
  | {readonly kind: 'clip'; readonly language: SpokenLanguage; readonly clip: string}
  /** Silence, in seconds. */
  | {readonly kind: 'breath'; readonly seconds: number};

/** The clips of one language, by what they say. */
export interface Repertoire {
  has(clip: string): boolean;
  /** How many units the longest of them has. */
  readonly longest: number;
}

/** What there is to speak with. */
export interface Repertoires {
  readonly zh: Repertoire;
  readonly en: Repertoire;
  readonly readings: Readings;
}

/** Said for a character that nobody here knows the sound of. */
export const UNKNOWN: Readonly<Record<SpokenLanguage, string>> = {zh: '生僻字', en: 'character'};

const HAN = /^\p{Script=Han}+$/u;
/** Seconds. */
const SHORT = 0.16;
const LONG = 0.34;

const clip = (language: SpokenLanguage, name: string): Piece => ({
  kind: 'clip',
  language,
  clip: name,
});

/** Takes from each place the longest run of units that one clip says; the others one by one. */
function covered(
  units: readonly string[],
  key: (units: readonly string[]) => string,
  repertoire: Repertoire,
  single: (unit: string, index: number) => readonly Piece[],
  language: SpokenLanguage,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < units.length;) {
    let length = Math.min(repertoire.longest, units.length - at);
    while (length > 0 && !repertoire.has(key(units.slice(at, at + length)))) length -= 1;
    if (length > 0) pieces.push(clip(language, key(units.slice(at, at + length))));
    else pieces.push(...single(units[at] ?? '', at));
    at += Math.max(1, length);
  }
  return pieces;
}

const breath = (mark: string): Piece => ({
  kind: 'breath',
  seconds: /[。！？.!?]/.test(mark) ? LONG : SHORT,
});

/** A word by its letters, accents left out; what is no letter of ours is said to be a character. */
function spelled(word: string, language: SpokenLanguage): Piece[] {
  const letters = word.normalize('NFD').replaceAll(/\p{M}/gu, '').match(/\p{L}/gu) ?? [];
  return letters.map((letter) =>
    /[a-z]/i.test(letter)
      ? clip(language, letter.toUpperCase())
      : clip(language, UNKNOWN[language]),
  );
}

/** Syllables of a breath, changed beside each other; undefined at what is no character. */
function readingsOf(
  units: readonly string[],
  readings: Readings,
  name: boolean,
): readonly (string | undefined)[] {
  const all: (string | undefined)[] = [];
  while (all.length < units.length) {
    const from = all.length;
    let until = from;
    while (HAN.test(units[until] ?? '')) until += 1;
    const run = units.slice(from, until);
    const read = readings.of(run, name && from === 0);
    all.push(...withToneSandhi(run.map((char, i) => ({char, reading: read[i]}))));
    if (until === from) all.push(undefined);
  }
  return all;
}

function chinesePieces({text, as}: Spoken, {zh, readings}: Repertoires): readonly Piece[] {
  const units = chineseUnits(text, as);
  const read = readingsOf(units, readings, as === 'name');
  const single = (unit: string, i: number): readonly Piece[] => {
    if (CHINESE_MARK.test(unit)) return [breath(unit)];
    const syllable = read[i];
    if (syllable !== undefined) return [clip('zh', nearestSyllable(syllable, zh))];
    return HAN.test(unit) ? [clip('zh', UNKNOWN.zh)] : spelled(unit, 'zh');
  };
  return covered(units, chineseKey, zh, single, 'zh');
}

/** Not every syllable has every tone: one that a tone change made up is said in the nearest one. */
function nearestSyllable(syllable: string, zh: Repertoire): string {
  const others = ['3', '4', '1', '2', '5'].map((tone) => syllable.slice(0, -1) + tone);
  return [syllable, ...others].find((each) => zh.has(each)) ?? syllable;
}

function englishPieces(spoken: Spoken, repertoires: Repertoires): readonly Piece[] {
  const {en} = repertoires;
  const units = englishUnits(spoken.text, spoken.as);
  const single = (unit: string): readonly Piece[] => {
    if (ENGLISH_MARK.test(unit)) return [breath(unit)];
    if (HAN.test(unit)) return chinesePieces({...spoken, text: unit, language: 'zh'}, repertoires);
    const parts = unit.split(/[-']/);
    return parts.flatMap((part) =>
      parts.length > 1 && en.has(part) ? [clip('en', part)] : spelled(part, 'en'),
    );
  };
  return covered(units, englishKey, en, single, 'en');
}

/**
 * What a text is said with: whole sentences where there is a clip, else words, else syllables in
 * Chinese and letters in English. Silence at its end is left out. Nothing but punctuation and signs
 * comes out empty.
 */
export function piecesOf(spoken: Spoken, repertoires: Repertoires): readonly Piece[] {
  const pieces =
    spoken.language === 'zh'
      ? chinesePieces(spoken, repertoires)
      : englishPieces(spoken, repertoires);
  const last = pieces.findLastIndex(({kind}) => kind === 'clip');
  return pieces.slice(0, last + 1);
}

/** Whether Chinese clips are needed to say this, also within English. */
export const needsChinese = ({text, language}: Spoken): boolean =>
  language === 'zh' || /\p{Script=Han}/u.test(text);
