import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as v from 'valibot';
import {USUAL_SLIP, type SlipTemplate} from '../hall/slip-template.ts';
import {slipSchema} from './slip-schema.ts';

/** Where a slip with a line of these own words is wrong. */
function wrong(secondLanguage: SlipTemplate['secondLanguage'], zh: string, en: string) {
  const lines = [{show: 'number'}, {show: 'words', words: {zh, en}}];
  const {issues = []} = v.safeParse(slipSchema, {...USUAL_SLIP, secondLanguage, lines});
  return issues.map((issue) => v.getDotPath(issue));
}

test('own words are written in every language that a slip prints', () => {
  const [zh, en] = ['lines.1.words.zh', 'lines.1.words.en'];
  for (const second of ['asked', 'english'] as const) {
    assert.deepEqual(wrong(second, '咨询电话', 'Telephone'), []);
    assert.deepEqual(wrong(second, '咨询电话', ' '), [en]);
    assert.deepEqual(wrong(second, '', '—'), [zh, en]);
  }
  assert.deepEqual(wrong('none', '咨询电话', ''), []);
  assert.deepEqual(wrong('none', '', ''), [zh]);
});

test('too long a text is told once, printed or not', () => {
  for (const second of ['asked', 'none'] as const) {
    assert.deepEqual(wrong(second, '咨询电话', 'x'.repeat(201)), ['lines.1.words.en']);
  }
});
