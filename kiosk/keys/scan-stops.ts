import type {Box} from './next-in-direction.ts';

/** What a scan stops at: a control, or a group that can be entered. `C` is a control. */
export type Stop<C> = {readonly kind: 'control'; readonly control: C} | Group<C>;

export interface Group<C> {
  readonly kind: 'group';
  /** The same object for the same group, however often the screen is looked at. */
  readonly key: unknown;
  /** Half of a row: left together with its row. */
  readonly half: boolean;
  readonly stops: readonly Stop<C>[];
}

/** Controls as a screen nests them. */
export type Nested<C> =
  | {readonly kind: 'control'; readonly control: C}
  | {readonly kind: 'group'; readonly key: unknown; readonly parts: readonly Nested<C>[]};

/** From here on a level is scanned by its rows, and a row by its halves: the longest way is shorter. */
const MANY = 8;
/** A group of fewer costs one press to enter and saves none. */
const WORTH_ENTERING = 3;

/**
 * The levels of a scan. Groups of the screen stay groups where that pays; a long level falls into
 * the rows its controls stand in, and a long row into two halves. Order and controls stay as they are.
 */
export function stopsOf<C>(parts: readonly Nested<C>[], boxOf: (control: C) => Box): Stop<C>[] {
  const stops = parts.flatMap((part): readonly Stop<C>[] => {
    if (part.kind === 'control') return [part];
    const inner = stopsOf(part.parts, boxOf);
    if (inner.length < WORTH_ENTERING && !inner.some(isHalf)) return inner;
    return [{kind: 'group', key: part.key, half: false, stops: inner}];
  });
  if (stops.length < MANY) return stops;
  const rows = rowsOf(stops, boxOf);
  if (rows.length > 1 && rows.length < stops.length) return rows.flatMap(rowOf);
  return stops.every((stop) => stop.kind === 'control') ? halvesOf(stops) : stops;
}

/** All controls under a stop, in their order. */
export const controlsUnder = <C>(stop: Stop<C>): C[] =>
  stop.kind === 'control' ? [stop.control] : stop.stops.flatMap(controlsUnder);

/** What a stop is known by from one look to the next. */
export const keyOf = (stop: Stop<unknown>): unknown =>
  stop.kind === 'control' ? stop.control : stop.key;

const isHalf = (stop: Stop<unknown>) => stop.kind === 'group' && stop.half;

function rowOf<C>(stops: readonly Stop<C>[]): Stop<C>[] {
  const [first] = stops;
  if (!first || stops.length === 1) return [...stops];
  const inner = stops.length < MANY ? stops : halvesOf(stops);
  return [{kind: 'group', key: keyOf(first), half: false, stops: inner}];
}

function halvesOf<C>(stops: readonly Stop<C>[]): Stop<C>[] {
  const middle = Math.ceil(stops.length / 2);
  return [stops.slice(0, middle), stops.slice(middle)].map((half) => ({
    kind: 'group',
    key: half[0] && keyOf(half[0]),
    half: true,
    stops: half,
  }));
}

/** Neighbours in reading order that stand beside each other. */
function rowsOf<C>(stops: readonly Stop<C>[], boxOf: (control: C) => Box): Stop<C>[][] {
  const rows: Stop<C>[][] = [];
  let before: Box | undefined;
  for (const stop of stops) {
    const box = stop.kind === 'control' ? boxOf(stop.control) : undefined;
    if (box && before && areBeside(before, box)) rows.at(-1)?.push(stop);
    else rows.push([stop]);
    before = box;
  }
  return rows;
}

const areBeside = (a: Box, b: Box) =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
  Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
