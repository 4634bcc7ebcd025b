import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from './command.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE} from './testing/small-hall.ts';

const open = (seat: string): Command => ({type: 'open-seat', seat});
const next = (seat: string): Command => ({type: 'call-next', seat});

test('a visit goes from the queue to a seat, is started and finished', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  assert.equal(log.state.tickets.get('t1')?.status, 'called');
  assert.deepEqual(
    log.state.calls.map(({number, seat, again}) => ({number, seat, again})),
    [{number: 'A001', seat: '1-left', again: false}],
  );
  log.do({type: 'start', ticket: 't1'});
  log.now += 12 * MINUTE;
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  assert.deepEqual(log.state.today, {issued: 1, people: 1, started: 1, finished: 1, settled: 1});
  assert.deepEqual(
    log.state.service.get('land')?.map(({minutes}) => minutes),
    [12],
  );
  assert.equal(log.state.seats.get('1-left')?.ticket, undefined);
});

test('a seat serves one ticket at a time, and only while it is open', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.take('t2', 'land');
  assert.equal(log.try(next('1-left'))?.code, 'seat-not-open');
  log.do(open('1-left'));
  log.do(next('1-left'));
  assert.equal(log.try(next('1-left'))?.code, 'seat-busy');
  assert.equal(log.try({type: 'close-seat', seat: '1-left'})?.code, 'seat-busy');
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'pause-seat', seat: '1-left', reason: 'lunch'});
  log.do({type: 'finish', ticket: 't1', outcome: 'accepted'});
  assert.equal(log.try(next('1-left'))?.code, 'seat-not-open');
  log.do({type: 'resume-seat', seat: '1-left'});
  log.do(next('1-left'));
  assert.equal(log.state.tickets.get('t2')?.status, 'called');
});

test('of two desks that press together the second gets the next ticket', () => {
  const log = new HallLog();
  log.take('t1', 'general');
  log.take('t2', 'general');
  log.do(open('1-right'));
  log.do(open('2-left'));
  log.do(next('1-right'));
  log.do(next('2-left'));
  assert.equal(log.state.tickets.get('t1')?.seat, '1-right');
  assert.equal(log.state.tickets.get('t2')?.seat, '2-left');
});

test('a ticket cannot be called, started or finished twice', () => {
  const log = new HallLog();
  log.take('t1', 'general');
  log.do(open('1-right'));
  log.do(open('2-left'));
  assert.equal(log.try({type: 'start', ticket: 't1'})?.code, 'ticket-not-called');
  log.do({type: 'call-ticket', seat: '1-right', ticket: 't1', reason: 'returning'});
  const twice = log.try({type: 'call-ticket', seat: '2-left', ticket: 't1', reason: 'returning'});
  assert.equal(twice?.code, 'ticket-not-waiting');
  log.do({type: 'start', ticket: 't1'});
  assert.equal(log.try({type: 'start', ticket: 't1'})?.code, 'ticket-not-called');
  log.do({type: 'finish', ticket: 't1', outcome: 'accepted'});
  assert.equal(
    log.try({type: 'finish', ticket: 't1', outcome: 'accepted'})?.code,
    'ticket-finished',
  );
  assert.equal(
    log.try({type: 'finish', ticket: 'none', outcome: 'accepted'})?.code,
    'unknown-ticket',
  );
});

test('a recall waits for its gap and ends at its limit', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  const soon = log.try({type: 'recall', ticket: 't1'});
  assert.deepEqual(soon, {code: 'recall-too-soon', field: 'ticket', seconds: 20});
  for (let i = 0; i < 3; i += 1) {
    log.now += 20_000;
    log.do({type: 'recall', ticket: 't1'});
    assert.equal(log.state.calls[0]?.again, true);
  }
  log.now += 20_000;
  assert.equal(log.try({type: 'recall', ticket: 't1'})?.code, 'recalls-used-up');
  assert.equal(log.state.calls.length, 1, 'one line for each ticket');
});

test('a missed ticket goes back three places, then to the list, and is never voided', () => {
  const log = new HallLog();
  for (const ticket of ['t1', 't2', 't3', 't4', 't5']) {
    log.take(ticket, 'land');
    log.now += MINUTE;
  }
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'miss', ticket: 't1'});
  const line = () => log.state.queues.get('land')?.ordinary.map(({id}) => id);
  assert.deepEqual(line(), ['t2', 't3', 't4', 't1', 't5']);
  log.do({type: 'call-ticket', seat: '1-left', ticket: 't1', reason: 'at-the-window'});
  assert.equal(log.state.calls[0]?.again, true, 'called again after a missed call');
  log.do({type: 'miss', ticket: 't1'});
  assert.equal(log.state.tickets.get('t1')?.status, 'missed');
  assert.deepEqual(line(), ['t2', 't3', 't4', 't5']);
  log.do({type: 'restore', ticket: 't1'});
  assert.equal(log.state.tickets.get('t1')?.status, 'waiting');
  assert.equal(log.try({type: 'restore', ticket: 't1'})?.code, 'ticket-not-missed');
});

test('with fewer than three behind it a missed ticket goes to the end', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.now += MINUTE;
  log.take('t2', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'miss', ticket: 't1'});
  assert.deepEqual(
    log.state.queues.get('land')?.ordinary.map(({id}) => id),
    ['t2', 't1'],
  );
});

test('the time zone stays while numbers of the day are out', () => {
  const log = new HallLog();
  const hall = log.state.configuration;
  assert.ok(hall);
  const publish = {
    type: 'publish-configuration' as const,
    configuration: {...hall, timeZone: 'Europe/Lisbon'},
    basedOn: 1,
  };
  log.take('t1', 'land');
  const refused = log.try(publish);
  assert.ok(refused?.code === 'configuration-invalid' && refused.faults[0]?.path === 'timeZone');
  log.now += 24 * 60 * MINUTE;
  log.do({type: 'look-at-clock'});
  const before = log.state.day;
  assert.equal(log.try(publish), undefined);
  const {day} = log.state;
  assert.equal(day?.day, before?.day, 'the date stays');
  log.now = day?.endsAt ?? 0;
  log.do({type: 'look-at-clock'});
  assert.notEqual(log.state.day?.day, day?.day, 'no date begins twice');
});

test('a zone that would make it another date has to wait', () => {
  const log = new HallLog();
  const hall = log.state.configuration;
  assert.ok(hall);
  const refused = log.try({
    type: 'publish-configuration',
    configuration: {...hall, timeZone: 'America/Los_Angeles'},
    basedOn: 1,
  });
  assert.ok(refused?.code === 'configuration-invalid' && refused.faults[0]?.path === 'timeZone');
});

test('a device keeps its letters, whatever it is used as in between', () => {
  const log = new HallLog();
  for (const device of ['k1', 'k2']) log.do({type: 'register-device', device, kind: 'kiosk'});
  const letters = () => ['k1', 'k2', 'k3'].map((id) => log.state.devices.get(id)?.letters);
  const [first, second] = letters();
  log.do({type: 'register-device', device: 'k1', kind: 'wall'});
  log.do({type: 'register-device', device: 'k3', kind: 'kiosk'});
  log.do({type: 'register-device', device: 'k1', kind: 'kiosk'});
  assert.deepEqual(letters().slice(0, 2), [first, second]);
  assert.equal(new Set(letters()).size, 3);
});

test('a new revision is refused while somebody depends on what it takes away', () => {
  const log = new HallLog();
  const hall = log.state.configuration;
  assert.ok(hall);
  log.take('t1', 'land');
  const without = {
    ...hall,
    units: hall.units.filter(({id}) => id !== 'land'),
    topics: [],
    windows: hall.windows.map((window) => ({
      ...window,
      seats: window.seats.filter(({id}) => id !== '1-left'),
    })),
  };
  const publish: Command = {type: 'publish-configuration', configuration: without, basedOn: 1};
  assert.equal(log.try(publish)?.code, 'configuration-invalid');
  log.do(open('1-left'));
  log.do(next('1-left'));
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  log.do(publish);
  assert.equal(log.state.revision, 2);
  assert.equal(log.state.seats.has('1-left'), false);
  assert.equal(log.try(publish)?.code, 'revision-stale');
});
