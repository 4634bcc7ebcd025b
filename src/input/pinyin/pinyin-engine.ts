import type {Reading} from '../engines.ts';
import {ArcFinder} from './arcs.ts';
import {collectCandidates} from './candidates.ts';
import {hallLexicon, type HallWord} from './hall-lexicon.ts';
import {type PinyinMode} from './kinds.ts';
import {matchesFrom, type Match} from './matches.ts';
import {kindPairCost, modeCost} from './mode-costs.ts';
import {nameReader} from './name-reader.ts';
import {type PinyinData} from './pinyin-data.ts';
import {likeliestRows, type Row} from './sentences.ts';
import {endsOf, syllablesOf} from './syllables-of.ts';
import {type WordTrie} from './word-trie.ts';

export interface PinyinEngine {
  /**
   * Reads typed letters. The answer depends on the arguments and the lexicon alone: nothing is kept of what anybody typed.
   *
   * @param letters a–z, with ' between syllables where a visitor wants it; · between the parts of a long name
   * @param before what stands in front of them in the field: a surname there makes the rest a given name
   */
  read(letters: string, mode: PinyinMode, before?: string): Reading;
  /** The words of the hall's configuration: units, places, windows. They stand for those set before. */
  setLexicon(words: readonly HallWord[]): void;
}

/** An engine over loaded data. */
export function openPinyin(data: PinyinData): PinyinEngine {
  const finder = new ArcFinder(data.syllables);
  const readName = nameReader(data, finder);
  let tries: readonly WordTrie[] = [data.words];

  function readWords(letters: string, mode: PinyinMode): Reading {
    const {arcs, begin} = finder.find(letters);
    const matches: (Match[] | undefined)[] = [];
    const matchesAt = (from: number) => (matches[from] ??= matchesFrom(tries, arcs, from));
    const wordCost = (match: Match, word: number) =>
      modeCost(mode, match.trie.kinds[word] ?? 0, match.trie.costs[word] ?? 0);
    const pairCost = (row: Row, match: Match, word: number) => {
      if (row.match === undefined) return 0;
      const {trie} = row.match;
      const joined = match.trie.hashAfter(trie.hashAfter(0, row.word), word);
      const kinds = kindPairCost(mode, trie.kinds[row.word] ?? 0, match.trie.kinds[word] ?? 0);
      return kinds - (data.pairs.get(joined) ?? 0);
    };
    const rows = likeliestRows(begin, letters.length, matchesAt, wordCost, pairCost);
    return {
      syllables: syllablesOf(letters, begin, endsOf(begin, rows[0])),
      candidates: collectCandidates(letters, rows, matchesAt(begin), wordCost),
    };
  }

  return {
    read(typed, mode, before = '') {
      const letters = typed.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      return mode === 'name' ? readName(letters, before) : readWords(letters, mode);
    },
    setLexicon(words) {
      tries = [data.words, hallLexicon(data, words)];
    },
  };
}
