import type {Spoken} from '../speech.ts';
import {figuresOf, type Figure} from './figures.ts';
import {chineseDigits, chineseNumber, chineseTime} from './chinese-numbers.ts';

/** Said with 两, not 二, when there are two of them. */
const COUNTED = /^\s*(?:个|位|人|分钟|小时|天|次|页|张|份|件|周|种|句|名|岁|半)/u;
const ORDINAL = /第\s*$/u;

/** Each mark of punctuation as one of those that a pause is known for; what is not heard goes. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[“”"‘’'「」『』《》〈〉【】[\]{}]/gu, ''],
  [/[(（)）—–]/gu, '，'],
  [/[,]/gu, '，'],
  [/[;]/gu, '；'],
  [/[:：]/gu, '，'],
  [/[!！]/gu, '！'],
  [/[?？]/gu, '？'],
  [/…+|\.{2,}|\.(?=\s|$)/gu, '。'],
  [/[·•*_/\\|<>~～^`#&@+=-]/gu, ' '],
];

/** Where a breath is taken. */
export const CHINESE_MARK = /^[，。；、！？]$/u;

function wordsOf(figure: Figure, before: string, after: string): string {
  switch (figure.kind) {
    case 'text':
      return figure.text;
    case 'number': {
      const {value, unit} = figure;
      if (unit === 'percent') return `百分之${chineseNumber(value)}`;
      if (unit === 'yuan') return `${chineseNumber(value)}元`;
      const two = value === '2' && COUNTED.test(after) && !ORDINAL.test(before);
      return two ? '两' : chineseNumber(value);
    }
    case 'half':
      return figure.whole === '' ? '半' : `${chineseNumber(figure.whole)}点五`;
    case 'time':
      return chineseTime(figure.hour, figure.minute);
    case 'date': {
      const day = `${chineseNumber(String(figure.month))}月${chineseNumber(String(figure.day))}日`;
      return `${chineseDigits(figure.year)}年${day}`;
    }
    case 'of':
      return `${chineseNumber(figure.part)}，共${chineseNumber(figure.whole)}`;
    case 'until':
      return '至';
    case 'digits':
      return figure.groups.map((group) => chineseDigits(group)).join('、');
  }
}

/**
 * What is said of a Chinese text, one unit after the other: a character, a mark of punctuation, or a
 * Latin word. Texts that are said alike have the same units, so these are also what a clip is found by.
 */
export function chineseUnits(text: string, as?: Spoken['as']): readonly string[] {
  const figures = figuresOf(text.normalize('NFC').replaceAll('\u00a0', ' '), !!as && as !== 'name');
  const textAt = (index: number): string => {
    const figure = figures[index];
    return figure?.kind === 'text' ? figure.text : '';
  };
  let words = figures.map((figure, i) => wordsOf(figure, textAt(i - 1), textAt(i + 1))).join('');
  for (const [mark, heard] of MARKS) words = words.replaceAll(mark, heard);
  const units = words.match(/[A-Za-zÀ-ɏ]+|[^\s\p{Cc}]/gu) ?? [];
  return units.filter((unit, i) => !CHINESE_MARK.test(unit) || !sameBreath(units[i - 1]));
}

/** A mark at the start, or after another, is not a second breath. */
const sameBreath = (before: string | undefined): boolean =>
  before === undefined || CHINESE_MARK.test(before);

/** The name of the clip that says these units. */
export const chineseKey = (units: readonly string[]): string => units.join('');
