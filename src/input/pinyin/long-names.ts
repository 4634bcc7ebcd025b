import type {Candidate} from '../engines.ts';
import {type Match} from './matches.ts';
import {wordsOf, type Row} from './sentences.ts';

/** Stands between the parts of a long name. */
export const POINT = '·';
/** Beside the pieces, a long name is spelled out by single characters; words of print hardly stand in one. */
const CHARACTER_COST = 3;
const WORD_COST = 10;
/** A syllable cut short is hardly meant where the rest is spelled out: 马木提, not 没阿木提. */
const SHORT_COST = 5;

/** What a word of the dictionary costs in a name with ·. */
export const longNameCost = (match: Match, cost: number): number =>
  cost + (match.syllables === 1 ? CHARACTER_COST : WORD_COST) + SHORT_COST * match.short;

/**
 * The text of a row as a long name: 阿卜杜拉 and 买买提 give 阿卜杜拉·买买提. Where a visitor typed the point it stands there and nowhere
 * else; where none was typed it stands between known pieces.
 */
export function longNameText(
  row: Row,
  letters: string,
  isPiece: (match: Match) => boolean,
): string {
  const typed = letters.includes(POINT);
  let text = '';
  let previous: Match | undefined;
  for (const {match, word} of wordsOf(row)) {
    const pointed =
      previous !== undefined &&
      (typed ? letters.charAt(previous.to - 1) === POINT : isPiece(previous) && isPiece(match));
    text += (pointed ? POINT : '') + match.trie.textOf(word);
    previous = match;
  }
  return text;
}

/** The point that was typed behind a candidate's letters, with it. */
export const withPoint = ({text, letters: taken}: Candidate, letters: string): Candidate => ({
  text: letters.charAt(taken - 1) === POINT ? text + POINT : text,
  letters: taken,
});
