import assert from 'node:assert/strict';
import {test} from 'node:test';
import {poolingAdvice} from './pooling.ts';
import {HallLog} from './testing/hall-log.ts';

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
