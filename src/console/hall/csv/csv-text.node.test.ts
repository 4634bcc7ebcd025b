import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {checkConfiguration} from '../../../hall/check-configuration.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {unitRows, unitsFromRows} from '../../../hall/table/units-table.ts';
import {windowRows, windowsFromRows} from '../../../hall/table/windows-table.ts';
import {configurationSchema} from '../../../wire/configuration-schema.ts';
import {mutationsOf} from '../../../wire/testing/mutated-hall.ts';
import {csvRows, csvText} from './csv-text.ts';

const file = new URL('../../../hub/example/hall.json', import.meta.url);
const example = v.parse(configurationSchema, JSON.parse(readFileSync(file, 'utf8')));

/** A file for each table, as somebody changed it. */
const units = (change: (text: string) => string, hall: HallConfiguration = example) =>
  unitsFromRows(csvRows(change(csvText(unitRows(hall)))), hall);
const windows = (change: (text: string) => string, hall: HallConfiguration = example) =>
  windowsFromRows(csvRows(change(csvText(windowRows(hall)))), hall);
const same = (text: string) => text;

void test('a file that was saved and brought back changes nothing, whatever the hall', () => {
  fc.assert(
    fc.property(mutationsOf(example), fc.constantFrom('zh', 'en'), (mutated, language) => {
      const parsed = v.safeParse(configurationSchema, mutated);
      if (!parsed.success || checkConfiguration(parsed.output).length > 0) return;
      const hall = parsed.output;
      const read = unitsFromRows(csvRows(csvText(unitRows(hall, language))), hall);
      assert.deepEqual(read, {ok: true, value: hall.units});
      const sat = windowsFromRows(csvRows(csvText(windowRows(hall, language))), hall);
      assert.deepEqual(sat, {ok: true, value: hall.windows});
    }),
    {seed: 20_261_130, numRuns: 600},
  );
});

void test('names with commas, signs and formulas come through', () => {
  const [first, ...rest] = example.units;
  const aliases = ['a、b', 'c\\', '=1+1', "'x"];
  const hall = {...example, units: [{...first!, aliases}, ...rest]};
  assert.deepEqual(units(same, hall), {ok: true, value: hall.units});
  const formula = {
    ...example,
    units: [{...first!, name: {zh: '=HYPERLINK(1)', en: '@x'}}, ...rest],
  };
  assert.match(csvText(unitRows(formula)), /,'=HYPERLINK/);
  assert.deepEqual(units(same, formula), {ok: true, value: formula.units});
});

void test('an operator adds a unit and a seat without making up codes', () => {
  const added = units((text) => `${text},审计厅,Audit Office,审计厅,Audit,,A 区,,2026/12/1,\n`);
  assert.ok(added.ok);
  assert.deepEqual(added.value.at(-1), {
    ...{id: 'unit', area: 'a', validFrom: '2026-12-01'},
    name: {zh: '审计厅', en: 'Audit Office'},
    short: {zh: '审计厅', en: 'Audit'},
  });
  const sat = windows((text) => `${text}90,B 区,中间,,人社厅、综合接访\n`);
  assert.ok(sat.ok);
  assert.deepEqual(sat.value.at(-1), {
    ...{number: 90, area: 'b'},
    seats: [{id: '90-middle', side: 'middle', serves: ['renshe', 'general']}],
  });
});

void test('what is wrong is told by line and column, with the way out', () => {
  const line = example.units.length + 2;
  const wrong = units((text) => `${text}xinfang,,Audit,审计厅,Audit,,Z 区,,2026-13-01,\n`);
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.faults.map((fault) => [fault.line, fault.column]),
    [
      [line, '编号'],
      [line, '全称'],
      [line, '所在的区'],
      [line, '从哪天起'],
    ],
  );
  assert.match(wrong.faults[2]?.zh ?? '', /没有“Z 区”这个区，可以是：A 区/);
  const seats = windows((text) => `${text}0,A 区,上面,,\n1,B 区,左侧,1-left,没有厅\n`);
  assert.ok(!seats.ok);
  assert.deepEqual(
    seats.faults.map(({column}) => column),
    ['窗口号', '哪一侧', '所在的区', '接待谁（按先后）', '座位编号'],
  );
  const headless = units((text) => text.replace('简称,', '短名,'));
  assert.ok(!headless.ok);
  assert.deepEqual(
    headless.faults.map(({line: at, column}) => [at, column]),
    [[1, '简称']],
  );
});
