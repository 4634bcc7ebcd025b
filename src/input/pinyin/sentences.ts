import {type Match} from './matches.ts';
import {FOLLOWING_SAVES} from './mode-costs.ts';
import {PAIR_SAVES} from './word-pairs.ts';

/** A row of words that stands for letters from the beginning up to a place. */
export interface Row {
  readonly cost: number;
  readonly before: Row | undefined;
  readonly match: Match | undefined;
  readonly word: number;
  readonly to: number;
  /** Of the text, so that 我要 and 我·要 count once. */
  readonly hash: number;
}

/** What a word costs in the mode at hand. */
export type WordCost = (match: Match, word: number) => number;
/** What it costs (or saves, below 0) that one word follows another. */
export type PairCost = (before: Row, match: Match, word: number) => number;

/** Rows kept at each place, and words tried from place to place. */
const WIDTH = 8;
const WORDS = 8;
/** All that one word behind another can save. */
const MOST_SAVED = PAIR_SAVES + FOLLOWING_SAVES;

interface Edge {
  readonly match: Match;
  readonly word: number;
  readonly cost: number;
}

function keepBest<T extends {readonly cost: number}>(best: T[], one: T, width: number): void {
  if (best.length >= width && one.cost >= (best.at(-1)?.cost ?? 0)) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.cost ?? 0) > one.cost) at -= 1;
  best.splice(at, 0, one);
  if (best.length > width) best.pop();
}

function keepRow(rows: Row[], row: Row): void {
  const same = rows.findIndex(({hash}) => hash === row.hash);
  if (same >= 0) {
    if ((rows[same]?.cost ?? 0) <= row.cost) return;
    rows.splice(same, 1);
  }
  keepBest(rows, row, WIDTH);
}

/** The likeliest words between two places. */
function edgesByEnd(matches: readonly Match[], costOf: WordCost): Map<number, Edge[]> {
  const byEnd = new Map<number, Edge[]>();
  for (const match of matches) {
    let edges = byEnd.get(match.to);
    if (edges === undefined) byEnd.set(match.to, (edges = []));
    const end = match.trie.wordStart[match.node + 1] ?? 0;
    // Sorted by cost, and a mode changes little of that: the rare characters of a syllable need no look.
    const first = match.trie.wordStart[match.node] ?? 0;
    for (let word = first; word < end && word < first + 2 * WORDS; word += 1)
      keepBest(edges, {match, word, cost: match.cost + costOf(match, word)}, WORDS);
  }
  return byEnd;
}

/**
 * The likeliest rows of words for all the letters, best first; where the letters end in what is no syllable, for as many as can be read.
 *
 * @param begin where the first syllable begins
 * @param matchesAt the words from a place on
 */
export function likeliestRows(
  begin: number,
  end: number,
  matchesAt: (from: number) => readonly Match[],
  costOf: WordCost,
  pairCost: PairCost,
): readonly Row[] {
  const rows: Row[][] = Array.from({length: end + 1}, () => []);
  rows[begin] = [{cost: 0, before: undefined, match: undefined, word: 0, to: begin, hash: 0}];
  for (let from = begin; from < end; from += 1) {
    const here = rows[from] ?? [];
    if (here.length === 0) continue;
    for (const [to, edges] of edgesByEnd(matchesAt(from), costOf)) {
      const there = rows[to] ?? [];
      for (const {match, word, cost} of edges)
        for (const row of here) {
          const sum = row.cost + cost;
          // Where not even the likeliest pair would do, the rest of the rows will not either.
          if (there.length >= WIDTH && sum - MOST_SAVED >= (there.at(-1)?.cost ?? 0)) break;
          keepRow(there, {
            cost: sum + pairCost(row, match, word),
            before: row,
            match,
            word,
            to,
            hash: match.trie.hashAfter(row.hash, word),
          });
        }
    }
  }
  return rows.findLast((there) => there.length > 0 && there[0]?.match !== undefined) ?? [];
}

/** The words of a row, first to last. */
export function wordsOf(row: Row): {match: Match; word: number}[] {
  const words: {match: Match; word: number}[] = [];
  for (let at: Row | undefined = row; at?.match !== undefined; at = at.before)
    words.unshift({match: at.match, word: at.word});
  return words;
}

export const textOf = (row: Row): string =>
  wordsOf(row)
    .map(({match, word}) => match.trie.textOf(word))
    .join('');
