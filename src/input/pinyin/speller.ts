import {characterReadings} from './character-readings.ts';
import type {PinyinData} from './pinyin-data.ts';

/** A text with the syllable of each of its characters; of what the dictionary has not, itself. */
export type Speller = (text: string) => string[];

interface Reading {
  readonly key: readonly number[];
  readonly cost: number;
}

/** Longer names are made of shorter words. */
const LONGEST = 8;

/** Spells by the longest words that a text begins with: 行 is hang in 银行, and xing by itself. */
export function speller(data: PinyinData): Speller {
  const readings = characterReadings(data);
  const words = readingsOfWords(data);
  const keyOf = (characters: readonly string[]): readonly number[] | undefined =>
    characters.length === 1
      ? readings
          .get(characters[0] ?? '')
          ?.slice(0, 1)
          .map(({syllable}) => syllable)
      : words.get(characters.join(''))?.key;

  return (text) => {
    const characters = Array.from(text);
    const spelt: string[] = [];
    for (let at = 0; at < characters.length;) {
      let key: readonly number[] | undefined;
      let taken = Math.min(LONGEST, characters.length - at);
      while (!(key = keyOf(characters.slice(at, at + taken))) && taken > 1) taken -= 1;
      const syllables = key?.map((syllable) => data.syllables[syllable] ?? '');
      spelt.push(...(syllables ?? characters.slice(at, at + 1)));
      at += taken;
    }
    return spelt;
  };
}

/** The commonest reading of each word of several characters, one syllable for each of them. */
function readingsOfWords({words}: PinyinData): ReadonlyMap<string, Reading> {
  const found = new Map<string, Reading>();
  const walk = (node: number, key: readonly number[]) => {
    const last = words.wordStart[node + 1] ?? 0;
    for (let word = words.wordStart[node] ?? 0; key.length > 1 && word < last; word += 1) {
      const text = words.textOf(word);
      const cost = words.costs[word] ?? 0;
      const known = found.get(text);
      if (Array.from(text).length === key.length && (!known || cost < known.cost))
        found.set(text, {key, cost});
    }
    const end = words.childStart[node + 1] ?? 0;
    for (let slot = words.childStart[node] ?? 0; slot < end; slot += 1)
      walk(words.childNode[slot] ?? 0, [...key, words.childSyllable[slot] ?? 0]);
  };
  walk(0, []);
  return found;
}
