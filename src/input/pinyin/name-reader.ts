import type {Candidate, Reading} from '../engines.ts';
import {type Arc, type ArcFinder} from './arcs.ts';
import {longNameCost, longNameText, POINT, withPoint} from './long-names.ts';
import {matchesFrom, type Match} from './matches.ts';
import {readNameLists, type NameLists} from './name-lists.ts';
import {readNames, type Begun} from './names.ts';
import {type PinyinData} from './pinyin-data.ts';
import {eachTextOnce, orFirstLetter} from './reading.ts';
import {likeliestRows} from './sentences.ts';
import {endsOf, syllablesOf} from './syllables-of.ts';

/** Whole names offered before their parts, and long names with · among them. */
const WHOLE = 8;
const LONG_NAMES = 3;
/** Syllables from which on a name may be a long one, where nothing says that it is. */
const LONG = 4;
/** Han names that come before a piece that is spelled the same. */
const BEFORE_PIECES = 2;
/** Characters guessed from an initial. */
const GUESSED = 120;

/** Every character that the first syllable may stand for, in the order in which names have them. */
function characters(
  arcs: readonly Arc[],
  lists: NameLists,
): {exact: Candidate[]; begun: Candidate[]} {
  const exact: (Candidate & {cost: number})[] = [];
  const guessed: (Candidate & {cost: number})[] = [];
  for (const arc of arcs)
    for (let syllable = arc.first; syllable < arc.end; syllable += 1)
      for (const {text, cost} of lists.first.get(syllable) ?? [])
        (arc.short ? guessed : exact).push({text, letters: arc.to, cost: cost + arc.cost});
  exact.sort((a, b) => b.letters - a.letters || a.cost - b.cost);
  guessed.sort((a, b) => a.cost - b.cost);
  return {exact, begun: guessed.slice(0, GUESSED)};
}

/** Reads letters as the name of a person. */
export function nameReader(
  data: PinyinData,
  finder: ArcFinder,
): (letters: string, before: string) => Reading {
  const lists = readNameLists(data);
  const tries = [lists.pieces, data.words];
  const isPiece = (match: Match) => match.trie === lists.pieces;
  const rowCost = (match: Match, word: number) => {
    const cost = match.trie.costs[word] ?? 0;
    return isPiece(match) ? cost : longNameCost(match, cost);
  };

  const pieces = (arcs: readonly (readonly Arc[])[], begin: number): Candidate[] =>
    matchesFrom([lists.pieces], arcs, begin)
      .filter(({short}) => short === 0)
      .sort((a, b) => b.to - a.to || a.cost - b.cost)
      .flatMap(({trie, node, to}) => {
        const first = trie.wordStart[node] ?? 0;
        const count = (trie.wordStart[node + 1] ?? 0) - first;
        return Array.from({length: count}, (_, word) => ({
          text: trie.textOf(first + word),
          letters: to,
        }));
      });

  return (letters, before) => {
    const {arcs, begin} = finder.find(letters);
    const isLong = before.includes(POINT) || letters.includes(POINT);
    const {whole, surnames} = isLong
      ? {whole: [], surnames: []}
      : readNames(lists, arcs, begin, before);
    const [best] = whole;
    // Letters that no surname with one or two characters takes up are a longer name, or one not all typed yet.
    const rows =
      best !== undefined
        ? []
        : likeliestRows(
            begin,
            letters.length,
            (from) => matchesFrom(tries, arcs, from),
            rowCost,
            () => 0,
          );
    const longNames = rows
      .filter((row) => isLong || endsOf(begin, row).length >= LONG)
      .slice(0, LONG_NAMES)
      .map((row) => ({text: longNameText(row, letters, isPiece), letters: row.to}));

    const asCandidate = ({text, ends}: Begun) => ({text, letters: ends.at(-1) ?? 0});
    const spelled = surnames.filter(({short}) => !short);
    const guessed = surnames.filter(({short}) => short);
    // 查 before 张浩 for zha: a surname that takes all the letters as they are.
    const allTaken = spelled.filter(({ends}) => ends.at(-1) === letters.length);
    const {exact, begun} = characters(arcs[begin] ?? [], lists);
    const candidates = eachTextOnce([
      ...longNames,
      ...allTaken.map(asCandidate),
      ...whole.slice(0, BEFORE_PIECES).map(asCandidate),
      ...pieces(arcs, begin),
      ...whole.slice(BEFORE_PIECES, WHOLE).map(asCandidate),
      ...spelled.map(asCandidate),
      ...exact,
      ...guessed.map(asCandidate),
      ...begun,
    ]).map((candidate) => withPoint(candidate, letters));
    const [likeliest] = allTaken.length > 0 ? allTaken : whole;
    return {
      syllables: syllablesOf(letters, begin, likeliest?.ends ?? endsOf(begin, rows[0])),
      candidates: orFirstLetter(candidates, letters),
    };
  };
}
