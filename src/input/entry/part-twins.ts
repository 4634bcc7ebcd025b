import {TWINS} from '../radical/twins.ts';

/** Full forms among these parts of which the simple form, which finds the characters of both, is among them too. */
export function twinsOf(parts: readonly string[]): ReadonlySet<string> {
  const offered = new Set(parts);
  return new Set(TWINS.filter(([, simple]) => offered.has(simple)).map(([full]) => full));
}
