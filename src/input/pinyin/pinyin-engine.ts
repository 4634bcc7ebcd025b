import {ArcFinder} from './arcs.ts';
import {collectCandidates, type Candidate} from './candidates.ts';
import {hallLexicon, type HallWord} from './hall-lexicon.ts';
import {type PinyinMode} from './kinds.ts';
import {matchesFrom, type Match} from './matches.ts';
import {kindPairCost, modeCost} from './mode-costs.ts';
import {nameReader} from './name-reader.ts';
import {type PinyinData} from './pinyin-data.ts';
import {likeliestRows} from './sentences.ts';
import {endsOf, syllablesOf} from './syllables-of.ts';
import {type WordTrie} from './word-trie.ts';

/** What some letters may stand for. */
export interface Reading {
  /** The letters as the likeliest candidate reads them, by syllable, for display: gui yang shi. Separators are left out. */
  readonly syllables: readonly string[];
  /** The likeliest first. Each stands for as many of the letters as it says; whoever picks one goes on with the rest. */
  readonly candidates: readonly Candidate[];
}

export interface PinyinEngine {
  /**
   * Reads typed letters. The answer depends on the arguments and the lexicon alone: nothing is kept of what anybody typed.
   *
   * @param letters a–z, with ' between syllables where a visitor wants it; · between the parts of a long name
   * @param before what stands in front of them in the field: a surname there makes the rest a given name
   */
  read(letters: string, mode: PinyinMode, before?: string): Reading;
  /** Adds words of the hall's configuration: units, places, windows. Words added before stay. */
  addLexicon(words: readonly HallWord[]): void;
}

/** An engine over loaded data. */
export function openPinyin(data: PinyinData): PinyinEngine {
  const finder = new ArcFinder(data.syllables);
  const readName = nameReader(data);
  const hall = hallLexicon(data);
  let tries: readonly WordTrie[] = [data.words];

  function readWords(letters: string, mode: PinyinMode): Reading {
    const {arcs, begin} = finder.find(letters);
    const matches: (Match[] | undefined)[] = [];
    const matchesAt = (from: number) => (matches[from] ??= matchesFrom(tries, arcs, from));
    const wordCost = (match: Match, word: number) =>
      modeCost(mode, match.trie.kinds[word] ?? 0, match.trie.costs[word] ?? 0);
    const rows = likeliestRows(begin, letters.length, matchesAt, wordCost, (row, match, word) =>
      row.match === undefined
        ? 0
        : kindPairCost(mode, row.match.trie.kinds[row.word] ?? 0, match.trie.kinds[word] ?? 0),
    );
    return {
      syllables: syllablesOf(letters, begin, endsOf(begin, rows[0])),
      candidates: collectCandidates(letters, rows, matchesAt(begin), wordCost),
    };
  }

  return {
    read(typed, mode, before = '') {
      const letters = typed.toLowerCase();
      const words = readWords(letters, mode);
      if (mode !== 'name') return words;
      const {arcs, begin} = finder.find(letters);
      const {candidates, ends} = readName({letters, arcs, begin, before});
      return {
        syllables: ends === undefined ? words.syllables : syllablesOf(letters, begin, ends),
        candidates: candidates.length > 0 ? candidates : words.candidates,
      };
    },
    addLexicon(words) {
      tries = [data.words, hall.add(words)];
    },
  };
}
