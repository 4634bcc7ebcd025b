import {characterReadings} from './character-readings.ts';
import {kindNumber} from './kinds.ts';
import type {PinyinData} from './pinyin-data.ts';

/** Characters of a word that tells one of them: longer ones say more than is asked. */
const LENGTH = 2;

/**
 * For each character the commonest word of two that holds it in its usual reading: 王 is known by 国王
 * to whoever cannot see it. Places and numbers tell nothing.
 */
export function commonWords(data: PinyinData): ReadonlyMap<string, string> {
  const readings = characterReadings(data);
  const {words} = data;
  const general = kindNumber('general');
  const best = new Map<string, {readonly word: string; readonly cost: number}>();
  for (const {word, syllables} of wordsOfLength(data)) {
    if (words.kinds[word] !== general) continue;
    const text = words.textOf(word);
    if (text === text.charAt(0).repeat(LENGTH)) continue;
    const cost = words.costs[word] ?? 0;
    for (const [at, character] of Array.from(text).entries()) {
      if (readings.get(character)?.[0]?.syllable !== syllables[at]) continue;
      const known = best.get(character);
      if (!known || cost < known.cost) best.set(character, {word: text, cost});
    }
  }
  return new Map(Array.from(best, ([character, {word}]) => [character, word]));
}

/** The words of two syllables, each with them. */
function* wordsOfLength({words}: PinyinData): Generator<{word: number; syllables: number[]}> {
  const walk = function* (node: number, syllables: number[]): ReturnType<typeof wordsOfLength> {
    if (syllables.length === LENGTH) {
      const last = words.wordStart[node + 1] ?? 0;
      for (let word = words.wordStart[node] ?? 0; word < last; word += 1) yield {word, syllables};
      return;
    }
    const end = words.childStart[node + 1] ?? 0;
    for (let slot = words.childStart[node] ?? 0; slot < end; slot += 1) {
      yield* walk(words.childNode[slot] ?? 0, [...syllables, words.childSyllable[slot] ?? 0]);
    }
  };
  yield* walk(0, []);
}
