import {keyOf, type Group, type Stop} from './scan-stops.ts';

/**
 * Where a scan stands: the groups that were entered, by their places from the top, and the place
 * within the last of them. One past a group's last stop is its way out.
 */
export interface ScanPosition {
  readonly path: readonly number[];
  readonly at: number;
}

export const scanStart: ScanPosition = {path: [], at: 0};

/** What is pointed at: a control, a group to enter, or the way out of one. */
export type Pointed<C> = Stop<C> | {readonly kind: 'out'; readonly group: Group<C>};

/** Undefined only where there is nothing to scan. */
export function pointedAt<C>(
  stops: readonly Stop<C>[],
  {path, at}: ScanPosition,
): Pointed<C> | undefined {
  const group = entered(stops, path).at(-1);
  if (!group) return stops[at];
  return group.stops[at] ?? {kind: 'out', group};
}

/** On to the next stop; after the last, or the way out, comes the first. */
export function nextStop(stops: readonly Stop<unknown>[], {path, at}: ScanPosition): ScanPosition {
  const group = entered(stops, path).at(-1);
  const count = group ? group.stops.length + 1 : Math.max(1, stops.length);
  return {path, at: (at + 1) % count};
}

/**
 * Enters the group that is pointed at, leaves the one whose way out it is, or presses the control.
 * After a press the scan stands before the row it came from, at the start: the next one may be in any.
 */
export function selectStop<C>(
  stops: readonly Stop<C>[],
  position: ScanPosition,
): {readonly position: ScanPosition; readonly pressed?: C} {
  const {path, at} = position;
  const pointed = pointedAt(stops, position);
  switch (pointed?.kind) {
    case undefined:
      return {position};
    case 'group':
      return {position: {path: [...path, at], at: 0}};
    case 'out':
      return {position: {path: path.slice(0, -1), at: path.at(-1) ?? 0}};
    case 'control':
      return {position: beforeRow(stops, position), pressed: pointed.control};
  }
}

/** The same position on a screen that was looked at again: by what stood there, else by its place. */
export function samePosition(
  before: readonly Stop<unknown>[],
  {path, at}: ScanPosition,
  now: readonly Stop<unknown>[],
): ScanPosition {
  const place = (
    stops: readonly Stop<unknown>[],
    was: Stop<unknown> | undefined,
    index: number,
  ) => {
    const same = stops.findIndex((stop) => was && keyOf(stop) === keyOf(was));
    return same < 0 ? Math.max(0, Math.min(index, stops.length - 1)) : same;
  };
  const kept: number[] = [];
  let [was, is] = [before, now];
  for (const index of path) {
    const group = was[index];
    const at = place(is, group, index);
    const same = is[at];
    if (group?.kind !== 'group' || same?.kind !== 'group') return {path: kept, at};
    kept.push(at);
    [was, is] = [group.stops, same.stops];
  }
  const out = kept.length > 0 && at >= was.length;
  return {path: kept, at: out ? is.length : place(is, was[at], at)};
}

function beforeRow(stops: readonly Stop<unknown>[], position: ScanPosition): ScanPosition {
  const groups = entered(stops, position.path);
  if (groups.length === 0) return position;
  const row = groups.findLastIndex(({half}) => !half);
  return {path: position.path.slice(0, Math.max(0, row)), at: 0};
}

function entered<C>(stops: readonly Stop<C>[], path: readonly number[]): Group<C>[] {
  const groups: Group<C>[] = [];
  let level = stops;
  for (const index of path) {
    const group = level[index];
    if (group?.kind !== 'group') break;
    groups.push(group);
    level = group.stops;
  }
  return groups;
}
