import type * as v from 'valibot';
import {date, hours, id} from '../../../wire/schema-parts.ts';

/** What a field of the hall's document may hold, as the hub's own schema says it. */
export type FieldShape =
  /** One line; `atMost` characters, where there is a limit. */
  | {readonly kind: 'text'; readonly atMost: number | undefined}
  | {readonly kind: 'number'; readonly least: number; readonly most: number}
  | {readonly kind: 'switch'}
  /** One of several; numbers stay numbers. */
  | {readonly kind: 'choice'; readonly options: readonly (string | number)[]}
  /** The one value that it can have: where it may be absent, a switch. */
  | {readonly kind: 'fixed'; readonly value: string | number | boolean}
  /** A day of the calendar, `2026-10-01`. */
  | {readonly kind: 'date'}
  /** The name of something for machines: nobody types it. */
  | {readonly kind: 'id'}
  /** The same text in the hall's languages. */
  | {readonly kind: 'words'; readonly atMost: number}
  | {readonly kind: 'hours'; readonly atMost: number}
  | {
      readonly kind: 'list';
      readonly item: FieldShape;
      readonly least: number;
      readonly most: number;
    }
  | {readonly kind: 'group'; readonly fields: readonly Field[]}
  /** A group whose further fields depend on the choice of `by`. */
  | {readonly kind: 'variants'; readonly by: string; readonly variants: readonly Variant[]};

export interface Variant {
  readonly value: string;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly shape: FieldShape;
  /** The document may go without it. */
  readonly optional: boolean;
}

export type ShapeOf<K extends FieldShape['kind']> = Extract<FieldShape, {readonly kind: K}>;

/** What is looked at of a schema, whichever it is. */
interface SchemaNode {
  readonly type: string;
  readonly pipe?: readonly {readonly type: string; readonly requirement?: unknown}[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly key?: string;
  readonly literal?: string | number | boolean;
  /** Of a choice: its values; of variants: their schemas. */
  readonly options?: readonly unknown[];
}

/** @throws where the schema has a kind of field that no editor is known for: a bug that its test finds. */
export const shapeOf = (schema: v.GenericSchema): FieldShape => shape(schema);

function shape(node: SchemaNode): FieldShape {
  const known = shared.get(node);
  if (known) return known;
  switch (node.type) {
    case 'string':
      return {kind: 'text', atMost: bound(node, 'max_length')};
    case 'number':
      return {
        kind: 'number',
        least: bound(node, 'min_value') ?? 0,
        most: bound(node, 'max_value') ?? Number.MAX_SAFE_INTEGER,
      };
    case 'boolean':
      return {kind: 'switch'};
    case 'picklist':
      return {kind: 'choice', options: node.options as (string | number)[]};
    case 'literal':
      return {kind: 'fixed', value: node.literal ?? ''};
    case 'array':
      return {
        kind: 'list',
        item: shape(partOf(node.item)),
        least: bound(node, 'min_length') ?? 0,
        most: bound(node, 'max_length') ?? Number.MAX_SAFE_INTEGER,
      };
    case 'variant':
      return variants(node);
    case 'strict_object':
    case 'object':
      return group(fieldsOf(node));
    default:
      throw new Error(`no editor for a field of kind ${node.type}`);
  }
}

/** Every list has items, and whatever is optional holds something. */
function partOf(node: SchemaNode | undefined): SchemaNode {
  if (!node) throw new Error('a schema without its part');
  return node;
}

/** What several parts of the document have in common is known by itself, whatever its pattern. */
const shared = new Map<unknown, FieldShape>([
  [id, {kind: 'id'}],
  [date, {kind: 'date'}],
  [hours, {kind: 'hours', atMost: 20}],
]);

const bound = ({pipe = []}: SchemaNode, type: string): number | undefined => {
  const requirement = pipe.find((action) => action.type === type)?.requirement;
  return typeof requirement === 'number' && Number.isFinite(requirement) ? requirement : undefined;
};

function fieldsOf({entries = {}}: SchemaNode): Field[] {
  return Object.entries(entries).map(([key, node]) => {
    const optional = node.type === 'exact_optional' || node.type === 'optional';
    return {key, shape: shape(optional ? partOf(node.wrapped) : node), optional};
  });
}

function group(fields: readonly Field[]): FieldShape {
  const [zh, en] = ['zh', 'en'].map((key) => fields.find((field) => field.key === key)?.shape);
  if (zh?.kind !== 'text' || en?.kind !== 'text') return {kind: 'group', fields};
  return {kind: 'words', atMost: zh.atMost ?? 200};
}

function variants({key: by = 'kind', options = []}: SchemaNode): FieldShape {
  const all = options.map((option) => {
    const fields = fieldsOf(option as SchemaNode);
    const is = fields.find(({key}) => key === by)?.shape;
    const value = is?.kind === 'fixed' ? String(is.value) : '';
    return {value, fields: fields.filter(({key}) => key !== by)};
  });
  return {kind: 'variants', by, variants: all};
}

/** Fields of a thing as it is now: of variants, those of its own. */
export function fieldsOfThing(of: ShapeOf<'group' | 'variants'>, thing: unknown): readonly Field[] {
  if (of.kind === 'group') return of.fields;
  const value = (thing as Readonly<Record<string, unknown>> | undefined)?.[of.by];
  return of.variants.find((variant) => variant.value === value)?.fields ?? [];
}
