import {equal, type Json} from '../../../hall/difference/walked.ts';
import type {Signage} from '../../../hall/signage.ts';

/** One part of the signage: slogans, notices, displays … */
export type Part = keyof Signage;

/** What an edit makes of the signage. */
export type Change = (signage: Signage) => Signage;

/** Some members of a thing, as they shall be; `undefined` takes one away. */
export type Patch<T> = {readonly [K in keyof T]?: T[K] | undefined};

export function changed<T extends object>(thing: T, patch: Patch<T>): T {
  const all = Object.entries({...thing, ...patch});
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as T;
}

/** The change of one item of a list, by its place. */
export const changeItem =
  <P extends ListPart>(part: P, index: number, patch: Patch<Signage[P][number]>): Change =>
  (signage) => {
    const item = signage[part][index];
    if (!item) return signage;
    return {
      ...signage,
      [part]: (signage[part] as readonly object[]).with(index, changed(item, patch)),
    };
  };

/** Parts that are lists of things one can add, move and remove. */
export type ListPart = 'displays' | 'slogans' | 'notices' | 'alarms' | 'media' | 'zones';

export const addItem =
  <P extends ListPart>(part: P, item: Signage[P][number]): Change =>
  (signage) => ({...signage, [part]: [...signage[part], item]});

/** The same list with one item so many places on; as it was where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  const item = list[index];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(to, 0, item);
}

export const moveItem =
  (part: ListPart, index: number, by: number): Change =>
  (signage) => ({...signage, [part]: moved<unknown>(signage[part], index, by)});

/** Removes an item, and whatever in other parts points at it. */
export const removeItem =
  (part: ListPart, index: number): Change =>
  (signage) => {
    const gone = signage[part][index];
    if (!gone) return signage;
    const rest = {...signage, [part]: (signage[part] as readonly unknown[]).toSpliced(index, 1)};
    if (part === 'displays' && 'id' in gone) return withoutDisplay(rest, gone.id);
    if (part === 'zones' && 'id' in gone) return withoutZone(rest, gone.id);
    return rest;
  };

function withoutDisplay(signage: Signage, gone: string): Signage {
  const off = <T extends {readonly displays?: readonly string[]}>(items: readonly T[]) =>
    items.map((item) =>
      item.displays?.includes(gone) === true
        ? {...item, displays: item.displays.filter((id) => id !== gone)}
        : item,
    );
  return {...signage, notices: off(signage.notices), media: off(signage.media)};
}

function withoutZone(signage: Signage, gone: string): Signage {
  const displays = signage.displays.map((display) =>
    display.zone === gone ? changed(display, {zone: undefined}) : display,
  );
  return {...signage, displays};
}

/** A name that none of them has: `notice-1`, `notice-2` … */
export function freshId(stem: string, taken: readonly {readonly id: string}[]): string {
  const ids = new Set(taken.map(({id}) => id));
  let count = 1;
  while (ids.has(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

/** Whether two pieces of a document say the same; the order of members and what is undefined say nothing. */
export const same = (one: unknown, other: unknown): boolean =>
  equal(one as Json | undefined, other as Json | undefined);

/** The parts in which two states of a piece of the document differ. */
export const differing = <T extends object>(one: T, other: T): (keyof T)[] =>
  ([...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof T)[]).filter(
    (part) => !same(one[part], other[part]),
  );

/** The piece with these parts as the other has them; without those that the other has not. */
export const withParts = <T extends object>(piece: T, parts: readonly (keyof T)[], other: T): T =>
  changed(piece, Object.fromEntries(parts.map((part) => [part, other[part]])) as Patch<T>);
