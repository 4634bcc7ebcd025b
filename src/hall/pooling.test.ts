import assert from 'node:assert/strict';
import {test} from 'node:test';
import {poolingAdvice, longWaits} from './pooling.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE} from './testing/small-hall.ts';

function crowd(count: number): HallLog {
  const log = new HallLog();
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'open-seat', seat: '2-left'});
  for (let i = 0; i < count; i += 1) log.take(`t${i}`, 'land');
  log.do({type: 'call-next', seat: '1-left'});
  return log;
}

test('many wait at one seat while another is idle: it is asked to help, and helps', () => {
  const log = crowd(7);
  const [advice, ...more] = poolingAdvice(log.state);
  assert.deepEqual(more, []);
  assert.deepEqual(advice, {queue: 'land', waiting: 6, seats: 1, idle: 1, helper: '2-left'});
  log.do({type: 'assign-queues', seat: '2-left', serves: ['general', 'work', 'land']});
  assert.deepEqual(poolingAdvice(log.state), []);
  log.do({type: 'call-next', seat: '2-left'});
  assert.equal(log.state.tickets.get('t1')?.seat, '2-left');
});

test('a short line needs no help, and a seat with its own visitors gives none', () => {
  assert.deepEqual(poolingAdvice(crowd(2).state), []);
  const log = crowd(7);
  log.take('w1', 'work');
  assert.deepEqual(poolingAdvice(log.state), []);
});

test('somebody who waits where no seat is open is seen at once', () => {
  const log = new HallLog();
  log.do({type: 'open-seat', seat: '2-left'});
  log.take('t1', 'land');
  assert.equal(poolingAdvice(log.state)[0]?.seats, 0);
});

test('where no seat is idle, one at work for which nobody else waits is asked next', () => {
  const log = crowd(7);
  log.take('w1', 'work');
  log.do({type: 'call-next', seat: '2-left'});
  const [advice] = poolingAdvice(log.state);
  assert.deepEqual(advice, {queue: 'land', waiting: 6, seats: 1, idle: 0, helper: '2-left'});
});

test('general reception, which seats serve after their own units, is helped as well', () => {
  const log = new HallLog();
  for (const seat of ['1-left', '2-left']) log.do({type: 'open-seat', seat});
  log.do({type: 'assign-queues', seat: '2-left', serves: ['work']});
  for (let i = 0; i < 12; i += 1) log.take(`l${i}`, 'land');
  for (let i = 0; i < 28; i += 1) log.take(`g${i}`, 'general');
  log.do({type: 'assign-queues', seat: '1-left', serves: ['land', 'general']});
  const [advice] = poolingAdvice(log.state);
  assert.deepEqual([advice?.queue, advice?.helper], ['general', '2-left']);
});

test('where people wait long is known, whether or not a seat could help', () => {
  assert.deepEqual(longWaits(crowd(2).state), []);
  assert.deepEqual(longWaits(crowd(7).state), ['land']);
  const few = crowd(2);
  few.now += 50 * MINUTE;
  few.take('t9', 'land');
  assert.deepEqual(longWaits(few.state), ['land']);
  const paused = crowd(2);
  for (const seat of ['1-left', '2-left']) paused.do({type: 'pause-seat', seat, reason: 'away'});
  assert.deepEqual(longWaits(paused.state), ['land']);
  assert.deepEqual(poolingAdvice(paused.state), []);
});
