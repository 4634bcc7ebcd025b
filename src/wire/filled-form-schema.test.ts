import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import * as v from 'valibot';
import {FORM_LIMITS} from './form-limits.ts';
import {filledFormSchema, sealedFormSchema} from './filled-form-schema.ts';

const words = {zh: '请求', en: 'Request'};
const line = (value: unknown) => ({id: 'request', label: words, mask: 'none', value});
const form = (value: unknown) => ({version: 1, revision: 3, lines: [line(value)]});
const takes = (value: unknown) => v.is(filledFormSchema, form(value));

await suite('a filled form', () => {
  test('takes every kind of answer', () => {
    assert.ok(takes({kind: 'text', text: '𠮷'.repeat(FORM_LIMITS.text)}));
    assert.ok(takes({kind: 'chosen', chosen: [{id: 'kin', name: words}]}));
    assert.ok(
      takes({
        kind: 'paper',
        paper: {id: 'passport', name: words},
        number: '𠮷'.repeat(FORM_LIMITS.paper),
      }),
    );
    assert.ok(takes({kind: 'names', names: ['甲', '乙']}));
    assert.ok(takes({kind: 'ink', ink: {width: 600, height: 300, strokes: [[1, 2, 3, 4]]}}));
    assert.ok(takes({kind: 'oral'}));
    assert.ok(takes({kind: 'skipped'}));
  });

  test('refuses what is too long, has too many strokes or more than was asked', () => {
    assert.ok(!takes({kind: 'text', text: '𠮷'.repeat(FORM_LIMITS.text + 1)}));
    const {strokes, pointsOfStroke, numbers} = FORM_LIMITS.ink;
    const written = (count: number, each: number) => {
      const stroke = Array.from({length: each}, () => 1);
      const ink = {width: 600, height: 300, strokes: Array.from({length: count}, () => stroke)};
      return takes({kind: 'ink', ink});
    };
    assert.ok(written(strokes, numbers / strokes));
    assert.ok(written(1, 2 * pointsOfStroke));
    assert.ok(!written(strokes + 1, 2), 'strokes');
    assert.ok(!written(1, 2 * pointsOfStroke + 2), 'points of one');
    assert.ok(!written(strokes, numbers / strokes + 2), 'numbers of all');
    assert.ok(!takes({kind: 'oral', text: '字'}));
    assert.ok(!v.is(filledFormSchema, {...form({kind: 'oral'}), name: '甲'}));
  });
});

await suite('a sealed form', () => {
  const sealed = {key: 'k1', enc: 'A'.repeat(87), ct: 'AAAA'};

  test('is a key, an encapsulated key and ciphertext', () => {
    assert.ok(v.is(sealedFormSchema, sealed));
    assert.ok(!v.is(sealedFormSchema, {...sealed, enc: 'A'.repeat(86)}));
    assert.ok(!v.is(sealedFormSchema, {...sealed, ct: 'A'.repeat(350_001)}));
    assert.ok(!v.is(sealedFormSchema, {...sealed, ct: '请求'}));
  });
});
