import type {TextKey} from '../catalogue.ts';
import {spaced} from '../catalogue.ts';
import {furtherLocale} from '../further-locale.ts';
import type {Locale} from '../locale.ts';
import {traditional} from './convert.ts';
import {traditionalTexts} from './texts.ts';

const texts = Object.fromEntries(
  Object.entries(traditionalTexts).map(([key, said]) => [key, spaced(said, 'zh')]),
) as Record<TextKey, string>;

/** Chinese in Traditional characters; a hall's words by their own, or turned into them. */
export const traditionalChinese: Locale = furtherLocale({
  code: 'zh-Hant',
  direction: 'ltr',
  texts,
  words: ({zh, hant}) => spaced(hant ?? traditional(zh), 'zh'),
});
