import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as v from 'valibot';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {checkConfiguration} from '../../../hall/check-configuration.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {configurationSchema} from '../../../wire/configuration-schema.ts';
import {asVariant, blankOf} from './blank.ts';
import {choiceName, fieldName, isChoiceNamed, isNamed} from './field-names.ts';
import {valueAt, withValue} from './field-path.ts';
import {isRef} from './choosable.ts';
import {shapeOf, type FieldShape, type ShapeOf} from './field-shape.ts';

const hall = example as HallConfiguration;
const whole = shapeOf(configurationSchema) as ShapeOf<'group'>;
/** Parts that have pages of their own. */
const ELSEWHERE = ['signage', 'slip'];

/** Every field of the schema that people see, with its pattern. */
function* fields(shape: FieldShape, pattern: string): Generator<readonly [string, FieldShape]> {
  if (shape.kind === 'list') {
    if (shape.item.kind !== 'text' && !isRef(`${pattern}.*`))
      yield* all(shape.item, `${pattern}.*`);
    return;
  }
  const lists =
    shape.kind === 'group'
      ? [shape.fields]
      : shape.kind === 'variants'
        ? shape.variants.map((one) => one.fields)
        : [];
  if (shape.kind === 'variants')
    yield [
      `${pattern}.${shape.by}`,
      {kind: 'choice', options: shape.variants.map(({value}) => value)},
    ];
  for (const {key, shape: member} of lists.flat()) {
    const path = pattern === '' ? key : `${pattern}.${key}`;
    // Ids are made by the page, never shown.
    if (!ELSEWHERE.includes(path) && !(member.kind === 'id' && !isRef(path)))
      yield* all(member, path);
  }
}
function* all(shape: FieldShape, pattern: string): Generator<readonly [string, FieldShape]> {
  yield [pattern, shape];
  yield* fields(shape, pattern);
}

test('every field and every choice of the hall’s document has a name in both languages', () => {
  const found = [...fields(whole, '')];
  assert.ok(found.length > 80, String(found.length));
  assert.deepEqual(
    found.map(([pattern]) => pattern).filter((pattern) => !isNamed(pattern)),
    [],
  );
  for (const [pattern, shape] of found) {
    for (const language of ['zh', 'en'] as const) assert.ok(fieldName(pattern, language));
    if (shape.kind !== 'choice') continue;
    for (const option of shape.options)
      assert.ok(isChoiceNamed(pattern, option), `${pattern}:${option}`);
  }
});

test('a field that the schema gets later appears with an editor, called by its key', () => {
  const later = shapeOf(v.strictObject({lamps: v.array(v.strictObject({bright: v.boolean()}))}));
  assert.deepEqual(later, {
    kind: 'group',
    fields: [
      {
        key: 'lamps',
        optional: false,
        shape: {
          kind: 'list',
          least: 0,
          most: Number.MAX_SAFE_INTEGER,
          item: {
            kind: 'group',
            fields: [{key: 'bright', optional: false, shape: {kind: 'switch'}}],
          },
        },
      },
    ],
  });
  assert.equal(fieldName('lamps.3.bright', 'zh'), 'bright');
  assert.equal(choiceName('lamps.3.bright', 'very', 'zh'), 'very');
});

test('what is new in a list needs its texts and nothing else', () => {
  const list = (key: string) =>
    whole.fields.find((field) => field.key === key)?.shape as ShapeOf<'list'>;
  const more = (before: HallConfiguration, key: string) => {
    const path = `${key}.${(valueAt(before, key) as unknown[] | undefined)?.length ?? 0}`;
    const items = (valueAt(before, key) ?? []) as readonly unknown[];
    return withValue(before, key, [...items, blankOf(list(key).item, path, before)]);
  };
  let grown = ['areas', 'units', 'windows', 'rooms', 'topics', 'devices'].reduce(more, hall);
  grown = more(grown, 'units');
  assert.equal(new Set(grown.units.map(({id}) => id)).size, hall.units.length + 2);
  assert.equal(grown.windows.at(-1)?.number, hall.windows.length + 1);
  assert.equal(grown.units.at(-1)?.area, hall.areas[0]?.id);
  const faults = v.safeParse(configurationSchema, grown).issues ?? [];
  assert.ok(faults.length > 0);
  for (const fault of faults)
    assert.equal((fault as {input: unknown}).input, '', v.getDotPath(fault) ?? '');
  assert.deepEqual(checkConfiguration(hall), []);
});

test('a question that is answered in another way keeps its words', () => {
  const questions = (
    whole.fields.find(({key}) => key === 'form')?.shape as ShapeOf<'group'>
  ).fields.find(({key}) => key === 'questions')?.shape as ShapeOf<'list'>;
  const shape = questions.item as ShapeOf<'variants'>;
  const [place, before] = [...hall.form.questions.entries()].find(
    ([, one]) => one.kind === 'digits',
  )!;
  const after = asVariant(shape, {...before}, 'choice', `form.questions.${place}`, hall);
  assert.deepEqual(after['ask'], before.ask);
  assert.deepEqual(after['options'], []);
  assert.ok(!('format' in after));
});

test('a value is put in and taken away by its path, with everything else as it was', () => {
  assert.equal(withValue(hall, 'units.1.short.zh', '新').units[1]?.short.zh, '新');
  assert.equal(withValue(hall, 'units.1', undefined).units.length, hall.units.length - 1);
  const limited = withValue(hall, 'units.1.quota.perDay', 5);
  assert.deepEqual(limited.units[1]?.quota, {perDay: 5});
  assert.deepEqual(withValue(limited, 'units.1.quota', undefined), hall);
});
