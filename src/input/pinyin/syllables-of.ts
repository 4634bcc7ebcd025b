import {wordsOf, type Row} from './sentences.ts';

/** As in the cuts of a match. */
const CUT_BITS = 3;

/** Where each syllable of a row ends. */
export function endsOf(begin: number, row: Row | undefined): number[] {
  const ends: number[] = [];
  let at = begin;
  for (const {match} of row === undefined ? [] : wordsOf(row))
    for (let syllable = match.syllables - 1; syllable >= 0; syllable -= 1) {
      at += (match.cuts >> (CUT_BITS * syllable)) & 7;
      ends.push(at);
    }
  return ends;
}

/** The letters by syllable, · with the one before it and other separators left out; what lies behind the last end stands there as it is. */
export function syllablesOf(letters: string, begin: number, ends: readonly number[]): string[] {
  let at = begin;
  return [...ends, letters.length]
    .map((to) => {
      const syllable = letters.slice(at, to).replace(/['’]/g, '');
      at = to;
      return syllable;
    })
    .filter((syllable) => syllable !== '');
}
