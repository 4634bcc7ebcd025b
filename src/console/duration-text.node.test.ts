import assert from 'node:assert/strict';
import {test} from 'node:test';
import {say} from './desk/words.ts';
import {durationText} from './duration-text.ts';

test('from an hour on, a wait is said in hours and minutes', () => {
  assert.equal(durationText(say, 'zh', 59), '59 分钟');
  assert.equal(durationText(say, 'zh', 60), '1 小时');
  assert.equal(durationText(say, 'zh', 125), '2 小时 5 分');
  assert.equal(durationText(say, 'en', 125), '2 h 5 min');
});
