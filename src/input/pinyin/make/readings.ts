import {pinyin} from 'pinyin-pro';

/** In this dictionary's spelling: letters only, ü as v, but after j q x y as u. */
const plain = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/^([jqxy])v/, '$1u')
    .replace(/^([ln])ve$/, '$1ue');

/** How a word is read, by context, one syllable for each character: 重庆 → chong qing. */
export const readingOfWord = (word: string): readonly string[] =>
  pinyin(word, {toneType: 'none', v: true, type: 'array'}).map(plain);

/** All readings of one character, the usual one first. */
export const readingsOfCharacter = (character: string): readonly string[] => [
  ...new Set(
    pinyin(character, {toneType: 'none', v: true, type: 'array', multiple: true})
      .map(plain)
      .filter((reading) => /^[a-z]{1,6}$/.test(reading)),
  ),
];
