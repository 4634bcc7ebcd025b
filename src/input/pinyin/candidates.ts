import {type Match} from './matches.ts';
import {orFirstLetter, type Candidate} from './reading.ts';
import {textOf, type Row, type WordCost} from './sentences.ts';

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

/** All that a visitor may pick, the likeliest first: whole readings, then words by length, then every character of the first syllable. */
export function collectCandidates(
  letters: string,
  rows: readonly Row[],
  first: readonly Match[],
  costOf: WordCost,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = ({text, letters}: Candidate) => {
    if (!found.has(text)) found.set(text, {text, letters});
  };
  for (const row of rows.slice(0, SENTENCES)) add({text: textOf(row), letters: row.to});

  const words = first.filter(({syllables}) => syllables > 1);
  const exact = words.filter(({short}) => short === 0);
  const guessed = words.filter(({short}) => short > 0);
  const whole = weigh(exact, costOf);
  const guesses = weigh(guessed, costOf).sort(byCost).slice(0, GUESSED_WORDS);
  for (const word of [...whole, ...guesses].sort(byLettersThenCost)) add(word);

  const characters = first.filter(({syllables}) => syllables === 1);
  const spelled = characters
    .filter(({short}) => short === 0)
    .sort((a, b) => a.cost - b.cost || b.to - a.to);
  for (const match of spelled)
    for (const character of weigh([match], costOf).sort(byCost)) add(character);
  const begun = weigh(
    characters.filter(({short}) => short > 0),
    costOf,
  );
  for (const character of begun.sort(byCost).slice(0, GUESSED_CHARACTERS)) add(character);

  return orFirstLetter([...found.values()], letters);
}
