import type {Language} from '../../words.ts';
import {patternOf} from './field-path.ts';
import {formChoices, formHints, formNames} from './names/form-names.ts';
import {placeChoices, placeHints, placeNames} from './names/place-names.ts';
import {ruleChoices, ruleHints, ruleNames} from './names/rule-names.ts';

type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const names: Catalogue = {...placeNames, ...ruleNames, ...formNames};
const hints: Catalogue = {...placeHints, ...ruleHints, ...formHints};
const choices: Catalogue = {...placeChoices, ...ruleChoices, ...formChoices};

/** Whether people have a name for the field; a new one of the schema may not have it yet. */
export const isNamed = (pattern: string): boolean => Object.hasOwn(names, pattern);

/** What a field is called; one item of a list by the list's name; what has no name yet, by its key. */
export function fieldName(path: string, language: Language): string {
  const name = names[patternOf(path)]?.[language];
  if (name !== undefined) return name;
  const [, list = ''] = /^(.+)\.(?:\d+|\*)$/.exec(path) ?? [];
  return list === '' ? (path.split('.').at(-1) ?? '') : fieldName(list, language);
}

/** What is good to know of a field. */
export const fieldHint = (path: string, language: Language): string | undefined =>
  hints[patternOf(path)]?.[language];

export const isChoiceNamed = (pattern: string, choice: string | number): boolean =>
  Object.hasOwn(choices, `${pattern}:${choice}`);

/** What one choice of a field is called; one that has no name yet, by itself. */
export const choiceName = (path: string, choice: string | number, language: Language): string =>
  choices[`${patternOf(path)}:${choice}`]?.[language] ?? String(choice);

/** Every name, for the fonts that they need. */
export const allFieldNames = JSON.stringify([names, hints, choices]);
