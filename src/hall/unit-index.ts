import type {Unit, UnitId} from './configuration.ts';

/** One name of a unit, spelt. */
export interface SpeltName {
  readonly unit: UnitId;
  readonly syllables: readonly string[];
}

/** Every name that people may look for, its unit with it. */
export const namesOf = (units: readonly Unit[]): {readonly unit: UnitId; readonly name: string}[] =>
  units.flatMap(({id, name, short, aliases = []}) =>
    [short.zh, name.zh, ...aliases].map((each) => ({unit: id, name: each})),
  );

/**
 * Units that letters may stand for, the likeliest first: the first letters of the syllables of a
 * name, or syllables in full, from its beginning or from the middle.
 */
export function unitsByLetters(letters: string, names: readonly SpeltName[]): UnitId[] {
  const typed = letters.toLowerCase();
  if (typed === '') return [];
  const best = new Map<UnitId, number>();
  for (const {unit, syllables} of names) {
    for (let from = 0; from < syllables.length; from += 1) {
      if (!stands(typed, syllables, from)) continue;
      best.set(unit, Math.min(best.get(unit) ?? Number.POSITIVE_INFINITY, from));
      break;
    }
  }
  return [...best].sort(([, a], [, b]) => a - b).map(([unit]) => unit);
}

/** Whether letters can be read as the syllables from there on, each in full, in part or by its first. */
function stands(letters: string, syllables: readonly string[], at: number): boolean {
  if (letters === '') return true;
  const syllable = syllables[at]?.toLowerCase();
  if (!syllable) return false;
  for (let taken = Math.min(syllable.length, letters.length); taken > 0; taken -= 1) {
    if (!letters.startsWith(syllable.slice(0, taken))) continue;
    if (stands(letters.slice(taken), syllables, at + 1)) return true;
  }
  return false;
}
