import {simplifiedParts} from './simplified.ts';
import {VarintWriter} from './varint-writer.ts';

/**
 * The bytes that `openComponents` takes: all parts by how often they are used, the characters, the
 * common ones first, and for each of these its parts by their place among all.
 *
 * @param decompositions lines of `character:kind(part,part)`; numbers are parts without a character
 * @param sources USourceData of Unicode, for characters that these lack
 * @param variants Unihan_Variants of Unicode, for simplified characters that these lack
 */
export function packComponents(
  decompositions: string,
  sources: string,
  variants: string,
  commonFirst: (a: string, b: string) => number,
): Uint8Array {
  const parts = partsOf(decompositions);
  for (const [character, found] of sequences(sources)) {
    if (!parts.has(character)) parts.set(character, found);
  }
  for (const [character, found] of simplifiedParts(variants, parts)) {
    parts.set(character, found);
  }
  const characters = [...parts.keys()].filter((name) => /^\p{Unified_Ideograph}$/u.test(name));
  const uses = new Map<string, number>();
  for (const part of characters.flatMap((character) => parts.get(character) ?? [])) {
    uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const named = [...uses].sort(([, a], [, b]) => b - a).map(([part]) => part);
  const places = new Map(named.map((part, place) => [part, place]));
  const writer = new VarintWriter();
  writer.text(named.join(''));
  writer.number(characters.length);
  let code = 0;
  for (const character of characters.sort(commonFirst)) {
    const next = character.codePointAt(0) ?? 0;
    writer.signed(next - code);
    code = next;
    const mine = parts.get(character) ?? [];
    writer.number(mine.length);
    for (const part of mine) writer.number(places.get(part) ?? 0);
  }
  return writer.done();
}

/** Parts of each character, down to those that are characters themselves. */
function partsOf(decompositions: string): Map<string, string[]> {
  const direct = new Map<string, string[]>();
  const lines = decompositions.matchAll(/^(?:.*`)?([^:\n]+):([^(\n]*)\(([^)\n]*)\)/gmu);
  for (const [, name, kind, list] of lines) {
    if (!name) continue;
    const once = list ? list.split(',') : [];
    direct.set(name, Array.from({length: times(kind ?? '')}, () => once).flat());
  }
  const named = (part: string, depth = 0): string[] => {
    if (!/^\d+$/.test(part)) return [part];
    return depth > 20 ? [] : (direct.get(part) ?? []).flatMap((inner) => named(inner, depth + 1));
  };
  const whole = [...direct].filter(([name]) => !/^\d+$/.test(name));
  return new Map(whole.map(([name, list]) => [name, list.flatMap((part) => named(part))]));
}

/** How often a kind of composition has its part: `r` repeats it, and says so where that is not twice. */
const times = (kind: string) => (kind.startsWith('r') ? Number(/^r(\d)/.exec(kind)?.[1] ?? 2) : 1);

/** Parts by the ideographic description sequences of Unicode's own submissions. */
function sequences(sources: string): [string, string[]][] {
  return sources.split('\n').flatMap((line): [string, string[]][] => {
    const [id, status, code, , , sequence] = line.split(';');
    if (!id || id.startsWith('#') || !status?.startsWith('Ext') || !code || !sequence) return [];
    const found = Array.from(sequence).filter((part) => /^\p{Unified_Ideograph}$/u.test(part));
    return [[String.fromCodePoint(parseInt(code.slice(2), 16)), found]];
  });
}
