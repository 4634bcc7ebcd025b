import type {Question} from '../../src/hall/form.ts';
import {charactersOf} from '../../src/input/entry/composition.ts';
import type {TextKey} from '../../src/ui/catalogue.ts';

/** What is wrong with an answer: the text beside the field, and a value for it. */
export interface Wrong {
  readonly text: Extract<TextKey, `wrong.${string}`>;
  readonly count?: number;
}

/** Signs that nobody's name, street or story is written with: emoji, private and control characters. */
const SIGNS = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Co}\p{Cc}\p{Cs}]/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const MARKS_OF_DIGITS = /[©®™0-9#*]/gu;

/** Undefined where the text may stand. An empty one is not wrong but unanswered. */
export function wrongWords(
  text: string,
  {mode, most}: Pick<Extract<Question, {kind: 'words'}>, 'mode' | 'most'>,
): Wrong | undefined {
  if (text.trim() === '') return undefined;
  // Digits and # count as pictographs by themselves.
  if (SIGNS.test(text.replace(MARKS_OF_DIGITS, '')) || !HAS_WORDS.test(text)) {
    return {text: 'wrong.symbols'};
  }
  if (mode === 'name' && /\p{N}/u.test(text)) return {text: 'wrong.name'};
  if (charactersOf(text).length > most) return {text: 'wrong.long', count: most};
  return undefined;
}

/** Seven digits of a village line to fifteen of the longest international number. */
const PHONE = {least: 7, most: 15};

export function wrongDigits(digits: string, format: 'phone' | 'any'): Wrong | undefined {
  if (digits === '') return undefined;
  if (!/^\d+$/.test(digits)) return {text: 'wrong.digits'};
  const short = digits.length < PHONE.least || digits.length > PHONE.most;
  return format === 'phone' && short ? {text: 'wrong.phone'} : undefined;
}
