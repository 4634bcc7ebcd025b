import {charactersOf} from '../../hall/characters.ts';

/**
 * A text as it is being written: characters as people count them before and after the caret, and
 * the letters of a word that is not chosen yet. Immutable; every operation answers another one.
 */
export interface Composition {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Pinyin that waits to become characters; stands at the caret. */
  readonly letters: string;
}

export const compositionOf = (text: string): Composition => ({
  before: charactersOf(text),
  after: [],
  letters: '',
});

export const textOf = ({before, after}: Composition): string => [...before, ...after].join('');

const lengthOf = ({before, after}: Composition): number => before.length + after.length;

/** Puts text at the caret, as much of it as fits into `most` characters. */
export function insert(composition: Composition, text: string, most: number): Composition {
  const room = Math.max(0, most - lengthOf(composition));
  const put = charactersOf(text).slice(0, room);
  return {...composition, before: [...composition.before, ...put]};
}

/** More letters than the longest sentence that is worth reading at once. */
const LETTERS_AT_MOST = 40;

export const typeLetter = (composition: Composition, letter: string): Composition =>
  composition.letters.length >= LETTERS_AT_MOST
    ? composition
    : {...composition, letters: composition.letters + letter};

/** A candidate for the first `used` letters; the rest goes on waiting. */
export function choose(
  composition: Composition,
  text: string,
  used: number,
  most: number,
): Composition {
  const {before, after, letters} = insert(composition, text, most);
  return {before, after, letters: letters.slice(used)};
}

/** Takes the last letter away, or where none waits the character before the caret. */
export function erase(composition: Composition): Composition {
  const {before, letters} = composition;
  if (letters) return {...composition, letters: letters.slice(0, -1)};
  return {...composition, before: before.slice(0, -1)};
}

export const dropLetters = (composition: Composition): Composition => ({
  ...composition,
  letters: '',
});

/** The caret to before the character of that index. */
export function moveTo(composition: Composition, index: number): Composition {
  const all = [...composition.before, ...composition.after];
  return {...composition, before: all.slice(0, index), after: all.slice(index)};
}
