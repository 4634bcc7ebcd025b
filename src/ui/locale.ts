import type {Words} from '../hall/configuration.ts';
import {spaced, text, type Language, type TextKey, type TextValues} from './catalogue.ts';

/** All that is said to a visitor, in one language. */
export interface Locale {
  /** BCP 47: `zh-Hans`, `zh-Hant`, `en`, or that of a hall's own pack. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands for it where there is Chinese and English alone. */
  readonly base: Language;
  /** A text of the catalogue, its values filled in. */
  text<K extends TextKey>(key: K, ...values: TextValues<K>): string;
  /** Words that do not come from the catalogue: the hall's, the hub's. */
  words(words: Words): string;
  /** What is said, in `base`, for something that this showed; what it has not shown stays as it is. */
  readonly spoken: (shown: string) => string;
}

const builtIn = (code: string, base: Language): Locale => ({
  code,
  direction: 'ltr',
  base,
  text: (key, ...values) => text(key, base, ...values),
  words: (words) => spaced(words[base], base),
  spoken: (shown) => shown,
});

export const chinese = builtIn('zh-Hans', 'zh');
export const english = builtIn('en', 'en');
