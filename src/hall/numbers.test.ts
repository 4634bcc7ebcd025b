import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LETTERS, hallNumber, kioskLetters, offlineCount, offlineNumber} from './number.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE, NINE, smallHall} from './testing/small-hall.ts';

const offline = (ticket: string, number: string, at: number, device = 'kiosk-1') => ({
  type: 'take-number' as const,
  ticket,
  device,
  queue: 'land',
  lane: 'ordinary' as const,
  party: 1,
  help: false,
  offline: {number, at},
});

test('numbers carry the letter of the area and count from 001 each day', () => {
  const log = new HallLog();
  assert.equal(log.take('t1', 'land'), 'A001');
  assert.equal(log.take('t2', 'work'), 'B001');
  assert.equal(log.take('t3', 'general'), 'A002');
  log.now += 24 * 60 * MINUTE;
  assert.equal(log.take('t4', 'land'), 'A001');
  assert.equal(log.state.tickets.size, 1, 'yesterday has no ticket in today’s hall');
});

test('letters that are misread or misheard are never used', () => {
  for (const letter of 'IOQZ') assert.ok(!LETTERS.includes(letter));
  const first = Array.from({length: 5_000}, (_, index) => kioskLetters(index));
  assert.equal(new Set(first).size, first.length, 'every kiosk has letters of its own');
  assert.equal(first[0], 'K');
  assert.equal(hallNumber('A', 1600), 'A1600');
});

test('an offline number is read back only by the kiosk that issued it', () => {
  assert.equal(offlineNumber('A', 'K', 7), 'AK07');
  assert.equal(offlineCount('AK07', 'A', 'K'), 7);
  assert.equal(offlineCount('AK107', 'A', 'K'), 107);
  for (const strange of ['AK7', 'AK007', 'AL07', 'A007', 'AK00', 'AK', 'AKX1']) {
    assert.equal(offlineCount(strange, 'A', 'K'), undefined, strange);
  }
});

test('a ticket issued offline joins at the time it was issued', () => {
  const log = new HallLog();
  log.take('early', 'land');
  log.now += 10 * MINUTE;
  log.take('late', 'land');
  log.now += MINUTE;
  log.do(offline('between', 'AK01', NINE + 5 * MINUTE));
  const line = log.state.queues.get('land')?.ordinary.map(({number}) => number);
  assert.deepEqual(line, ['A001', 'AK01', 'A002']);
});

test('an offline number cannot be used twice, nor by a kiosk it does not belong to', () => {
  const log = new HallLog();
  log.do(offline('t1', 'AK02', log.now));
  assert.equal(log.try(offline('t2', 'AK02', log.now))?.code, 'number-taken');
  assert.equal(log.try(offline('t3', 'AK01', log.now))?.code, 'number-taken');
  assert.equal(log.try(offline('t4', 'AK03', log.now, 'kiosk-2'))?.code, 'number-not-yours');
  assert.equal(log.try(offline('t5', 'AL01', log.now, 'kiosk-2')), undefined);
});

test('an offline ticket of yesterday is kept in the log and does not join today', () => {
  const log = new HallLog();
  log.now += 24 * 60 * MINUTE;
  log.do(offline('t1', 'AK01', NINE));
  assert.equal(log.events.at(-1)?.type, 'ticket-lapsed');
  assert.equal(log.state.tickets.size, 0);
});

test('nobody joins from the future', () => {
  const log = new HallLog();
  log.do(offline('t1', 'AK01', log.now + 60 * MINUTE));
  assert.equal(log.state.tickets.get('t1')?.issuedAt, log.now);
});

test('a number the hub gave but the kiosk never heard of gives way to the paper', () => {
  const log = new HallLog();
  assert.equal(log.take('t1', 'land'), 'A001');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do(offline('t1', 'AK01', log.now));
  assert.equal(log.state.tickets.get('t1')?.number, 'AK01');
  assert.equal(log.state.calls[0]?.number, 'AK01', 'the wall shows what the visitor holds');
  assert.equal(log.state.tickets.size, 1, 'in the hall once');
  assert.equal(log.take('t2', 'land'), 'A002', 'A001 is not given to anybody else');
});

test('outside its hours the hall issues no number', () => {
  const log = new HallLog();
  log.now = NINE + 9 * 60 * MINUTE;
  const refused = log.try({...offline('t1', '', 0), offline: undefined} as never);
  assert.equal(refused?.code, 'hall-closed');
  const open = new HallLog({...smallHall, issue: 'always'});
  open.now = log.now;
  assert.equal(open.take('t1', 'land'), 'A001');
});

test('a party beyond the limit and an unknown queue are named', () => {
  const log = new HallLog();
  const refused = (more: object) =>
    log.try({...offline('t1', '', 0), ...more, offline: undefined} as never)?.code;
  assert.equal(refused({party: 51}), 'party-too-large');
  assert.equal(refused({queue: 'nowhere'}), 'unknown-queue');
  assert.equal(refused({device: 'stranger'}), 'unknown-device');
});

test('a paper that was printed offline counts, whatever of it the hall has dropped meanwhile', () => {
  const log = new HallLog();
  const firstUnit = 'nowhere';
  log.do({...offline('t1', 'AK01', log.now), queue: 'nowhere', firstUnit});
  log.do({...offline('t2', 'AK02', log.now), firstUnit, party: 51});
  const told = (id: string) => {
    const {number, queue, party, firstUnit: first} = log.state.tickets.get(id) ?? {};
    return [number, queue, party, first];
  };
  assert.deepEqual(told('t1'), ['AK01', 'general', 1, undefined], 'first reception takes it');
  assert.deepEqual(told('t2'), ['AK02', 'land', 50, 'land']);
});
