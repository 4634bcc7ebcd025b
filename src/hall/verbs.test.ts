import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from './command.ts';
import {nextFor} from './next.ts';
import {OUTCOMES, tierOf} from './terms.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE, smallHall} from './testing/small-hall.ts';

const open = (seat: string): Command => ({type: 'open-seat', seat});
const next = (seat: string): Command => ({type: 'call-next', seat});
const entry = {lane: 'ordinary', party: 1, help: false, device: 'kiosk-1'} as const;
const statusOf = (log: HallLog, id: string) => log.state.tickets.get(id)?.status;

/** A hall where t1 is in interview at 1-left. */
function serving(queue = 'land', seat = '1-left'): HallLog {
  const log = new HallLog();
  log.take('t1', queue);
  log.do(open(seat));
  log.do(next(seat));
  log.do({type: 'start', ticket: 't1'});
  return log;
}

test('on hold the seat is free, and the visitor is called back without waiting again', () => {
  const log = serving();
  log.now += 5 * MINUTE;
  log.do({type: 'hold', ticket: 't1'});
  log.take('t2', 'land');
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 't2'});
  assert.equal(log.try({type: 'resume', ticket: 't1', seat: '1-left'})?.code, 'seat-busy');
  log.do({type: 'finish', ticket: 't2', outcome: 'accepted'});
  log.now += 30 * MINUTE;
  log.do({type: 'resume', ticket: 't1', seat: '1-left'});
  assert.equal(log.state.calls[0]?.number, 'A001', 'the wall calls it');
  assert.equal(log.state.calls[0].again, true);
  log.do({type: 'start', ticket: 't1'});
  log.now += 7 * MINUTE;
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  assert.equal(log.state.service.get('land')?.at(-1)?.minutes, 12, 'the time away is not counted');
});

test('sent on, a visit keeps its number, its age and its first unit, and the next desk is told', () => {
  const log = serving();
  log.now += MINUTE;
  log.take('t2', 'work');
  log.do({type: 'transfer', ticket: 't1', to: 'work', note: 'go-on-from-here'});
  log.do(open('1-right'));
  assert.equal(nextFor(log.state, '1-right')?.ticket.id, 't1', 'older than t2');
  log.do(next('1-right'));
  const ticket = log.state.tickets.get('t1');
  assert.equal(ticket?.number, 'A001');
  assert.equal(ticket.firstUnit, 'land');
  assert.equal(ticket.note, 'go-on-from-here');
});

test('sent to one seat or room, it comes before everybody else there', () => {
  const log = serving();
  log.take('t2', 'general');
  log.do(open('2-left'));
  log.do({type: 'transfer', ticket: 't1', to: '2-left'});
  assert.deepEqual(nextFor(log.state, '2-left')?.why, {kind: 'sent-here'});
  log.do(next('2-left'));
  assert.equal(statusOf(log, 't1'), 'called');
  const closed = log.try({type: 'transfer', ticket: 't1', to: 'mediation'});
  assert.deepEqual(closed, {code: 'place-closed', field: 'to'});
  log.do(open('mediation'));
  log.do({type: 'transfer', ticket: 't1', to: 'mediation', note: 'needs-mediation'});
  log.do(next('mediation'));
  assert.equal(log.state.calls[0]?.seat, 'mediation', 'rooms are called like windows');
});

test('a visit that names no unit gets the one that receives it first', () => {
  const log = serving('general', '1-right');
  assert.equal(log.state.tickets.get('t1')?.firstUnit, 'work');
  log.do({type: 'transfer', ticket: 't1', to: 'land'});
  assert.equal(log.state.tickets.get('t1')?.firstUnit, 'work');
  log.take('t2', 'general');
  log.do({type: 'transfer', ticket: 't2', to: 'land'});
  assert.equal(
    log.state.tickets.get('t2')?.firstUnit,
    'land',
    'sent on before anybody received it',
  );
});

test('a returning visitor’s first unit stays theirs in another queue', () => {
  const log = new HallLog();
  log.do({type: 'take-number', ticket: 't1', ...entry, queue: 'work', firstUnit: 'land'});
  assert.equal(log.state.tickets.get('t1')?.firstUnit, 'land');
});

test('the last step can be taken back for ten seconds, and no longer', () => {
  const log = serving();
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  log.now += 10_000;
  log.do({type: 'undo', seat: '1-left'});
  assert.equal(statusOf(log, 't1'), 'serving');
  assert.equal(log.state.today.settled, 0);
  assert.equal(log.try({type: 'undo', seat: '1-left'})?.code, 'nothing-to-undo');
  log.do({type: 'finish', ticket: 't1', outcome: 'accepted'});
  log.now += 10_001;
  assert.equal(log.try({type: 'undo', seat: '1-left'})?.code, 'undo-too-late');
});

test('what somebody else has gone on from cannot be taken back', () => {
  const log = serving();
  log.do(open('1-right'));
  log.do({type: 'transfer', ticket: 't1', to: 'work'});
  log.do(next('1-right'));
  assert.equal(log.try({type: 'undo', seat: '1-left'})?.code, 'undo-too-late');
  assert.equal(log.state.tickets.get('t1')?.seat, '1-right');
});

test('a call the hall has heard twice is not taken back', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.now += 20_000;
  log.do({type: 'recall', ticket: 't1'});
  assert.equal(log.try({type: 'undo', seat: '1-left'})?.code, 'nothing-to-undo');
});

test('“not accepted” needs its reason, and nothing else takes one', () => {
  const log = serving();
  const finish = {type: 'finish', ticket: 't1'} as const;
  assert.equal(log.try({...finish, outcome: 'not-accepted'})?.code, 'reason-missing');
  const unasked = {...finish, outcome: 'settled', reason: 'reviewed'} as const;
  assert.equal(log.try(unasked)?.code, 'reason-unasked');
  log.do({...finish, outcome: 'not-accepted', reason: 'in-litigation'});
});

test('a guide who found somebody missed brings them back into the queue', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  for (let i = 0; i < 2; i += 1) {
    log.do(next('1-left'));
    log.do({type: 'miss', ticket: 't1'});
  }
  assert.equal(statusOf(log, 't1'), 'missed');
  log.do({type: 'find', ticket: 't1'});
  assert.equal(statusOf(log, 't1'), 'waiting');
  assert.equal(log.state.tickets.get('t1')?.found, true);
  log.take('t2', 'land');
  assert.equal(log.try({type: 'find', ticket: 't2'})?.code, 'ticket-not-looked-for');
});

test('a kiosk’s call for help stands until a guide answers it', () => {
  const log = new HallLog();
  log.do({type: 'ask-for-help', device: 'kiosk-1'});
  log.do({type: 'ask-for-help', device: 'kiosk-1'});
  assert.deepEqual([...log.state.helpAsked.keys()], ['kiosk-1']);
  log.do({type: 'answer-help', device: 'kiosk-1'});
  assert.equal(log.try({type: 'answer-help', device: 'kiosk-1'})?.code, 'nobody-asked');
});

test('a call for help is taken back by whoever made it, also in the moment in which a guide answers', () => {
  const log = new HallLog();
  log.do({type: 'ask-for-help', device: 'kiosk-1'});
  log.do({type: 'withdraw-help', device: 'kiosk-1'});
  assert.equal(log.state.helpAsked.size, 0);
  assert.equal(log.try({type: 'answer-help', device: 'kiosk-1'})?.code, 'nobody-asked');
  log.do({type: 'ask-for-help', device: 'kiosk-1'});
  log.do({type: 'answer-help', device: 'kiosk-1'});
  const {seq} = log.state;
  log.do({type: 'withdraw-help', device: 'kiosk-1'});
  assert.equal(log.state.seq, seq);
});

test('who does not want to wait any longer goes home, by their own word only', () => {
  const log = serving();
  assert.equal(log.try({type: 'withdraw-ticket', ticket: 't1'})?.code, 'ticket-at-a-seat');
  log.take('t2', 'land');
  log.do({type: 'withdraw-ticket', ticket: 't2'});
  assert.equal(log.try({type: 'withdraw-ticket', ticket: 't2'})?.code, 'ticket-finished');
});

test('staff give priority, and the ticket moves lanes at once', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.take('t2', 'land');
  log.do({type: 'change-lane', ticket: 't2', lane: 'priority'});
  log.do(open('1-left'));
  assert.deepEqual(nextFor(log.state, '1-left')?.why, {kind: 'priority'});
  log.do(next('1-left'));
  assert.equal(statusOf(log, 't2'), 'called');
});

test('the duty manager lets a seat help out with a queue, until the day is over', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('2-left'));
  assert.equal(nextFor(log.state, '2-left'), undefined);
  log.do({type: 'assign-queues', seat: '2-left', serves: ['general', 'work', 'land']});
  assert.equal(nextFor(log.state, '2-left')?.ticket.id, 't1');
  const wrong = log.try({type: 'assign-queues', seat: '2-left', serves: ['1-left']});
  assert.deepEqual(wrong, {code: 'unknown-queue', field: 'serves'});
  log.now += 24 * 60 * MINUTE;
  log.do({type: 'look-at-clock'});
  assert.equal(log.state.seats.get('2-left')?.assigned, undefined);
});

test('a desk can see why a ticket is next', () => {
  const log = new HallLog();
  log.do(open('1-left'));
  const why = () => nextFor(log.state, '1-left')?.why;
  log.take('t1', 'land');
  assert.deepEqual(why(), {kind: 'longest'});
  log.take('p1', 'land', {lane: 'priority'});
  assert.deepEqual(why(), {kind: 'priority'});
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 'p1'});
  log.do({type: 'finish', ticket: 'p1', outcome: 'settled'});
  log.take('p2', 'land', {lane: 'priority'});
  assert.deepEqual(why(), {kind: 'ordinary-turn', more: 2});
});

test('with ageing, priority is a head start and nobody waits for ever', () => {
  const log = new HallLog({...smallHall, lanes: {rule: 'ageing', minutes: 20}});
  log.do(open('1-left'));
  log.take('t1', 'land');
  log.now += 19 * MINUTE;
  log.take('p1', 'land', {lane: 'priority'});
  assert.deepEqual(nextFor(log.state, '1-left')?.why, {kind: 'aged', minutes: 20});
  log.now += 2 * MINUTE;
  log.take('p2', 'land', {lane: 'priority'});
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 'p1'});
  log.do({type: 'finish', ticket: 'p1', outcome: 'settled'});
  assert.equal(
    nextFor(log.state, '1-left')?.ticket.id,
    't1',
    'older than p2 by more than its start',
  );
});

test('an outcome says how far up a visit went', () => {
  const tiers = OUTCOMES.map((outcome) => tierOf(outcome));
  assert.deepEqual(tiers, [1, 1, 1, 1, 1, 1, 1, 2, 3]);
});

test('a seat that somebody was sent to does not close before they are received', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-right'));
  log.do({type: 'transfer', ticket: 't1', to: '1-right'});
  const refused = log.try({type: 'close-seat', seat: '1-right'});
  assert.deepEqual(refused, {code: 'seat-awaited', field: 'seat', count: 1});
  assert.equal(log.try({type: 'undo', seat: '1-right'})?.code, 'seat-awaited', 'nor by undoing');
  log.do({type: 'transfer', ticket: 't1', to: 'land'});
  log.do({type: 'close-seat', seat: '1-right'});
});

test('nobody takes a number for a seat or a room', () => {
  const log = new HallLog();
  for (const queue of ['1-left', 'mediation']) {
    const command = {
      ticket: 't1',
      device: 'desk-1',
      queue,
      lane: 'ordinary',
      party: 1,
      help: false,
    } as const;
    assert.equal(log.try({type: 'take-number', ...command})?.code, 'unknown-queue');
    assert.equal(log.try({type: 'add-ticket', ...command})?.code, 'unknown-queue');
  }
});

test('an undone step keeps what a guide said since, and the number of a paper', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'miss', ticket: 't1'});
  log.do({type: 'find', ticket: 't1'});
  log.do({type: 'undo', seat: '1-left'});
  assert.equal(log.state.tickets.get('t1')?.found, true);
  log.do({type: 'miss', ticket: 't1'});
  log.do(next('1-left'));
  const offline = {number: 'AK01', at: log.now};
  const visit = {queue: 'land', lane: 'ordinary', party: 1, help: false} as const;
  log.do({type: 'take-number', ticket: 't1', device: 'kiosk-1', ...visit, offline});
  log.do({type: 'undo', seat: '1-left'});
  assert.deepEqual(
    log.state.calls.map(({number}) => number),
    ['AK01'],
  );
});

test('an interview that went on hold and then elsewhere counts for the queue it was held in', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 't1'});
  log.now += 7 * MINUTE;
  log.do({type: 'hold', ticket: 't1'});
  log.now += 30 * MINUTE;
  log.do({type: 'transfer', ticket: 't1', to: 'work'});
  assert.deepEqual(
    log.state.service.get('land')?.map(({minutes}) => minutes),
    [7],
  );
});

test('whoever has come has missed nothing any more', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'miss', ticket: 't1'});
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'transfer', ticket: 't1', to: 'work'});
  log.do(open('2-left'));
  log.do(next('2-left'));
  log.do({type: 'miss', ticket: 't1'});
  assert.equal(statusOf(log, 't1'), 'waiting', 'back some places, not on the list');
});
