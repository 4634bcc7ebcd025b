import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {MINUTE} from '../../hall/testing/small-hall.ts';
import {isNews} from './guide-news.ts';
import {guideView} from './guide-view.ts';

const visit = {device: 'kiosk-1', queue: 'land', lane: 'ordinary', party: 1} as const;
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

test('who goes first is led first, whenever they were called', () => {
  const log = new HallLog();
  log.take('t1', 'land', {lane: 'priority'});
  log.take('t2', 'work');
  for (const seat of ['1-left', '1-right']) {
    log.do({type: 'open-seat', seat});
    log.do({type: 'call-next', seat});
    log.now += MINUTE;
  }
  const {called} = guideView(log.state, undefined);
  assert.deepEqual(
    called.map(({seat}) => seat),
    ['1-left', '1-right'],
  );
});

test('whoever is called to another area concerns the guides of both', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  for (const area of ['a', 'b']) assert.equal(guideView(log.state, area).called.length, 1, area);
});

test('whoever asked for a guide is shown at once in their area, until somebody goes', () => {
  const log = new HallLog();
  log.do({type: 'take-number', ticket: 't1', ...visit, help: true});
  log.now += MINUTE;
  log.do({type: 'take-number', ticket: 't2', ...visit, help: true});
  log.do({type: 'take-number', ticket: 't3', ...visit, help: false});
  const asked = (area?: string) =>
    numbers(guideView(log.state, area).asked.map(({ticket}) => ticket));
  assert.deepEqual(asked(), ['A001', 'A002']);
  assert.deepEqual(asked('b'), []);
  log.do({type: 'find', ticket: 't1'});
  assert.deepEqual(asked('a'), ['A002']);
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-ticket', ticket: 't2', seat: '1-left', reason: 'at-the-window'});
  log.do({type: 'miss', ticket: 't2'});
  assert.deepEqual(asked(), [], 'looked for as missed');
});

test('whom a desk put back into the queue was there: nobody looks for them', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  const lost = () => guideView(log.state, undefined).lost.map(({found}) => found);
  for (let calls = 0; calls < 2; calls += 1) {
    log.do({type: 'call-next', seat: '1-left'});
    log.do({type: 'miss', ticket: 't1'});
    assert.deepEqual(lost(), [false]);
  }
  log.do({type: 'restore', ticket: 't1'});
  assert.deepEqual(lost(), []);
});

test('whom a guide put back into the queue stays in sight as found until the next call', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  for (let calls = 0; calls < 2; calls += 1) {
    log.do({type: 'call-next', seat: '1-left'});
    log.do({type: 'miss', ticket: 't1'});
  }
  log.do({type: 'find', ticket: 't1'});
  const {lost} = guideView(log.state, undefined);
  assert.deepEqual(
    lost.map(({status, found}) => [status, found]),
    [['waiting', true]],
  );
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

test('whoever was left without a slip first comes first', () => {
  const log = new HallLog();
  for (const ticket of ['t1', 't2', 't3']) log.take(ticket, 'land');
  for (const ticket of ['t2', 't3', 't1']) {
    log.do({type: 'report-slip', ticket, device: 'kiosk-1', slip: 'paper-out'});
    log.now += MINUTE;
  }
  assert.deepEqual(numbers(guideView(log.state, undefined).slips), ['A002', 'A003', 'A001']);
});

test('whoever is in their interview, or had it, needs no slip any more', () => {
  const log = new HallLog();
  const slips = () => numbers(guideView(log.state, undefined).slips);
  log.take('t1', 'land');
  log.take('t2', 'land');
  const missing = (ticket: string) => {
    log.do({type: 'report-slip', ticket, device: 'kiosk-1', slip: 'offline'});
  };
  missing('t1');
  missing('t2');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  assert.deepEqual(slips(), ['A001', 'A002'], 'called, but nobody has met them yet');
  log.do({type: 'start', ticket: 't1'});
  assert.deepEqual(slips(), ['A002']);
  missing('t1');
  assert.equal(isNews(log.events.at(-1)!, log.state, undefined), false);
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  assert.deepEqual(slips(), ['A002']);
});

test('whoever was sent on from their interview waits again, and needs a slip for that', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'report-slip', ticket: 't1', device: 'kiosk-1', slip: 'offline'});
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'transfer', ticket: 't1', to: 'work'});
  assert.deepEqual(numbers(guideView(log.state, undefined).slips), ['A001']);
});
