import assert from 'node:assert/strict';
import {test} from 'node:test';
import {catalogue, text} from './catalogue.ts';

const slots = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages of a text take the same values', () => {
  for (const [key, {zh, en}] of Object.entries(catalogue)) {
    assert.deepEqual(slots(en), slots(zh), key);
  }
});

test('Chinese texts use Chinese punctuation', () => {
  for (const [key, {zh}] of Object.entries(catalogue)) {
    assert.doesNotMatch(zh, /[一-鿿][,;:?!]/, key);
  }
});

test('no phrase of a lead is longer than its column at the largest text', () => {
  // Lines break between phrases only; a longer one would break anywhere, even before its comma.
  for (const key of ['code.lead', 'code.lead.heard', 'units.lead', 'review.lead'] as const) {
    for (const phrase of catalogue[key].zh.split(/(?<=[，。；！？、])/)) {
      assert.ok(phrase.length <= 11, phrase);
    }
  }
});

test('nothing here says that a petition was received: a number is not that', () => {
  assert.doesNotMatch(JSON.stringify(catalogue), /受理/);
});

test('values are filled in', () => {
  assert.equal(text('number.ahead', 'zh', {count: 12}), '前面还有\u00a012\u00a0个号');
  assert.equal(text('slip.ahead.count', 'en', {count: 12}), '12');
});
