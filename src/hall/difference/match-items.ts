import {equal, type Json} from './walked.ts';

/** Which items of two lists are the same one, by their places in each. */
export interface Match {
  /** In the order of the later list. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Of the pairs, those whose place among the others is another one: as few as can be. */
  readonly moved: readonly (readonly [before: number, after: number])[];
}

type Pair = readonly [number, number];

/** By what each item is known; undefined where two of a list are known by the same. */
export function matchByKey(
  before: readonly unknown[],
  after: readonly unknown[],
  keys: (item: unknown) => readonly unknown[],
): Match | undefined {
  const firstOf = (list: readonly unknown[]) => list.map((item) => keys(item)[0]);
  if (!distinct(firstOf(before)) || !distinct(firstOf(after))) return undefined;
  const pairs: Pair[] = [];
  const known = keys(before[0] ?? after[0]).length;
  for (let which = 0; which < known; which += 1) {
    const open = before.flatMap((item, index) =>
      pairs.some(([b]) => b === index) ? [] : [{key: keys(item)[which], index}],
    );
    after.forEach((item, index) => {
      if (pairs.some(([, a]) => a === index)) return;
      const key = keys(item)[which];
      const place = open.findIndex((each) => key !== undefined && each.key === key);
      const [found] = place < 0 ? [] : open.splice(place, 1);
      if (found) pairs.push([found.index, index]);
    });
  }
  return told(pairs, before.length, after.length);
}

const distinct = (keys: readonly unknown[]) =>
  new Set(keys).size === keys.length && !keys.includes(undefined);

/** By what they are; what is new where something went is that same item, changed. */
export function matchByValue(before: readonly Json[], after: readonly Json[]): Match {
  const open = before.map((item, index) => ({item, index}));
  const same = after.flatMap((item, index): Pair[] => {
    const place = open.findIndex((each) => equal(each.item, item));
    const [found] = place < 0 ? [] : open.splice(place, 1);
    return found ? [[found.index, index]] : [];
  });
  const anchors = inOrder(same);
  const changed: Pair[] = [];
  let from: Pair = [-1, -1];
  for (const to of [...anchors, [before.length, after.length] as const]) {
    const gone = between(from[0], to[0]).filter((b) => !same.some(([each]) => each === b));
    const come = between(from[1], to[1]).filter((a) => !same.some(([, each]) => each === a));
    gone.slice(0, come.length).forEach((b, index) => {
      const a = come[index];
      if (a !== undefined) changed.push([b, a]);
    });
    from = to;
  }
  return told([...same, ...changed], before.length, after.length);
}

const between = (from: number, to: number) =>
  Array.from({length: Math.max(0, to - from - 1)}, (_, index) => from + 1 + index);

function told(found: readonly Pair[], before: number, after: number): Match {
  const pairs = [...found].sort(([, a], [, b]) => a - b);
  const stayed = new Set(inOrder(pairs));
  return {
    pairs,
    removed: between(-1, before).filter((place) => !pairs.some(([b]) => b === place)),
    added: between(-1, after).filter((place) => !pairs.some(([, a]) => a === place)),
    moved: pairs.filter((pair) => !stayed.has(pair)),
  };
}

/** The longest row of pairs that stand in the same order in both lists. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const rows: Pair[][] = [];
  for (const pair of pairs) {
    const before = rows.filter((row) => (row.at(-1)?.[0] ?? -1) < pair[0]);
    const best = before.reduce<Pair[]>((long, row) => (row.length > long.length ? row : long), []);
    rows.push([...best, pair]);
  }
  return rows.reduce<Pair[]>((long, row) => (row.length > long.length ? row : long), []);
}
