import {charactersOf} from '../../src/hall/characters.ts';
import {PHONE_DIGITS, type Question} from '../../src/hall/form.ts';
import {checkIdNumber, checkOtherPaper} from '../../src/hall/id-number.ts';
import type {TextKey} from '../../src/ui/catalogue.ts';
import {FORM_LIMITS} from '../../src/wire/form-limits.ts';
import type {Answer} from './answers.ts';

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

/** One of several people who are asked for by name. */
export const wrongName = (name: string): Wrong | undefined =>
  wrongWords(name, {mode: 'name', most: FORM_LIMITS.name});

export function wrongDigits(
  digits: string,
  {format, needed}: Pick<Extract<Question, {kind: 'digits'}>, 'format' | 'needed'>,
): Wrong | undefined {
  if (digits === '') return needed ? {text: 'wrong.empty'} : undefined;
  if (!/^\d+$/.test(digits)) return {text: 'wrong.digits'};
  const short = digits.length < PHONE_DIGITS.least || digits.length > PHONE_DIGITS.most;
  return format === 'phone' && short ? {text: 'wrong.phone'} : undefined;
}

/** The paper whose number carries its own check: the resident identity card. */
export const RESIDENT = 'resident';

/** A paper without a number is not yet told. `today` is the hall's day, `2026-03-02`. */
export function wrongPaper(paper: string, number: string, today: string): Wrong | undefined {
  if (number.trim() === '') return {text: 'wrong.empty'};
  if (paper !== RESIDENT) {
    return checkOtherPaper(number).ok ? undefined : {text: 'wrong.symbols'};
  }
  const check = checkIdNumber(number, today);
  if (check.ok) return undefined;
  switch (check.why) {
    case 'length':
      return {text: 'wrong.id.length', count: number.length};
    case 'future':
      return {text: 'wrong.id.date'};
    default:
      return {text: `wrong.id.${check.why}`};
  }
}

/**
 * What is wrong with an answer as it would be sealed; undefined for one that can stand. `today` is the
 * hall's day.
 */
export function wrongAnswer(question: Question, answer: Answer, today: string): Wrong | undefined {
  switch (answer.kind) {
    case 'text':
      if (question.kind === 'digits') return wrongDigits(answer.text, question);
      if (question.needed && answer.text.trim() === '') return {text: 'wrong.empty'};
      return question.kind === 'words' ? wrongWords(answer.text, question) : undefined;
    case 'paper':
      return wrongPaper(answer.paper, answer.number, today);
    case 'names':
      return answer.names.map(wrongName).find((wrong) => wrong);
    default:
      return undefined;
  }
}
