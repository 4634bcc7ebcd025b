import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {MINUTE} from '../../hall/testing/small-hall.ts';
import {findNumbers, findVisit, wasIssued} from './find-numbers.ts';

const found = (log: HallLog, typed: string) =>
  findNumbers(log.state, typed).map(({number}) => number);

/** A001 … A012 and B001 … B002 of the small hall. */
function filled(): HallLog {
  const log = new HallLog();
  for (let i = 1; i <= 12; i += 1) log.take(`a${i}`, 'land');
  for (let i = 1; i <= 2; i += 1) log.take(`b${i}`, 'work');
  return log;
}

test('a count alone is looked for in every area, letters in any case', () => {
  const log = filled();
  assert.deepEqual(found(log, '2'), ['A002', 'B002']);
  assert.deepEqual(found(log, '002'), ['A002', 'B002']);
  assert.deepEqual(found(log, 'a7'), ['A007']);
  assert.deepEqual(found(log, ' a 007'), ['A007']);
  assert.deepEqual(found(log, 'a01'), ['A001', 'A010', 'A011', 'A012']);
  assert.deepEqual(found(log, 'C1'), []);
  assert.deepEqual(found(log, ''), []);
});

test('what is over is told apart from what was never given out', () => {
  const log = filled();
  log.do({type: 'withdraw-ticket', ticket: 'b1'});
  const [withdrawn] = findNumbers(log.state, 'B001');
  assert.deepEqual(withdrawn?.standing, {kind: 'ended', fate: 'withdrawn'});
  log.state.ended.clear();
  assert.deepEqual(found(log, 'B001'), []);
  assert.equal(wasIssued(log.state, 'b001'), true);
  assert.equal(wasIssued(log.state, 'B009'), false);
});

test('who was given another day is found by the number of today and by that of the day', () => {
  const log = filled();
  const tomorrow = log.now + 24 * 60 * MINUTE;
  log.do({type: 'book-ticket', ticket: 'a12', time: tomorrow});
  const [today] = findNumbers(log.state, 'A012');
  assert.deepEqual(today, {id: 'a12', number: 'A012', standing: {kind: 'ended', fate: 'booked'}});
  assert.deepEqual(
    findNumbers(log.state, 'A001').map(({id}) => id),
    ['a1', 'a12'],
  );
});

test('the visit that a code has told of is the live one of that number, or the one of that time', () => {
  const log = filled();
  const told = {ahead: 0, misses: 0, rateable: false, says: {title: {zh: '', en: ''}, lines: []}};
  const waiting = {...told, status: 'waiting', number: 'A007'} as const;
  assert.equal(findVisit(log.state, waiting)?.id, 'a7');
  assert.equal(findVisit(log.state, {...waiting, number: 'A099'}), undefined);
  log.do({type: 'book-ticket', ticket: 'a12', time: log.now + 30 * MINUTE});
  const [booked] = log.state.appointments.values();
  assert.ok(booked);
  const {number, time, ticket} = booked;
  assert.equal(findVisit(log.state, {...told, status: 'booked', number, time})?.id, ticket);
});
