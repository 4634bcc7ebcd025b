import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {MINUTE} from '../../hall/testing/small-hall.ts';
import {guideView} from './guide-view.ts';

const numbers = (tickets: readonly {number: string}[]) => tickets.map(({number}) => number);

test('who was called last comes first, until they are met', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.take('t2', 'work');
  for (const seat of ['1-left', '1-right']) {
    log.do({type: 'open-seat', seat});
    log.do({type: 'call-next', seat});
    log.now += MINUTE;
  }
  const {called} = guideView(log.state, undefined);
  assert.deepEqual(
    called.map(({seat}) => seat),
    ['1-right', '1-left'],
  );
  log.do({type: 'start', ticket: 't2'});
  assert.equal(guideView(log.state, undefined).called.length, 1);
});

test('a guide of one area sees its windows and its missed numbers, and every call for help', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.take('t2', 'work');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'open-seat', seat: '2-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'call-next', seat: '2-left'});
  log.do({type: 'ask-for-help', device: 'kiosk-1'});
  const {called, help} = guideView(log.state, 'b');
  assert.deepEqual(
    called.map(({seat}) => seat),
    ['2-left'],
  );
  assert.deepEqual(
    help.map(({name}) => name),
    ['K'],
  );
  log.do({type: 'miss', ticket: 't2'});
  assert.deepEqual(numbers(guideView(log.state, 'b').lost), ['B001']);
  assert.deepEqual(guideView(log.state, 'a').lost, []);
});

test('whoever is found goes to the end of the list, and off it when the visit starts', () => {
  const log = new HallLog();
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'open-seat', seat: '2-left'});
  log.do({type: 'assign-queues', seat: '2-left', serves: ['land']});
  for (const [ticket, seat] of [
    ['t1', '1-left'],
    ['t2', '2-left'],
  ] as const) {
    log.take(ticket, 'land');
    log.do({type: 'call-next', seat});
  }
  for (const ticket of ['t1', 't2']) {
    log.now += MINUTE;
    log.do({type: 'miss', ticket});
  }
  const lost = () => numbers(guideView(log.state, undefined).lost);
  assert.deepEqual(lost(), ['A002', 'A001']);
  log.do({type: 'find', ticket: 't2'});
  assert.deepEqual(lost(), ['A001', 'A002']);
});
