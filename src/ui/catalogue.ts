import {aidTexts} from './catalogue/aids.ts';
import {codeTexts} from './catalogue/code.ts';
import {formTexts} from './catalogue/form.ts';
import {frameTexts} from './catalogue/frame.ts';
import {helpTexts} from './catalogue/help.ts';
import {homeTexts} from './catalogue/home.ts';
import {inputTexts} from './catalogue/input.ts';
import {needsTexts} from './catalogue/needs.ts';
import {numberTexts} from './catalogue/number.ts';
import {offerTexts} from './catalogue/offer.ts';
import {partyTexts} from './catalogue/party.ts';
import {readingTexts} from './catalogue/reading.ts';
import {refusedTexts} from './catalogue/refused.ts';
import {reviewTexts} from './catalogue/review.ts';
import {signTexts} from './catalogue/signs.ts';
import {slipTexts} from './catalogue/slip.ts';
import {topicTexts} from './catalogue/topic.ts';

/** The two that every text has; `Locale` is any that a visitor may choose. */
export type Language = 'zh' | 'en';

/**
 * Every text of the kiosk, in both languages; `catalogue/` has a file for each part of the visit.
 * `{name}` stands for a value; both languages of an entry name the same values. English keeps clear
 * of plurals by form: "Waiting: {count}".
 */
export const catalogue = {
  ...homeTexts,
  ...codeTexts,
  ...topicTexts,
  ...partyTexts,
  ...needsTexts,
  ...reviewTexts,
  ...numberTexts,
  ...slipTexts,
  ...offerTexts,
  ...refusedTexts,
  ...helpTexts,
  ...frameTexts,
  ...formTexts,
  ...inputTexts,
  ...readingTexts,
  ...signTexts,
  ...aidTexts,
} as const;

export type TextKey = keyof typeof catalogue;

type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** The values that a text needs; none for most. */
export type TextValues<K extends TextKey> = [Slots<(typeof catalogue)[K]['zh']>] extends [never]
  ? []
  : [values: Readonly<Record<Slots<(typeof catalogue)[K]['zh']>, string | number>>];

/** Texts that need no values. */
export type PlainKey = {[K in TextKey]: TextValues<K> extends [] ? K : never}[TextKey];

/** One text in one language, its values filled in. */
export function text<K extends TextKey>(
  key: K,
  language: Language,
  ...[values]: TextValues<K>
): string {
  return spaced(fill(catalogue[key][language], values), language);
}

/** A text with its values in the place of their `{names}`. */
export const fill = (
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Spaces in Chinese stand beside figures only: no line may break there. */
export const spaced = (words: string, language: Language): string =>
  language === 'zh' ? words.replaceAll(' ', '\u00a0') : words;
