import assert from 'node:assert/strict';
import {test} from 'node:test';
import {speller} from '../input/pinyin/speller.ts';
import {data} from '../input/pinyin/testing/loaded.ts';
import {unitsByLetters} from './unit-index.ts';

const spell = speller(data);
const names = ['中国人民银行', '重庆办事处', '省信访局（综合接访）'].map((name) => ({
  unit: name,
  syllables: spell(name),
}));

test('a unit is found by the letters that its name is read by', () => {
  for (const [letters, unit] of [
    ['yh', '中国人民银行'],
    ['yinhang', '中国人民银行'],
    ['cq', '重庆办事处'],
    ['zhjf', '省信访局（综合接访）'],
    ['zonghejie', '省信访局（综合接访）'],
  ] as const)
    assert.deepEqual(unitsByLetters(letters, names), [unit], letters);
});
