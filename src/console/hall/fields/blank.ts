import type {HallConfiguration} from '../../../hall/configuration.ts';
import {freshId} from '../../screens/draft/draft.ts';
import {patternOf} from './field-path.ts';
import {choosable, isRef} from './choosable.ts';
import {fieldsOfThing, type FieldShape, type ShapeOf} from './field-shape.ts';

/**
 * Something new at a path: as empty as its shape allows, with an id that nothing in the document has. What has to
 * point at something points at the first that there is.
 */
export function blankOf(shape: FieldShape, path: string, hall: HallConfiguration): unknown {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'words':
      return {zh: '', en: ''};
    case 'number':
      return path.startsWith('windows.') ? freshNumber(hall) : shape.least;
    case 'switch':
      return false;
    case 'choice':
      return shape.options[0];
    case 'fixed':
      return shape.value;
    case 'date':
      return '';
    case 'hours':
      return [{days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30'}];
    case 'id':
      return newId(path, hall);
    case 'list':
      return Array.from({length: shape.least}, (_, index) =>
        blankOf(shape.item, `${path}.${index}`, hall),
      );
    case 'group':
      return blankGroup(shape, path, hall, {});
    case 'variants':
      return blankGroup(shape, path, hall, {[shape.by]: shape.variants[0]?.value});
  }
}

/** The same thing as another of its variants: what both have stays, what only that one has is blank. */
export function asVariant(
  shape: ShapeOf<'variants'>,
  thing: Readonly<Record<string, unknown>>,
  value: string,
  path: string,
  hall: HallConfiguration,
): Readonly<Record<string, unknown>> {
  const keys = new Set(fieldsOfThing(shape, {[shape.by]: value}).map(({key}) => key));
  const kept = Object.fromEntries(Object.entries(thing).filter(([key]) => keys.has(key)));
  return blankGroup(shape, path, hall, {...kept, [shape.by]: value});
}

function blankGroup(
  shape: ShapeOf<'group' | 'variants'>,
  path: string,
  hall: HallConfiguration,
  kept: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fields = fieldsOfThing(shape, kept).filter(
    ({key, optional}) => !optional && !(key in kept),
  );
  const blanks = fields.map((field) => [
    field.key,
    blankOf(field.shape, `${path}.${field.key}`, hall),
  ]);
  return {...(Object.fromEntries(blanks) as Readonly<Record<string, unknown>>), ...kept};
}

function newId(path: string, hall: HallConfiguration): string {
  const pattern = patternOf(path);
  if (isRef(pattern)) return choosable(pattern, path, hall, 'zh')[0]?.id ?? '';
  // `units.41.id` is the id of a unit: its list says what it is.
  const [list = 'item'] = path
    .split('.')
    .filter((key) => !/^(\d+|id)$/.test(key))
    .slice(-1);
  return freshId(list.toLowerCase().replace(/s$/, ''), [...idsIn(hall)]);
}

/** Everything in the document that has an id: the ids of units, seats and rooms are all different. */
function* idsIn(thing: unknown): Generator<{readonly id: string}> {
  if (typeof thing !== 'object' || thing === null) return;
  if ('id' in thing && typeof thing.id === 'string') yield {id: thing.id};
  for (const member of Object.values(thing)) yield* idsIn(member);
}

const freshNumber = ({windows}: HallConfiguration): number =>
  1 + Math.max(0, ...windows.map(({number}) => number));
