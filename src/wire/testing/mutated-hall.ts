import fc from 'fast-check';
import * as v from 'valibot';
import {configurationSchema} from '../configuration-schema.ts';

type Path = readonly (string | number)[];
/** As valibot has it: which of these there are depends on its `type`. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly wrapped?: Schema;
  readonly pipe?: readonly (Schema & {readonly requirement?: unknown})[];
}

/** A place in a document, with what may stand there. */
interface Place {
  readonly path: Path;
  readonly schema: Schema;
}

/** Every place of a document that its schema knows. */
function placesOf(value: unknown, schema: Schema, path: Path = []): Place[] {
  const here = {path, schema};
  const {type, wrapped, item, entries} = schema;
  if (type === 'exact_optional' && wrapped) return placesOf(value, wrapped, path);
  if (type === 'variant') {
    const option = (schema.options as Schema[]).find((each) => v.is(each as never, value));
    return option ? placesOf(value, option, path) : [here];
  }
  if (Array.isArray(value) && item) {
    return [here, ...value.flatMap((each, index) => placesOf(each, item, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null || !entries) return [here];
  return [
    here,
    ...Object.entries(entries).flatMap(([key, each]) =>
      key in value
        ? placesOf((value as Record<string, unknown>)[key], each, [...path, key])
        : [{path: [...path, key], schema: each}],
    ),
  ];
}

const WORDS = ['人社厅', '审计厅', '一杯热茶', 'Tea', '𠮷', 'A', '很长'.repeat(30), '🍵 9', '  x '];
const JUNK: readonly unknown[] = [
  ...[null, '', ' ', -1, 0, 1.5, 1e9, true, [], {}, [null], '\u0000', '__proto__', 'x'.repeat(999)],
  {zh: '', en: ''},
];

/** Making them costs far more than drawing from them. */
type Made = Map<Schema, fc.Arbitrary<unknown>>;

/** What a schema takes, and now and then what only looks like it. */
function valuesOf(schema: Schema, ids: readonly string[], made: Made): fc.Arbitrary<unknown> {
  const known = made.get(schema) ?? makeValues(schema, ids, made);
  made.set(schema, known);
  return known;
}

function makeValues(schema: Schema, ids: readonly string[], made: Made): fc.Arbitrary<unknown> {
  const {type, pipe = []} = schema;
  const bound = (name: string, otherwise: number) =>
    Number(pipe.find((each) => each.type === name)?.requirement ?? otherwise);
  switch (type) {
    case 'exact_optional':
      return valuesOf(schema.wrapped!, ids, made);
    case 'picklist':
      return fc.constantFrom(...(schema.options as unknown[]));
    case 'literal':
      return fc.constant(schema.literal);
    case 'variant':
      return fc.oneof(...(schema.options as Schema[]).map((each) => valuesOf(each, ids, made)));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({
        min: Math.floor(bound('min_value', 0)) - 1,
        max: bound('max_value', 1000) + 1,
      });
    case 'array':
      return fc.array(valuesOf(schema.item!, ids, made), {maxLength: 3});
    case 'string': {
      const regex = pipe.find((each) => each.type === 'regex')?.requirement;
      const isText = !(regex instanceof RegExp) || regex.source.includes('\\p');
      if (isText) return fc.constantFrom(...WORDS);
      return fc.oneof(fc.constantFrom(...ids), fc.stringMatching(regex));
    }
    default: {
      const entries = Object.entries(schema.entries ?? {});
      const all = fc.record(
        Object.fromEntries(entries.map(([key, each]) => [key, valuesOf(each, ids, made)])),
        {
          requiredKeys: entries
            .filter(([, each]) => each.type !== 'exact_optional')
            .map(([key]) => key),
        },
      );
      return all;
    }
  }
}

type Change = (value: unknown) => unknown;

/** The document with one place of it changed; what is undefined goes. */
function changed(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const next = changed(value[Number(key)], rest, change);
    return (value as unknown[]).flatMap((each, index): unknown[] =>
      index !== Number(key) ? [each] : next === undefined ? [] : [next],
    );
  }
  const {[String(key)]: own, ...others} = value as Record<string, unknown>;
  const next = changed(own, rest, change);
  if (next === undefined) return others;
  // Each key stays where it stands.
  return Object.fromEntries([
    ...Object.entries(value as Record<string, unknown>).map(([name, each]) => [
      name,
      name === key ? next : each,
    ]),
    ...(own === undefined ? [[key, next]] : []),
  ]);
}

/** What may be done to a list as a whole. */
const listChanges = fc.constantFrom<Change>(
  (list) => (list as unknown[]).toReversed(),
  (list) => (list as unknown[]).slice(1),
  (list) => (list as unknown[]).slice(0, -1),
  (list) => [...(list as unknown[]).slice(1), ...(list as unknown[]).slice(0, 1)],
  (list) => [...(list as unknown[]), ...(list as unknown[]).slice(0, 1)],
);

/**
 * Documents that differ from this one at some places: most of them by what the schema takes there, some by
 * what it does not.
 */
export function mutationsOf(document: object, changesAtMost = 3): fc.Arbitrary<unknown> {
  const places = placesOf(document, configurationSchema).slice(1);
  const text = JSON.stringify(document);
  const ids = [...new Set(Array.from(text.matchAll(/"id":"([^"]+)"/g), ([, id = '']) => id))];
  const made: Made = new Map();
  const one = fc
    .nat(places.length - 1)
    .chain((index): fc.Arbitrary<(value: unknown) => unknown> => {
      const {path, schema} = places[index]!;
      const put = (make: Change) => (value: unknown) => {
        try {
          return changed(value, path, make);
        } catch {
          // An earlier change took this place away.
          return value;
        }
      };
      const list = schema.type === 'array';
      return fc.oneof(
        {weight: 6, arbitrary: valuesOf(schema, ids, made).map((value) => put(() => value))},
        {weight: 2, arbitrary: fc.constant(put(() => undefined))},
        {weight: 1, arbitrary: fc.constantFrom(...JUNK).map((value) => put(() => value))},
        {
          weight: list ? 6 : 0,
          arbitrary: listChanges.map((change) =>
            put((value) => (Array.isArray(value) ? change(value) : value)),
          ),
        },
      );
    });
  return fc
    .array(one, {minLength: 1, maxLength: changesAtMost})
    .map((changes) => changes.reduce<unknown>((value, change) => change(value), document));
}
