import {VarintReader} from './varints.ts';

/** One of the 214 radicals of the Kangxi dictionary, under which Unicode sorts its characters. */
export interface Radical {
  /** From 1 to 214. */
  readonly number: number;
  readonly character: string;
  readonly strokes: number;
  /** Other forms of it, as parts of characters: 氵 for 水, 讠 for 言. */
  readonly variants: readonly {readonly character: string; readonly strokes: number}[];
}

/** Every Han character of Unicode by its radical and the strokes beside it. */
export interface Radicals {
  /** Radicals in their order; with `strokes`, those of which a form has so many. */
  radicals(strokes?: number): Radical[];
  /** For which numbers of strokes beside the radical there are characters, ascending. */
  restStrokes(radical: number): number[];
  /**
   * One code point each: those in use first, the commonest before the others, then the rest in the
   * order of Unicode. Empty where there are none.
   *
   * @param radical from 1 to 214
   * @param restStrokes strokes beside the radical, whatever form it takes
   */
  characters(radical: number, restStrokes: number): string[];
}

/**
 * @param data bytes of `tables/radicals.bin`: the radicals as JSON, then for each of them its groups
 *   by rest strokes, each as these, a count, and the differences of its code points
 * @throws where the bytes are not all of it
 */
export function openRadicals(data: Uint8Array): Radicals {
  const reader = new VarintReader(data);
  const all = JSON.parse(reader.nextText()) as Radical[];
  const groups = new Map<number, Map<number, string[]>>();
  let code = 0;
  for (const {number} of all) {
    const byRest = new Map<number, string[]>();
    for (let left = reader.next(); left > 0; left--) {
      const rest = reader.next();
      const characters = Array.from({length: reader.next()}, () => {
        code += reader.nextSigned();
        return String.fromCodePoint(code);
      });
      byRest.set(rest, characters);
    }
    groups.set(number, byRest);
  }
  if (!reader.done) throw new Error('a table of characters is longer than it says');
  return {
    radicals: (strokes) =>
      all.filter(
        (radical) =>
          strokes === undefined ||
          [radical, ...radical.variants].some((form) => form.strokes === strokes),
      ),
    restStrokes: (radical) => [...(groups.get(radical)?.keys() ?? [])],
    characters: (radical, rest) => [...(groups.get(radical)?.get(rest) ?? [])],
  };
}
