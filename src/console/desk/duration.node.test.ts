import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationText} from './duration.ts';

test('from an hour on, a wait is said in hours and minutes', () => {
  assert.equal(durationText('zh', 59), '59 分钟');
  assert.equal(durationText('zh', 60), '1 小时');
  assert.equal(durationText('zh', 125), '2 小时 5 分');
  assert.equal(durationText('en', 125), '2 h 5 min');
});
