import assert from 'node:assert/strict';
import {test} from 'node:test';
import {goneTogether, type Silence} from './gone-together.ts';

const silent = (count: number, since: number, told = true): Silence[] =>
  Array.from({length: count}, (_, index) => ({
    place: `p${String(since)}-${String(index)}`,
    since: since + index * 100,
    told,
  }));

test('many that go within half a minute are one thing, also those that are not yet missed themselves', () => {
  const all = [...silent(1, 1_000), ...silent(41, 9_000, false)];
  assert.equal(goneTogether(all, undefined)?.places.length, 42);
  assert.equal(goneTogether(all, undefined)?.since, 1_000);
});

test('a few, or many one after the other, are each a thing of their own', () => {
  assert.equal(goneTogether(silent(4, 1_000), undefined), undefined);
  const apart = [0, 40_000, 80_000, 120_000, 160_000].flatMap((at) => silent(1, at));
  assert.equal(goneTogether(apart, undefined), undefined);
  assert.equal(goneTogether(silent(9, 1_000, false), undefined), undefined, 'nobody is told yet');
});

test('one that was missing for long is not one of them', () => {
  const together = goneTogether([...silent(1, 0), ...silent(8, 500_000)], undefined);
  assert.equal(together?.places.length, 8);
});

test('it goes on while some stay away; the last few are told by themselves', () => {
  const before = goneTogether(silent(8, 0), undefined);
  assert.equal(goneTogether(silent(3, 0), before)?.since, 0);
  assert.equal(goneTogether(silent(2, 0), before), undefined);
});
