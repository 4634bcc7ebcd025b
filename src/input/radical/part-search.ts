import {STROKES_AT_MOST, type Assembly} from '../engines.ts';
import type {Components} from './components.ts';
import type {Radical, Radicals} from './radicals.ts';

/** Looks for characters as people describe them: 王 and 景; or 氵 and eight strokes more. */
export interface PartSearch {
  /**
   * @param chosen parts so far, in any order; none answers no character, and the commonest parts
   * @param strokes of the part that is looked for next, from 1 to STROKES_AT_MOST; beside a radical that
   *   stands alone also of the rest of the character, which finds those of which no parts are known
   */
  search(chosen: readonly string[], strokes?: number): Assembly;
}

const CHARACTERS_AT_MOST = 400;
const PARTS_AT_MOST = 160;
/** Parts that nothing common is made of would only be in the way. */
const COMMON = 8_000;
/** What a common character weighs beside a rare one, where parts are put in order. */
const COMMON_WEIGHT = 12;
/** So few are found with the eye: what narrows them further would only be in the way. */
const AT_A_GLANCE = 8;
/** What a part weighs that stands right beside the chosen ones. */
const NEAR = 8;
/** Where more are found, parts of parts would narrow them no better than parts do. */
const DEEP_AT_MOST = 400;

/** Takes a moment: for a worker. */
export function openPartSearch(radicals: Radicals, components: Components): PartSearch {
  const commonFirst = components.all();
  const common = new Set(commonFirst.slice(0, COMMON));
  const all = radicals.radicals();
  const placed = new Map<string, {readonly radical: Radical; readonly rest: number}>();
  for (const radical of all) {
    for (const rest of radicals.restStrokes(radical.number)) {
      for (const character of radicals.characters(radical.number, rest)) {
        if (!placed.has(character)) placed.set(character, {radical, rest});
      }
    }
  }
  /** Forms of radicals, and other parts as they are counted. */
  const forms = new Map<string, number>();
  for (const radical of all) {
    for (const {character, strokes} of [radical, ...radical.variants])
      forms.set(character, strokes);
  }
  const radicalForms = new Set(forms.keys());

  /** Strokes of a part, as they are written: with 讠 two, with 言 seven. */
  function strokesOf(part: string): number {
    const known = forms.get(part);
    if (known !== undefined) return known;
    const place = placed.get(part);
    if (!place) return 0;
    const {radical, rest} = place;
    const inside = components.partsOf(part);
    const written = radical.variants.find(({character}) => inside.includes(character)) ?? radical;
    forms.set(part, written.strokes + rest);
    return written.strokes + rest;
  }

  /** Signs that every font has, and that people know: no bare strokes, nothing from beyond the plane. */
  const known = (part: string) =>
    radicalForms.has(part) || (part >= '\u4e00' && part <= '\u9fff' && part.length === 1);
  const fits = (part: string, strokes: number | undefined) => {
    if (strokes === undefined) return true;
    const own = strokesOf(part);
    return strokes < STROKES_AT_MOST ? own === strokes : own >= strokes;
  };
  const weight = (character: string) => (common.has(character) ? COMMON_WEIGHT : 1);

  /** How much is made of each part, whatever else it has: what is offered first. */
  const usual = new Map<string, number>();
  for (const character of commonFirst) {
    for (const part of components.partsOf(character)) add(usual, part, weight(character));
  }

  function ordered(tally: ReadonlyMap<string, number>, strokes: number | undefined): string[] {
    return (
      [...tally]
        .filter(([part]) => known(part) && fits(part, strokes))
        // Nobody names a bare stroke, unless looking for one.
        .filter(([part]) => part === '一' || strokes !== undefined || strokesOf(part) > 1)
        .sort(([, a], [, b]) => b - a)
        .slice(0, PARTS_AT_MOST)
        .map(([part]) => part)
    );
  }

  /** Parts that some of the found have beside the chosen ones, and others have not. */
  function narrowing(found: readonly string[], chosen: readonly string[]): Map<string, number> {
    const forms = [...new Set(chosen.map((one) => components.form(one)))];
    const needed = (part: string) =>
      chosen.reduce((sum, one) => sum + components.count(one, part), 0);
    const needs = new Map<string, readonly (readonly [part: string, times: number])[]>();
    /** How often a character has to have what, so that it has this part beside the chosen ones. */
    const needsOf = (part: string) => {
      const known = needs.get(part);
      if (known) return known;
      const touched = forms.filter(
        (one) => components.count(part, one) > 0 || components.form(part) === one,
      );
      const own = needed(part);
      const mine = [
        ...touched.map((one) => [one, needed(one) + components.count(part, one)] as const),
        ...(own > 0 ? [[part, own + 1] as const] : []),
      ];
      needs.set(part, mine);
      return mine;
    };
    const weights = new Map<string, number>();
    const having = new Map<string, number>();
    for (const character of found) {
      const mine = weight(character);
      const near = components.partsOf(character);
      const whole = forms.every((part) => near.some((one) => components.form(one) === part));
      const offer = (part: string, worth: number) => {
        if (!needsOf(part).every(([one, times]) => components.count(character, one) >= times))
          return;
        add(weights, part, worth);
        add(having, part, 1);
      };
      // What stands right beside the chosen parts is what people name first.
      for (const part of new Set(near)) offer(part, whole ? NEAR * mine : mine);
      if (found.length > DEEP_AT_MOST) continue;
      for (const part of components.within(character)) if (!near.includes(part)) offer(part, mine);
    }
    for (const [part, times] of having) if (times === found.length) weights.delete(part);
    return weights;
  }

  /** Characters by the strokes beside a radical: none where it is not that what was chosen. */
  function beside(chosen: readonly string[], strokes: number | undefined): readonly string[] {
    const [only, another] = chosen;
    if (strokes === undefined || only === undefined || another !== undefined) return [];
    return all
      .filter(({character, variants}) =>
        [character, ...variants.map((variant) => variant.character)].includes(only),
      )
      .flatMap(({number}) =>
        radicals
          .restStrokes(number)
          .filter((rest) => rest === strokes || (strokes === STROKES_AT_MOST && rest > strokes))
          .flatMap((rest) => radicals.characters(number, rest)),
      );
  }

  const counted = (parts: readonly string[]) => ({parts, strokes: parts.map(strokesOf)});

  return {
    search(chosen, strokes) {
      if (chosen.length === 0) return {characters: [], ...counted(ordered(usual, strokes))};
      const found = components.byComponents(chosen, Infinity);
      const byStrokes = beside(chosen, strokes);
      const shown = byStrokes.length > 0 ? byStrokes : found;
      return {
        characters: shown
          .slice(0, CHARACTERS_AT_MOST)
          .map((text) => ({text, parts: components.partsOf(text)})),
        ...counted(found.length > AT_A_GLANCE ? ordered(narrowing(found, chosen), strokes) : []),
      };
    },
  };
}

function add(tally: Map<string, number>, part: string, weight: number): void {
  tally.set(part, (tally.get(part) ?? 0) + weight);
}
