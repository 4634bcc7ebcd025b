import assert from 'node:assert/strict';
import {test} from 'node:test';
import {waitWords} from './wait-words.ts';

function says(from: number, to: number): readonly string[] {
  const {zh, en} = waitWords({from, to});
  return [zh, en];
}

test('up to an hour and a half a wait is told in minutes', () => {
  assert.deepEqual(says(0, 5), ['5 分钟以内', 'Within 5 minutes']);
  assert.deepEqual(says(20, 45), ['大约 20–45 分钟', 'About 20–45 minutes']);
  assert.deepEqual(says(40, 90), ['大约 40–90 分钟', 'About 40–90 minutes']);
});

test('beyond, both ends are half hours, as people say them', () => {
  assert.deepEqual(says(65, 170), ['大约 1 至 3 小时', 'About 1 to 3 hours']);
  assert.deepEqual(says(35, 140), ['大约半小时至 2 个半小时', 'About half an hour to 2½ hours']);
  assert.deepEqual(says(60, 150), ['大约 1 小时至 2 个半小时', 'About 1 to 2½ hours']);
  assert.deepEqual(says(90, 180), ['大约 1 个半小时至 3 小时', 'About 1½ to 3 hours']);
  assert.deepEqual(says(95, 150), ['大约 1 个半至 2 个半小时', 'About 1½ to 2½ hours']);
});

test('a wait that may be next to none, or is known well, has one end', () => {
  assert.deepEqual(says(10, 265), ['4 个半小时以内', 'Within 4½ hours']);
  assert.deepEqual(says(120, 120), ['大约 2 小时', 'About 2 hours']);
});

test('a wait that may be longer than a morning is told by its shorter end alone', () => {
  assert.deepEqual(says(390, 690), ['6 个半小时以上', 'More than 6½ hours']);
  assert.deepEqual(says(40, 330), ['半小时以上', 'More than half an hour']);
  assert.deepEqual(says(120, 300), ['大约 2 至 5 小时', 'About 2 to 5 hours']);
});

test('what is said never promises more than the range in minutes', () => {
  assert.deepEqual(says(50, 170), ['大约半小时至 3 小时', 'About half an hour to 3 hours']);
  assert.deepEqual(says(119, 121), ['大约 1 个半至 2 个半小时', 'About 1½ to 2½ hours']);
});
