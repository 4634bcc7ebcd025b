import {VarintReader} from './varints.ts';
import type {Radical} from './radicals.ts';
import {TWINS} from './twins.ts';

/** Forms that only the simplified script has: whoever names one does not look for the full character. */
const SIMPLIFIED = new Set([...TWINS.map(([, simple]) => simple), '卤', '黾']);

/** Han characters by the parts that they are made of. */
export interface Components {
  /**
   * Characters that have all of the parts, at any depth, each as often as it is named: those made of
   * several and nothing else first, then those that all stand in directly, the common ones first among each.
   * A form of a radical stands for all its forms. What stands within another part is not that part: 王
   * and 土 are two.
   *
   * @param parts one code point each; what is no part of anything finds nothing
   * @param most how many at most; 60
   */
  byComponents(parts: readonly string[], most?: number): string[];
  /** What a character is put together from, one step down; empty where it is not known. */
  partsOf(character: string): readonly string[];
  /** Everything that stands in a character, at any depth, each once; not the character itself. */
  within(character: string): ReadonlySet<string>;
  /** Every character whose parts are known, the common ones first. */
  all(): string[];
  /** The form that stands for all forms of a radical; of what is none, itself. */
  form(part: string): string;
  /** How often a part stands in a character, in whatever form. */
  count(character: string, part: string): number;
}

/**
 * @param data bytes of `tables/components.bin`: all parts as text, then for each character, the common
 *   ones first, the difference of its code point, a count, and the places of its parts
 * @param radicals whose forms stand for each other
 * @throws where the bytes are not all of it
 */
export function openComponents(data: Uint8Array, radicals: readonly Radical[]): Components {
  const reader = new VarintReader(data);
  const named = Array.from(reader.nextText());
  const parts = new Map<string, readonly string[]>();
  let code = 0;
  for (let left = reader.next(); left > 0; left--) {
    code += reader.nextSigned();
    const mine = Array.from({length: reader.next()}, () => named[reader.next()] ?? '');
    parts.set(String.fromCodePoint(code), mine);
  }
  const standsFor = new Map(
    radicals.flatMap(({character, variants}) =>
      variants.map((variant) => [variant.character, character] as const),
    ),
  );
  const form = (part: string) => standsFor.get(part) ?? part;
  const users = new Map<string, string[]>();
  for (const [character, mine] of parts) {
    for (const part of new Set(mine.map(form))) {
      const known = users.get(part);
      if (known) known.push(character);
      else users.set(part, [character]);
    }
  }

  /** All characters that a part stands in, at any depth. */
  function withPart(part: string): Set<string> {
    const found = new Set<string>();
    const look = [part];
    for (let one = look.pop(); one !== undefined; one = look.pop()) {
      for (const character of users.get(one) ?? []) {
        if (found.has(character)) continue;
        found.add(character);
        look.push(form(character));
      }
    }
    return found;
  }

  /** How often a part stands in a character; what the part itself is made of does not count. */
  function count(character: string, part: string, within: readonly string[] = []): number {
    // A few characters are told by each other in the source.
    if (within.includes(character)) return 0;
    if (form(character) === part) return 1;
    const inside = parts.get(character) ?? [];
    return inside.reduce((sum, one) => sum + count(one, part, [...within, character]), 0);
  }

  function within(character: string): ReadonlySet<string> {
    const found = new Set<string>();
    const look = [character];
    for (let one = look.pop(); one !== undefined; one = look.pop()) {
      for (const part of parts.get(one) ?? []) {
        if (found.has(part)) continue;
        found.add(part);
        look.push(part);
      }
    }
    found.delete(character);
    return found;
  }

  return {
    partsOf: (character) => parts.get(character) ?? [],
    within,
    all: () => [...parts.keys()],
    form,
    count: (character, part) => count(character, form(part)),
    byComponents(wanted, most = 60) {
      const forms = wanted.map(form);
      // Parts stand beside each other: the 土 within 王 is not the one that was named beside it.
      const often = new Map(
        forms.map((part) => [part, forms.reduce((sum, other) => sum + count(other, part), 0)]),
      );
      const exact = forms.toSorted().join('');
      const nearness = (character: string) => {
        const own = parts.get(character) ?? [];
        const mine = own.map(form);
        const script = wanted.every((part) => !SIMPLIFIED.has(part) || own.includes(part)) ? 0 : 1;
        if (wanted.length > 1 && mine.toSorted().join('') === exact) return script;
        return [...often.keys()].every((part) => mine.includes(part)) ? 2 + script : 4;
      };
      const [first, ...others] = [...often.keys()].map(withPart);
      const all = [...parts.keys()].filter(
        (character) =>
          first?.has(character) &&
          others.every((found) => found.has(character)) &&
          [...often].every(([part, times]) => times === 1 || count(character, part) >= times),
      );
      const near = new Map(all.map((character) => [character, nearness(character)]));
      // The order of equals stays: the common ones first.
      return all.sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0)).slice(0, most);
    },
  };
}
