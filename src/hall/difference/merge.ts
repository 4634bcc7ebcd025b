import type {HallConfiguration} from '../configuration.ts';
import type {Fault} from '../fault.ts';
import {fieldWords} from './field-words.ts';
import {itemWords} from './item-words.ts';
import {
  equal,
  isList,
  isObject,
  keysOf,
  type Json,
  type JsonObject,
  type Language,
} from './walked.ts';

/** The document with the changes of both sides, or what both sides changed. */
export type Merged =
  | {readonly ok: true; readonly configuration: HallConfiguration}
  | {readonly ok: false; readonly clashes: readonly Fault[]};

/**
 * Joins what two operators made of the same document. A part, or one thing of a list, that only one of them
 * changed is taken; what both changed, and not to the same, is a clash: nobody decides that but a person.
 * Whether the hall can have what comes of it is `checkConfiguration`'s to say.
 */
export function mergeConfigurations(
  base: HallConfiguration,
  mine: HallConfiguration,
  theirs: HallConfiguration,
): Merged {
  const clashes: Fault[] = [];
  const [b, m, t] = [base, mine, theirs] as unknown as [Json, Json, Json];
  const merged = join({path: '', hall: base, clashes}, b, m, t);
  if (clashes.length > 0) return {ok: false, clashes};
  return {ok: true, configuration: merged as unknown as HallConfiguration};
}

interface Spot {
  readonly path: string;
  readonly hall: HallConfiguration;
  readonly clashes: Fault[];
}

type Value = Json | undefined;

function join(spot: Spot, base: Value, mine: Value, theirs: Value): Value {
  const agreed = agreedOn(base, mine, theirs);
  if (agreed) return agreed.value;
  if (isObject(base) && isObject(mine) && isObject(theirs)) return fields(spot, base, mine, theirs);
  const key = keyOf(spot.path, [base, mine, theirs]);
  if (key && isList(base) && isList(mine) && isList(theirs)) {
    const joined = items(spot, key, {base, mine, theirs});
    if (joined) return joined;
  }
  return clash(spot, theirs);
}

/** What stands where at most one side changed it, or both to the same; undefined where they do not agree. */
function agreedOn(base: Value, mine: Value, theirs: Value): {readonly value: Value} | undefined {
  if (equal(mine, theirs) || equal(base, mine)) return {value: theirs};
  return equal(base, theirs) ? {value: mine} : undefined;
}

function fields(spot: Spot, base: JsonObject, mine: JsonObject, theirs: JsonObject): JsonObject {
  const joined: Record<string, Json> = {};
  for (const key of new Set([...keysOf(mine, theirs), ...Object.keys(base)])) {
    const path = spot.path === '' ? key : `${spot.path}.${key}`;
    const value = join({...spot, path}, base[key], mine[key], theirs[key]);
    if (value !== undefined) joined[key] = value;
  }
  return joined;
}

type Key = (item: Json) => string;

/** By what the things of a list are told apart; undefined where they are not. */
function keyOf(path: string, lists: readonly Value[]): Key | undefined {
  const known = itemWords(path)?.key;
  if (!known) return undefined;
  const key: Key = (item) => (isObject(item) ? JSON.stringify(known(item)) : '');
  const distinct = lists.every(
    (list) => isList(list) && new Set(list.map(key)).size === list.length,
  );
  return distinct ? key : undefined;
}

interface Sides {
  readonly base: readonly Json[];
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
}

/** Undefined where both put them into another order. */
function items(spot: Spot, key: Key, {base, mine, theirs}: Sides): readonly Json[] | undefined {
  const byKey = (list: readonly Json[]) => new Map(list.map((item) => [key(item), item]));
  const [b, m, t] = [byKey(base), byKey(mine), byKey(theirs)];
  const joined = new Map<string, Json>();
  for (const one of new Set([...t.keys(), ...m.keys(), ...b.keys()])) {
    // One thing of a list is one thing: half of a unit from each side is no unit that anybody wanted.
    const [was, own, other] = [b.get(one), m.get(one), t.get(one)];
    const agreed = agreedOn(was, own, other);
    if (!agreed) clash(spot, other, own ?? was);
    else if (agreed.value !== undefined) joined.set(one, agreed.value);
  }
  const orderOf = (list: readonly Json[]) =>
    list.map(key).filter((one) => b.has(one) && m.has(one) && t.has(one));
  const moved = (list: readonly Json[]) => !equal(orderOf(base), orderOf(list));
  if (moved(mine) && moved(theirs) && !equal(orderOf(mine), orderOf(theirs))) return undefined;
  const [first, second] = moved(mine) ? [mine, theirs] : [theirs, mine];
  const order = first.map(key);
  second.map(key).forEach((one, index, all) => {
    if (order.includes(one)) return;
    const before = all.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, one);
  });
  return order.flatMap((one) => joined.get(one) ?? []);
}

function clash({path, hall, clashes}: Spot, kept: Value, item?: Value): Value {
  const named = (language: Language) => {
    const pattern = path.replace(/\.\d+/g, '.*');
    const parts = path
      .split('.')
      .map((_, index, all) => fieldWords(all.slice(0, index + 1).join('.'), language));
    const words = itemWords(pattern);
    const name = isObject(item)
      ? words?.name(item, {pattern, value: item, hall}, language)
      : undefined;
    if (name === undefined) return parts.filter((part) => part !== '').join(' ');
    const kind = words?.kind[language === 'zh' ? 0 : 1] ?? '';
    return [kind, name].filter((part) => part !== '').join(' ');
  };
  clashes.push({
    path,
    zh: `“${named('zh')}”两边都改了，请重新改一次`,
    en: `"${named('en')}" was changed on both sides: change it once more`,
  });
  return kept;
}
