import type {Candidate} from '../engines.ts';
import {type Match} from './matches.ts';
import {eachTextOnce, orFirstLetter} from './reading.ts';
import {textOf, wordsOf, type Row, type WordCost} from './sentences.ts';

/** Whole readings offered before single words, where it takes several words. */
const SENTENCES = 5;
/** Words guessed from initials; characters guessed from an initial. */
const GUESSED_WORDS = 20;
const GUESSED_CHARACTERS = 120;

interface Weighed extends Candidate {
  readonly cost: number;
}

function weigh(matches: readonly Match[], costOf: WordCost): Weighed[] {
  const weighed: Weighed[] = [];
  for (const match of matches) {
    const end = match.trie.wordStart[match.node + 1] ?? 0;
    for (let word = match.trie.wordStart[match.node] ?? 0; word < end; word += 1)
      weighed.push({
        text: match.trie.textOf(word),
        letters: match.to,
        cost: match.cost + costOf(match, word),
      });
  }
  return weighed;
}

const byCost = (a: Weighed, b: Weighed): number => a.cost - b.cost;
const byLettersThenCost = (a: Weighed, b: Weighed): number => b.letters - a.letters || byCost(a, b);

/** Whether the row takes every syllable as it is spelled. */
const isSpelledOut = (row: Row | undefined): boolean =>
  row !== undefined && wordsOf(row).every(({match}) => match.short === 0);

/**
 * All that a visitor may pick, the likeliest first: whole readings, then words by length, then every character of the first syllable.
 * Words guessed from initials come before the characters only where the letters are no row of whole syllables.
 */
export function collectCandidates(
  letters: string,
  rows: readonly Row[],
  first: readonly Match[],
  costOf: WordCost,
): readonly Candidate[] {
  const words = first.filter(({syllables}) => syllables > 1);
  const characters = first.filter(({syllables}) => syllables === 1);
  const spelled = (matches: readonly Match[]) => matches.filter(({short}) => short === 0);
  const begun = (matches: readonly Match[]) => matches.filter(({short}) => short > 0);

  const guesses = weigh(begun(words), costOf).sort(byCost).slice(0, GUESSED_WORDS);
  const spelledOut = isSpelledOut(rows[0]);
  const inOrder: Candidate[] = [
    ...rows.slice(0, SENTENCES).map((row) => ({text: textOf(row), letters: row.to})),
    ...[...weigh(spelled(words), costOf), ...(spelledOut ? [] : guesses)].sort(byLettersThenCost),
    ...spelled(characters)
      .sort((a, b) => a.cost - b.cost || b.to - a.to)
      .flatMap((match) => weigh([match], costOf).sort(byCost)),
    ...guesses.sort(byLettersThenCost),
    ...weigh(begun(characters), costOf).sort(byCost).slice(0, GUESSED_CHARACTERS),
  ];
  return orFirstLetter(eachTextOnce(inOrder), letters);
}
