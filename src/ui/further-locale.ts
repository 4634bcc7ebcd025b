import type {Words} from '../hall/configuration.ts';
import {fill, text, type TextKey} from './catalogue.ts';
import type {Locale} from './locale.ts';
import {readBack} from './read-back.ts';

/** A language whose texts come from elsewhere; what they lack is said in Chinese, and so is what is read aloud. */
export function furtherLocale({
  texts,
  words,
  ...parts
}: Pick<Locale, 'code' | 'direction' | 'words'> & {
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
}): Locale {
  const shownWords = new Map<string, string>();
  return {
    ...parts,
    base: 'zh',
    text: (key, ...values) => {
      const own = texts[key];
      return own === undefined ? text(key, 'zh', ...values) : fill(own, values[0]);
    },
    words: (said: Words) => {
      const shown = words(said);
      shownWords.set(shown, said.zh);
      return shown;
    },
    spoken: readBack(texts, shownWords),
  };
}
