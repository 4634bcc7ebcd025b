import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {
  addItem,
  changeItem,
  changed,
  differing,
  freshId,
  moveItem,
  moved,
  removeItem,
  same,
} from './draft.ts';

const {signage} = example as HallConfiguration;

test('a member that is taken away is gone, not undefined', () => {
  const thing: {a: number; b?: number} = {a: 1, b: 2};
  assert.deepEqual(Object.keys(changed(thing, {b: undefined})), ['a']);
});

test('one item changes, and nothing of the draft before it', () => {
  const after = changeItem('slogans', 1, {text: '您好'})(signage);
  assert.deepEqual(after.slogans.map(({text}) => text).slice(0, 3), [
    '一声问候，关心群众',
    '您好',
    '一杯热茶，尊重群众',
  ]);
  assert.equal(signage.slogans[1]?.text, '一张笑脸，贴近群众');
  assert.equal(changeItem('slogans', 99, {text: '您好'})(signage), signage);
});

test('items move within the list and never out of it', () => {
  assert.deepEqual(moved([1, 2, 3], 2, -1), [1, 3, 2]);
  assert.deepEqual(moved([1, 2, 3], 0, 2), [2, 3, 1]);
  assert.deepEqual(moved([1, 2, 3], 0, -1), [1, 2, 3]);
  assert.deepEqual(moved([1, 2, 3], 2, 1), [1, 2, 3]);
  const after = moveItem('slogans', 0, 1)(signage);
  assert.equal(after.slogans[0]?.text, '一张笑脸，贴近群众');
});

test('a display that goes takes its places on notices and media with it', () => {
  const id = signage.displays[1]?.id ?? '';
  const hung = changeItem('notices', 0, {displays: ['wall', id]})(signage);
  const after = removeItem('displays', 1)(hung);
  assert.ok(!after.displays.some((display) => display.id === id));
  assert.deepEqual(after.notices[0]?.displays, ['wall']);
});

test('a zone that goes leaves its displays silent', () => {
  const after = removeItem('zones', 0)(signage);
  assert.ok(signage.displays.some(({zone}) => zone === 'hall'));
  assert.ok(!after.displays.some(({zone}) => zone === 'hall'));
  assert.ok(after.displays.some(({zone}) => zone === 'b'));
});

test('a new item has a name of its own', () => {
  assert.equal(freshId('zone', [{id: 'zone-1'}, {id: 'zone-3'}]), 'zone-2');
  assert.equal(addItem('slogans', {text: '新'})(signage).slogans.length, 7);
});

test('two documents that say the same are the same, in whatever order they say it', () => {
  assert.ok(same({a: [1, {b: 2, c: 3}]}, {a: [1, {c: 3, b: 2}]}));
  assert.ok(same({a: 1, b: undefined}, {a: 1}));
  assert.ok(!same({a: [1, 2]}, {a: [2, 1]}));
  assert.ok(!same([1], {0: 1}));
  assert.ok(!same({a: 1}, {a: 1, b: false}));
  assert.deepEqual(differing(signage, changeItem('slogans', 0, {text: '新'})(signage)), [
    'slogans',
  ]);
});
