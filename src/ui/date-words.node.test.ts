import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateWords} from './date-words.ts';

const zone = 'Asia/Shanghai';
/** 2026-11-24, a Tuesday, 16:00 in the hall. */
const NOW = Date.UTC(2026, 10, 24, 8);
const hours = (count: number) => NOW + count * 3_600_000;

test('a time is said as people say it, by the hall’s own calendar', () => {
  assert.equal(dateWords(hours(1), NOW, zone).zh, '今天 17:00');
  assert.match(dateWords(hours(17.5), NOW, zone).zh, /^明天（11月25日 周三）9:30$/);
  assert.match(dateWords(hours(70), NOW, zone).zh, /^11月27日 周五 14:00$/);
  assert.match(dateWords(hours(70), NOW, zone).en, /27 Nov, 14:00$/);
});
