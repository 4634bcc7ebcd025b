import {VarintReader} from './varints.ts';
import type {Radical} from './radicals.ts';

/** Han characters by the parts that they are made of. */
export interface Components {
  /**
   * Characters that have all of the parts, at any depth, each as often as it is named: those made of
   * nothing else first, then the common ones first. A form of a radical stands for all its forms.
   *
   * @param parts one code point each; what is no part of anything finds nothing
   * @param most how many at most; 60
   */
  byComponents(parts: readonly string[], most?: number): string[];
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

  return {
    byComponents(wanted, most = 60) {
      const forms = wanted.map(form);
      const often = new Map<string, number>();
      for (const part of forms) often.set(part, (often.get(part) ?? 0) + 1);
      const exact = forms.toSorted().join('');
      const whole = (character: string) =>
        (parts.get(character) ?? []).map(form).toSorted().join('') === exact;
      const [first, ...others] = [...often.keys()].map(withPart);
      const all = [...parts.keys()].filter(
        (character) =>
          first?.has(character) &&
          others.every((found) => found.has(character)) &&
          [...often].every(([part, times]) => times === 1 || count(character, part) >= times),
      );
      return [...all.filter(whole), ...all.filter((character) => !whole(character))].slice(0, most);
    },
  };
}
