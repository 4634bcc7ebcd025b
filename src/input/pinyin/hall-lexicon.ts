import {characterReadings, readingsOfText} from './character-readings.ts';
import {kindNumber} from './kinds.ts';
import {type PinyinData} from './pinyin-data.ts';
import {buildTrie, byKey, type TrieWord, type WordTrie} from './word-trie.ts';

/** A word of the hall's own. */
export interface HallWord {
  readonly text: string;
  /** How often it is typed beside the others of the hall, 1 where nothing is said. */
  readonly weight?: number;
}

/** As common as a common word of two characters. */
const USUAL_COST = 8.5;

/** The hall's words, ready to be looked up. How they are read follows from how their characters are read. */
export function hallLexicon(data: PinyinData, words: readonly HallWord[]): WordTrie {
  const readings = characterReadings(data);
  const kind = kindNumber('hall');
  const entries = words.flatMap(({text, weight = 1}) =>
    readingsOfText(text, readings).map(({key, cost}): TrieWord => ({
      key,
      text,
      cost: USUAL_COST + cost - Math.log(weight),
      kind,
    })),
  );
  return buildTrie(entries.sort((a, b) => byKey(a.key, b.key) || a.cost - b.cost));
}
