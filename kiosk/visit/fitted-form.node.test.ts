import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as v from 'valibot';
import type {FilledForm, Ink} from '../../src/hall/filled-form.ts';
import {paddedSize} from '../../src/wire/form-seal.ts';
import {filledFormSchema} from '../../src/wire/filled-form-schema.ts';
import {fittedForm} from './fitted-form.ts';

const words = {zh: '请求', en: 'Request'};
const bytes = (form: FilledForm) => Buffer.byteLength(JSON.stringify(form));

/** As much ink as a field holds: 24 strokes of 500 points. */
const full: Ink = {
  width: 1000,
  height: 2000,
  strokes: Array.from({length: 24}, (_, stroke) =>
    Array.from({length: 1000}, (_, at) => 1000 + ((stroke * 37 + at) % 1000)),
  ),
};
const formOf = (...inks: readonly Ink[]): FilledForm => ({
  version: 1,
  revision: 3,
  lines: [
    {id: 'name', label: words, mask: 'name', value: {kind: 'text', text: '甲'}},
    ...inks.map((ink, index) => ({
      id: `ink-${String(index)}`,
      label: words,
      mask: 'none' as const,
      value: {kind: 'ink' as const, ink},
    })),
  ],
});

test('a form that can be sealed is left as it is', () => {
  const form = formOf(full);
  assert.equal(fittedForm(form), form);
});

test('where a visitor wrote every field full by hand, all strokes are kept, drawn more coarsely', () => {
  const form = formOf(...Array.from({length: 7}, () => full));
  assert.equal(paddedSize(bytes(form)), undefined, 'too much as it was');
  const fitted = fittedForm(form);
  assert.notEqual(paddedSize(bytes(fitted)), undefined);
  assert.ok(v.is(filledFormSchema, fitted));
  assert.deepEqual(fitted.lines[0], form.lines[0]);
  for (const {value} of fitted.lines.slice(1)) {
    assert.ok(value.kind === 'ink');
    value.ink.strokes.forEach((stroke, at) => {
      assert.deepEqual(stroke.slice(0, 2), full.strokes[at]?.slice(0, 2), 'begins where it began');
      assert.deepEqual(stroke.slice(-2), full.strokes[at]?.slice(-2), 'ends where it ended');
    });
  }
});
