import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import {configurationSchema} from '../../wire/configuration-schema.ts';
import {mutationsOf} from '../../wire/testing/mutated-hall.ts';
import type {HallConfiguration, Unit} from '../configuration.ts';
import {smallHall} from '../testing/small-hall.ts';
import {differences} from './differences.ts';
import {isNamedField} from './field-words.ts';

const file = new URL('../../hub/example/hall.json', import.meta.url);
const example = v.parse(configurationSchema, JSON.parse(readFileSync(file, 'utf8')));
const zh = (before: HallConfiguration, after: HallConfiguration) =>
  differences(before, after).map((difference) => difference.zh);

const withWindow = (hall: HallConfiguration, number: number, seat: string, serves: string[]) => ({
  ...hall,
  windows: hall.windows.map((window) =>
    window.number !== number
      ? window
      : {
          ...window,
          seats: window.seats.map((each) => (each.id === seat ? {...each, serves} : each)),
        },
  ),
});
const audit: Unit = {
  id: 'audit',
  name: {zh: '省审计厅（新）', en: 'Audit Office'},
  short: {zh: '审计厅', en: 'Audit'},
  area: 'a',
};

void test('an operator reads which unit sits at a window now, and which one did', () => {
  const moved = withWindow(smallHall, 1, '1-left', ['work']);
  assert.deepEqual(zh(smallHall, moved), ['1 号窗口 左侧：国土 → 人社']);
  const more = withWindow(smallHall, 1, '1-left', ['land', 'general']);
  assert.deepEqual(zh(smallHall, more), ['1 号窗口 左侧：国土 → 国土、综合接访']);
});

void test('a new unit, a slogan and the hours are told in the words of the hall', () => {
  const after: HallConfiguration = {
    ...smallHall,
    units: [...smallHall.units, audit],
    hours: [{days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00'}],
    signage: {...smallHall.signage, slogans: [{text: '一杯热茶，尊重群众'}]},
    devices: [{id: 'east-1', name: '东门1号机', kind: 'kiosk', kiosk: {}}],
  };
  assert.deepEqual(zh(smallHall, after), [
    '营业时间：每天 08:30–17:30 → 周一至周五 09:00–17:00',
    '增加 单位 审计厅',
    '大屏标语 第 1 条：一声问候，关心群众 → 一杯热茶，尊重群众',
    '增加 设备 东门1号机',
  ]);
  assert.deepEqual(differences(after, smallHall).map(({en, kind}) => [kind, en])[1], [
    'removed',
    'Removed unit Audit',
  ]);
});

void test('what only moved neither went nor came', () => {
  const {units} = smallHall;
  const [moved, ...more] = differences(smallHall, {...smallHall, units: units.toReversed()});
  assert.equal(moved?.kind, 'moved');
  assert.deepEqual(more, []);
});

void test('documents differ in something exactly where they are not equal, and no line shows an id', () => {
  const ids = example.units.map(({id}) => id).filter((id) => id.length > 3);
  const shown = new RegExp(`\\b(${ids.join('|')})\\b`);
  // These are told as they are: people type them.
  const typed = /^(hall|timeZone|phoneAddress)$|\.(kiosk|controller|code|languages)\b/;
  let valid = 0;
  fc.assert(
    fc.property(mutationsOf(example), (mutated) => {
      const parsed = v.safeParse(configurationSchema, mutated);
      if (!parsed.success) return;
      valid += 1;
      const after = parsed.output;
      const found = differences(example, after);
      assert.equal(found.length === 0, isDeepStrictEqual(example, after));
      assert.equal(differences(after, example).length === 0, found.length === 0);
      for (const {zh: line, en, path} of found) {
        assert.match(line, /\p{Script=Han}/u);
        assert.doesNotMatch(`${line} ${en}`, /undefined|null|\[object/);
        if (!typed.test(path)) assert.doesNotMatch(line, shown);
      }
    }),
    {seed: 20_261_130, numRuns: 1_500},
  );
  assert.ok(valid > 300, String(valid));
});

void test('every field that a document can have has a name', () => {
  const unnamed: string[] = [];
  const walk = (schema: unknown, pattern: string): void => {
    const {type, entries, item, options, wrapped} = schema as {
      type: string;
      entries?: Record<string, unknown>;
      item?: unknown;
      options?: unknown[];
      wrapped?: unknown;
    };
    if (wrapped) walk(wrapped, pattern);
    if (item) walk(item, `${pattern}.*`);
    if (type === 'variant') for (const option of options ?? []) walk(option, pattern);
    const words = entries && 'zh' in entries;
    if (words || /(hours|quiet|volumes|brightness|lanes|layouts)(\.\*)?$/.test(pattern)) return;
    for (const [key, value] of Object.entries(entries ?? {})) {
      const own = pattern === '' ? key : `${pattern}.${key}`;
      if (!isNamedField(own)) unnamed.push(own);
      walk(value, own);
    }
  };
  walk(configurationSchema, '');
  assert.deepEqual(unnamed, []);
});
