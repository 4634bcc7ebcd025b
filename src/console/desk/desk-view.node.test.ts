import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {MINUTE} from '../../hall/testing/small-hall.ts';
import {deskView} from './desk-view.ts';

const view = (log: HallLog, seat = '1-right') => {
  const shown = deskView(log.state, seat, log.now);
  assert.ok(shown);
  return shown;
};

test('shows each queue of the seat, how many wait and how long', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.now += 7 * MINUTE;
  log.take('t2', 'general');
  const {queues, next} = view(log);
  assert.deepEqual(
    queues.map(({queue, waiting, oldestMinutes}) => [queue, waiting, oldestMinutes]),
    [
      ['work', 1, 7],
      ['general', 1, 0],
    ],
  );
  assert.equal(next?.ticket.ticket.id, 't1');
  assert.deepEqual(next.why, {kind: 'longest'});
});

test('counts down to the next recall, and the recalls that are left', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  log.now += 5_000;
  assert.equal(view(log).recallIn, 15);
  assert.equal(view(log).recallsLeft, 3);
  log.now += 15_000;
  log.do({type: 'recall', ticket: 't1'});
  assert.equal(view(log).recallsLeft, 2);
});

test('says beforehand what a missed call will do', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  assert.equal(view(log).missBack, 3);
  log.do({type: 'miss', ticket: 't1'});
  log.do({type: 'call-next', seat: '1-right'});
  assert.equal(view(log).missBack, undefined);
  log.do({type: 'miss', ticket: 't1'});
  assert.deepEqual(
    view(log).missed.map(({ticket}) => ticket.id),
    ['t1'],
  );
  assert.deepEqual(view(log, '1-left').missed, [], 'only at seats that serve its queue');
});

test('the last step can be taken back while its seconds last', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  log.now += 4_000;
  const step = log.state.seq;
  assert.deepEqual(view(log).undo, {step, type: 'ticket-called', number: 'B001', seconds: 6});
  log.now += 6_000;
  assert.equal(view(log).undo, undefined);
});

test('on hold from this desk, a ticket is listed here whatever its queue', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-ticket', seat: '1-right', ticket: 't1', reason: 'same-matter'});
  log.do({type: 'hold', ticket: 't1'});
  const [held] = view(log).held;
  assert.equal(held?.ticket.number, 'A001');
});

test('a room’s desk shows what was sent there', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: 'mediation'});
  assert.equal(view(log, 'mediation').queues[0]?.own, true);
  log.do({type: 'transfer', ticket: 't1', to: 'mediation', note: 'needs-mediation'});
  const {place, next} = view(log, 'mediation');
  assert.equal(place.kind, 'room');
  assert.deepEqual(next?.why, {kind: 'sent-here'});
  assert.equal(next.ticket.firstUnit?.zh, '国土');
});

test('a seat that the hall does not have shows nothing', () => {
  assert.equal(deskView(new HallLog().state, '9-left', 0), undefined);
});
