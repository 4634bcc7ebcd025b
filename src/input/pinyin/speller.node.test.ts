import assert from 'node:assert/strict';
import {test} from 'node:test';
import {speller} from './speller.ts';
import {data} from './testing/loaded.ts';

const spell = speller(data);

test('a character is spelled as its word is read', () => {
  for (const [text, syllables] of [
    ['银行', 'yin hang'],
    ['重庆', 'chong qing'],
    ['会计', 'kuai ji'],
    ['省信访局综合接访', 'sheng xin fang ju zong he jie fang'],
    ['重点项目办', 'zhong dian xiang mu ban'],
  ] as const)
    assert.equal(spell(text).join(' '), syllables);
});

test('every character has its syllable, and what the dictionary has not stands for itself', () => {
  assert.deepEqual(spell('A（行）1'), ['A', '（', 'xing', '）', '1']);
  assert.deepEqual(spell('\u{10fff0}银行'), ['\u{10fff0}', 'yin', 'hang']);
  assert.deepEqual(spell(''), []);
});
