import type {Spoken} from '../speech.ts';
import {englishDigits, englishNumber, englishTime} from './english-numbers.ts';
import {figuresOf, type Figure} from './figures.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Where a breath is taken. */
export const ENGLISH_MARK = /^[,.;:!?]$/u;

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/gu, "'"],
  [/["“”«»[\]{}*_\\|<>~^`#@+=]/gu, ' '],
  [/[(（)）—–，、]|\s-\s/gu, ' , '],
  [/[。…]|\.{2,}/gu, ' . '],
  [/&/gu, ' and '],
];

const UNIT = /\p{Script=Han}+|\p{L}\p{M}*(?:[\p{L}\p{M}'-]*[\p{L}\p{M}])?|[,.;:!?]/gu;

function wordsOf(figure: Exclude<Figure, {kind: 'digits'}>): string {
  switch (figure.kind) {
    case 'text':
      return figure.text;
    case 'number': {
      const unit = figure.unit === undefined ? '' : ` ${figure.unit}`;
      return ` ${englishNumber(figure.value)}${unit} `;
    }
    case 'half':
      return figure.whole === '' ? ' half ' : ` ${englishNumber(figure.whole)} and a half `;
    case 'time':
      return ` ${englishTime(figure.hour, figure.minute)} `;
    case 'date': {
      const month = MONTHS[figure.month - 1] ?? englishNumber(String(figure.month));
      return ` ${englishNumber(String(figure.day))} ${month} ${englishNumber(figure.year)} `;
    }
    case 'of':
      return ` ${englishNumber(figure.part)} of ${englishNumber(figure.whole)} `;
    case 'until':
      return ' to ';
  }
}

/** A capital by itself is a letter's name, but for “I” and for the “A” that begins a sentence. */
function isLetter(unit: string, before: string | undefined): boolean {
  if (!/^[A-Z]$/.test(unit) || unit === 'I') return false;
  return unit !== 'A' || (before !== undefined && !ENGLISH_MARK.test(before));
}

/**
 * What is said of an English text, one unit after the other: a word in small letters, a letter by
 * itself as a capital, a mark of punctuation, or a run of Chinese characters. Texts that are said
 * alike have the same units, so these are also what a clip is found by.
 */
export function englishUnits(text: string, as?: Spoken['as']): readonly string[] {
  const figures = figuresOf(text.normalize('NFC').replaceAll('\u00a0', ' '), !!as && as !== 'name');
  const units: string[] = [];
  for (const figure of figures) {
    if (figure.kind === 'digits') {
      // A code's letters are letters wherever they stand: no sentence begins with A023.
      units.push(...figure.groups.map(englishDigits).join(' , ').split(' '));
      continue;
    }
    let words = wordsOf(figure);
    for (const [mark, heard] of MARKS) words = words.replaceAll(mark, heard);
    for (const unit of words.match(UNIT) ?? []) {
      units.push(isLetter(unit, units.at(-1)) ? unit : unit.toLowerCase());
    }
  }
  return units.filter((unit, i) => !ENGLISH_MARK.test(unit) || !sameBreath(units[i - 1]));
}

const sameBreath = (before: string | undefined): boolean =>
  before === undefined || ENGLISH_MARK.test(before);

/** The name of the clip that says these units. */
export const englishKey = (units: readonly string[]): string => units.join(' ');
