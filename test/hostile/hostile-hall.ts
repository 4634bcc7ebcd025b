import * as v from 'valibot';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {configurationSchema} from '../../src/wire/configuration-schema.ts';
import {textsFor, type Payload} from './payloads.ts';

/** Fields of plain strings whose content the hub checks by more than a schema: a text there never comes to a screen. */
export const STRUCTURAL: ReadonlySet<string> = new Set([
  // A zone of the browser's own list.
  'timeZone',
  // One or two capital letters.
  'areas.*.prefix',
  'units.*.prefix',
  // Ids of the board's widgets.
  'signage.boards.*.layouts.*.places.*',
]);

/** What the walk needs to know of any schema of valibot. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  /** Of a choice between shapes; of one between words they are those words. */
  readonly options?: readonly unknown[];
}

const ROOT = configurationSchema as unknown as Node;
const FIRST_FIGURE = 1000;

const takes = (schema: Node, value: unknown) => v.is(schema as unknown as v.GenericSchema, value);
const optionsOf = ({type, options = []}: Node) =>
  type === 'variant' ? (options as readonly Node[]) : [];
const under = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
const isText = (schema: Node, field: string) =>
  schema.type === 'string' &&
  !STRUCTURAL.has(field) &&
  textsFor(FIRST_FIGURE, (text) => takes(schema, text)).length > 0;

/** Every field of the hall's document into which something hostile can be written, as its schema has them. */
export function hostileFields(schema: Node = ROOT, field = ''): Set<string> {
  const {entries = {}, item, wrapped} = schema;
  if (wrapped) return hostileFields(wrapped, field);
  return new Set([
    ...(isText(schema, field) ? [field] : []),
    ...(item ? hostileFields(item, under(field, '*')) : []),
    ...optionsOf(schema).flatMap((option) => [...hostileFields(option, field)]),
    ...Object.entries(entries).flatMap(([key, entry]) => [
      ...hostileFields(entry, under(field, key)),
    ]),
  ]);
}

/** The hall with something hostile in each of its texts, each telling its own place. */
export function hostileHall(hall: HallConfiguration): {
  hall: HallConfiguration;
  payloads: readonly Payload[];
} {
  const payloads: Payload[] = [];

  const plant = (schema: Node, value: unknown, path: string, field: string): unknown => {
    if (schema.wrapped) return plant(schema.wrapped, value, path, field);
    if (schema.type === 'variant') {
      const option = optionsOf(schema).find((one) => takes(one, value));
      return option ? plant(option, value, path, field) : value;
    }
    if (isText(schema, field)) {
      const figure = FIRST_FIGURE + payloads.length;
      const texts = textsFor(figure, (text) => takes(schema, text));
      // The longest holds all kinds; where there is no room for it, neighbours have others.
      const text = texts[(texts[0]?.length ?? 0) > 60 ? 0 : payloads.length % texts.length] ?? '';
      payloads.push({path, field, text});
      return text;
    }
    const {entries, item} = schema;
    if (item) {
      return (value as unknown[]).map((each, at) =>
        plant(item, each, under(path, String(at)), under(field, '*')),
      );
    }
    if (!entries) return value;
    const filled = Object.entries(entries).flatMap(([key, entry]) => {
      const here = (value as Record<string, unknown>)[key] ?? blankOf(entry, under(field, key));
      if (here === undefined) return [];
      return [[key, plant(entry, here, under(path, key), under(field, key))] as const];
    });
    return Object.fromEntries(filled);
  };

  return {hall: plant(ROOT, hall, '', '') as HallConfiguration, payloads};
}

/** Something to write into, for what may be left out and is nothing but texts; else undefined. */
function blankOf(schema: Node, field: string): unknown {
  if (schema.wrapped) return blankOf(schema.wrapped, field);
  if (isText(schema, field)) return '一';
  if (schema.type === 'array' && schema.item && !schema.item.entries) {
    const item = blankOf(schema.item, under(field, '*'));
    return item === undefined ? undefined : [item];
  }
  if (!schema.entries) return undefined;
  const inside = Object.entries(schema.entries).map(
    ([key, entry]) => [key, blankOf(entry, under(field, key))] as const,
  );
  return inside.every(([, blank]) => blank !== undefined) ? Object.fromEntries(inside) : undefined;
}
