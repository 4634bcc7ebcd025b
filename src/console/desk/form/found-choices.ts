import {unitsByLetters, type SpeltName} from '../../../hall/unit-index.ts';
import type {Choice} from './choices.ts';

export type SpeltNames = readonly SpeltName[];

/** By every name that people may look for, in characters or letters; all of them while nothing is typed. */
export function foundChoices(
  typed: string,
  options: readonly Choice[],
  spelt: SpeltNames,
): readonly Choice[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return options;
  const named = options.filter((option) =>
    namesOf(option).some((name) => name.toLowerCase().includes(words)),
  );
  const byLetters = unitsByLetters(words.replace(/\s+/g, ''), spelt)
    .map((id) => options.find((option) => option.id === id))
    .filter((option) => option !== undefined);
  return [...new Set([...byLetters, ...named])];
}

/** Rejects where the tables of Pinyin cannot be had. */
export async function speltNames(options: readonly Choice[]): Promise<SpeltNames> {
  const {spellNames} = await import('./spell-names.ts');
  const spell = await spellNames();
  return options.flatMap(({id, name, short, also = []}) =>
    [short?.zh ?? '', name.zh, ...also].map((each) => ({unit: id, syllables: spell(each)})),
  );
}

const namesOf = ({name, short, also = []}: Choice): readonly string[] => [
  name.zh,
  name.en,
  ...(short ? [short.zh, short.en] : []),
  ...also,
];
