import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LOG_BYTES_AT_MOST, LOG_MS} from '../../wire/device-ask.ts';
import {KeptLog} from './kept-log.ts';

test('no word of a visitor leaves the machine with its log, whatever a message brings', () => {
  const log = new KeptLog(() => 0);
  log.add({print: 'failed', why: 'cannot print 王秀英 13800138000 of 上访'});
  log.add({hub: 'away', why: 'ECONNREFUSED 127.0.0.1:8080', restarts: 2});
  const [first, second] = log.lines();
  assert.doesNotMatch(first!, /王秀英|13800138000|上访/);
  assert.match(first!, /"print":"failed"/);
  assert.match(second!, /ECONNREFUSED 127.0.0.1:8080","restarts":2/);
});

test('it goes with its hour, and never grows beyond its room', () => {
  let now = 0;
  const log = new KeptLog(() => now);
  for (let count = 0; count < 2_000; count += 1) log.add({count, why: 'x'.repeat(5_000)});
  const text = log.lines().join('');
  assert.ok(text.length <= LOG_BYTES_AT_MOST);
  assert.match(text, /"count":1999/);
  now += LOG_MS + 1;
  assert.deepEqual(log.lines(), []);
});
