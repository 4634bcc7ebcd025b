import {spaced} from '../catalogue.ts';
import {furtherLocale} from '../further-locale.ts';
import type {Locale} from '../locale.ts';
import type {LanguagePack} from './language-pack.ts';

/** A language as its pack says it; undefined where it says nothing. */
export function localeOfPack(
  code: string,
  {direction, texts, words}: LanguagePack,
): Locale | undefined {
  if (Object.keys(texts).length === 0) return undefined;
  return furtherLocale({code, direction, texts, words: ({zh}) => words[zh] ?? spaced(zh, 'zh')});
}
