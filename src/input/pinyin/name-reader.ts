import {type Arc} from './arcs.ts';
import {type Candidate} from './candidates.ts';
import {longNameCost, longNameText} from './long-names.ts';
import {matchesFrom, type Match} from './matches.ts';
import {readNameLists, type NameLists} from './name-lists.ts';
import {readNames} from './names.ts';
import {type PinyinData} from './pinyin-data.ts';
import {likeliestRows} from './sentences.ts';

/** Whole names offered before their parts, and long names with · among them. */
const WHOLE = 8;
const LONG = 3;
/** Characters guessed from an initial. */
const GUESSED = 120;

/** Letters of a name, as they may be read. */
export interface NameLetters {
  readonly letters: string;
  readonly arcs: readonly (readonly Arc[])[];
  readonly begin: number;
  /** What stands in front of them. */
  readonly before: string;
}

export interface NameReading {
  readonly candidates: Candidate[];
  /** Where each syllable of the likeliest name ends; undefined where the letters are no whole name. */
  readonly ends: readonly number[] | undefined;
}

/** Every character that the first syllable may stand for, in the order in which names have them. */
function characters(arcs: readonly Arc[], lists: NameLists): Candidate[] {
  const exact: (Candidate & {cost: number})[] = [];
  const guessed: (Candidate & {cost: number})[] = [];
  for (const arc of arcs)
    for (let syllable = arc.first; syllable < arc.end; syllable += 1)
      for (const {text, cost} of lists.first.get(syllable) ?? [])
        (arc.short ? guessed : exact).push({text, letters: arc.to, cost: cost + arc.cost});
  exact.sort((a, b) => b.letters - a.letters || a.cost - b.cost);
  guessed.sort((a, b) => a.cost - b.cost);
  return [...exact, ...guessed.slice(0, GUESSED)];
}

/** Reads letters as the name of a person. */
export function nameReader(data: PinyinData): (typed: NameLetters) => NameReading {
  const lists = readNameLists(data);
  const tries = [lists.pieces, data.words];
  const isPiece = (match: Match) => match.trie === lists.pieces;

  function longNames({letters, arcs, begin}: NameLetters): Candidate[] {
    const rows = likeliestRows(
      begin,
      letters.length,
      (from) => matchesFrom(tries, arcs, from),
      (match, word) => {
        const cost = match.trie.costs[word] ?? 0;
        return isPiece(match) ? cost : longNameCost(match, cost);
      },
      () => 0,
    );
    return rows
      .slice(0, LONG)
      .map((row) => ({text: longNameText(row, letters, isPiece), letters: row.to}));
  }

  return (typed) => {
    const {whole, surnames} = readNames(lists, typed.arcs, typed.begin, typed.before);
    const [best] = whole;
    // Letters that no surname with one or two characters takes up are a longer name.
    const long = best === undefined || typed.letters.includes('·') ? longNames(typed) : [];
    const found = new Map<string, Candidate>();
    for (const candidate of [
      ...long,
      ...whole.slice(0, WHOLE).map(({text}) => ({text, letters: typed.letters.length})),
      ...surnames.map(({text, ends}) => ({text, letters: ends.at(-1) ?? 0})),
      ...characters(typed.arcs[typed.begin] ?? [], lists),
    ])
      if (!found.has(candidate.text)) found.set(candidate.text, candidate);
    return {
      candidates: [...found.values()].map(({text, letters}) => ({text, letters})),
      ends: long.length > 0 ? undefined : best?.ends,
    };
  };
}
