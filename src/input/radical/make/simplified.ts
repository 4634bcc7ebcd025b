import {TWINS} from '../twins.ts';

/** How parts are written in the simplified script, also those that Unicode does not call variants. */
const SIMPLE: ReadonlyMap<string, string> = new Map([
  ...TWINS,
  ...(['金钅', '言讠', '糸纟', '食饣'] as const).map(
    ([whole = '', side = '']) => [whole, side] as const,
  ),
]);

const character = (code: string) => String.fromCodePoint(parseInt(code.slice(2), 16));

/**
 * Parts of simplified characters whose own are not known, by those of their full forms: 𬭎 is made of 钅 and
 * 宏, for 鋐 is made of 釒 and 宏.
 *
 * @param variants lines of Unihan_Variants.txt
 * @param parts those that are known
 */
export function simplifiedParts(
  variants: string,
  parts: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const [full, simple] = [new Map<string, string>(), new Map<string, string>()];
  for (const line of variants.split('\n')) {
    const [code, key, values] = line.split('\t');
    if (!code?.startsWith('U+') || !values) continue;
    const other = values.split(' ').find((value) => value !== code);
    if (other === undefined) continue;
    if (key === 'kTraditionalVariant') full.set(character(code), character(other));
    if (key === 'kSimplifiedVariant') simple.set(character(code), character(other));
  }
  const found = new Map<string, string[]>();
  for (const [one, whole] of full) {
    const its = parts.get(whole) ?? [];
    if ((parts.get(one) ?? []).length > 0 || its.length < 2) continue;
    found.set(
      one,
      its.map((part) => SIMPLE.get(part) ?? simple.get(part) ?? part),
    );
  }
  return found;
}
