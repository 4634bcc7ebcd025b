import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freeTimes} from './appointment.ts';
import type {Command} from './command.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE, smallHall} from './testing/small-hall.ts';

const open = (seat: string): Command => ({type: 'open-seat', seat});
const next = (seat: string): Command => ({type: 'call-next', seat});
const entry = {lane: 'ordinary', party: 1, help: false, device: 'kiosk-1'} as const;
const statusOf = (log: HallLog, id: string) => log.state.tickets.get(id)?.status;

test('beyond its quota a unit offers a time, and staff may still add a number', () => {
  const [land, work] = smallHall.units;
  assert.ok(land && work);
  const log = new HallLog({...smallHall, units: [{...land, quota: {waiting: 1}}, work]});
  log.take('t1', 'land');
  const refused = log.try({type: 'take-number', ticket: 't2', ...entry, queue: 'land'});
  assert.ok(refused?.code === 'quota-reached' && refused.offer);
  assert.equal(refused.offer.text, '03-02 09:30', 'the next half hour that leaves time to come');
  log.do({
    type: 'make-appointment',
    ticket: 't2',
    ...entry,
    queue: 'land',
    time: refused.offer.at,
  });
  log.do({type: 'add-ticket', ticket: 't3', ...entry, device: 'desk-1', queue: 'land'});
  assert.equal(statusOf(log, 't3'), 'waiting');
});

test('a unit outside its hours offers a time within them', () => {
  const [land, work] = smallHall.units;
  assert.ok(land && work);
  const hours = [{days: [2], from: '10:00', until: '11:00'}];
  const log = new HallLog({...smallHall, units: [{...land, hours}, work]});
  const refused = log.try({type: 'take-number', ticket: 't1', ...entry, queue: 'land'});
  assert.ok(refused?.code === 'unit-closed');
  assert.equal(refused.offer?.text, '03-03 10:00');
});

test('an appointment joins at its time, ahead of those who walked in, each in its lane', () => {
  const log = new HallLog();
  const [time] = freeTimes(log.state, 'land', log.now, 1);
  assert.ok(time);
  log.do({type: 'make-appointment', ticket: 'a1', ...entry, queue: 'land', time: time.at});
  log.take('t1', 'land');
  log.take('p1', 'land', {lane: 'priority'});
  log.do(open('1-left'));
  assert.equal(statusOf(log, 'a1'), undefined, 'not before its time');
  log.now = time.at;
  log.do({type: 'look-at-clock'});
  const line = log.state.queues.get('land');
  assert.deepEqual(
    line?.ordinary.map(({id}) => id),
    ['a1', 't1'],
  );
  assert.equal(line.priority[0]?.id, 'p1');
  log.do(next('1-left'));
  assert.equal(statusOf(log, 'p1'), 'called', 'the lane rule stands');
});

test('a time is given to so many and no more, and only from those on offer', () => {
  const log = new HallLog();
  const [time, after] = freeTimes(log.state, 'land', log.now, 2);
  assert.ok(time && after);
  const at = (ticket: string, moment: number) =>
    log.try({type: 'make-appointment', ticket, ...entry, queue: 'land', time: moment});
  assert.equal(at('a1', time.at), undefined);
  assert.equal(at('a2', time.at), undefined);
  const full = at('a3', time.at);
  assert.ok(full?.code === 'time-not-on-offer');
  assert.deepEqual(full.offer, after);
  assert.equal(at('a4', time.at + MINUTE)?.code, 'time-not-on-offer');
});

test('at closing a ticket keeps its place or gets a time: on another day under that day’s number', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.take('t2', 'land');
  log.now += 8.4 * 60 * MINUTE;
  const [time] = freeTimes(log.state, 'land', log.now, 1);
  assert.equal(time?.text, '03-03 08:30');
  log.do({type: 'book-ticket', ticket: 't1', time: time.at});
  assert.equal(statusOf(log, 't1'), undefined);
  assert.equal(statusOf(log, 't2'), 'waiting', 'keeps its place');
  log.now = time.at - 60 * MINUTE;
  log.do({type: 'look-at-clock'});
  log.now = time.at;
  const walkIn = log.take('t3', 'land');
  assert.equal(log.state.tickets.get('t1')?.number, 'A001', 'the first number of the new day');
  assert.equal(walkIn, 'A002');
  assert.equal(log.state.tickets.get('t1')?.firstUnit, 'land');
});

test('an appointment on a day that the hall slept through lapses', () => {
  const log = new HallLog();
  const [time] = freeTimes(log.state, 'land', log.now, 1);
  log.do({type: 'make-appointment', ticket: 'a1', ...entry, queue: 'land', time: time?.at ?? 0});
  log.now += 5 * 24 * 60 * MINUTE;
  log.do({type: 'look-at-clock'});
  assert.equal(log.events.at(-1)?.type, 'appointment-lapsed');
  assert.equal(log.state.appointments.size, 0);
});

test('a hall that numbers by unit never mixes two units’ numbers up', () => {
  const [land, work] = smallHall.units;
  assert.ok(land && work);
  const byUnit = (one: string, other: string) => ({
    ...smallHall,
    numbering: 'unit' as const,
    units: [
      {...land, prefix: one},
      {...work, prefix: other},
    ],
  });
  const log = new HallLog(byUnit('CD', 'CE'));
  assert.equal(log.take('t1', 'land'), 'CD001');
  assert.equal(log.take('t2', 'work'), 'CE001');
  assert.equal(log.take('t3', 'general'), 'A001');
  const mixed: Command = {
    type: 'publish-configuration',
    configuration: byUnit('C', 'CE'),
    basedOn: 1,
  };
  const refused = log.try(mixed);
  assert.ok(refused?.code === 'configuration-invalid');
  assert.equal(refused.faults[0]?.path, 'numbering');
  const reused = log.try({...mixed, configuration: byUnit('CDE', 'F')});
  assert.equal(reused?.code, 'configuration-invalid', 'CD001 is still out');
});

test('an appointment is moved, and its number is that of its day', () => {
  const log = new HallLog();
  const [soon, later] = freeTimes(log.state, 'land', log.now, 2);
  const tomorrow = freeTimes(log.state, 'land', log.now + 9 * 60 * MINUTE, 1)[0];
  assert.ok(soon && later && tomorrow);
  log.do({type: 'make-appointment', ticket: 'a1', ...entry, queue: 'land', time: soon.at});
  log.do({type: 'book-ticket', ticket: 'a1', time: later.at});
  assert.deepEqual(
    [log.state.appointments.get('a1')?.number, log.state.appointments.get('a1')?.time],
    ['A001', later.at],
  );
  log.do({type: 'book-ticket', ticket: 'a1', time: tomorrow.at});
  assert.equal(log.state.appointments.get('a1')?.number, 'A001', 'the first of tomorrow');
  assert.equal(log.take('t1', 'land'), 'A002', 'today’s first is not given again');
  log.now = later.at;
  log.do({type: 'look-at-clock'});
  assert.equal(log.state.tickets.has('a1'), false, 'its old time is nobody’s');
  log.do({
    type: 'book-ticket',
    ticket: 'a1',
    time: freeTimes(log.state, 'land', log.now, 1)[0]?.at ?? 0,
  });
  assert.equal(log.state.appointments.get('a1')?.number, 'A003', 'back on today');
  assert.equal(log.state.today.issued, 2);
});

test('a paper printed offline stands for now, whatever time the hub has for that visit', () => {
  const log = new HallLog();
  const [soon] = freeTimes(log.state, 'land', log.now, 1);
  const offline = {number: 'AK01', at: log.now};
  log.do({type: 'make-appointment', ticket: 'a1', ...entry, queue: 'land', time: soon?.at ?? 0});
  log.do({type: 'take-number', ticket: 'a1', ...entry, queue: 'land', offline});
  assert.equal(log.state.tickets.get('a1')?.number, 'AK01');
  assert.equal(log.state.appointments.size, 0);
  assert.equal(log.state.today.issued, 1);
  log.take('t1', 'land');
  log.do({type: 'book-ticket', ticket: 't1', time: soon?.at ?? 0});
  const late = {number: 'AK02', at: log.now};
  log.do({type: 'take-number', ticket: 't1', ...entry, queue: 'land', offline: late});
  assert.equal(log.state.tickets.get('t1')?.status, 'waiting');
});

test('whoever was sent to one seat and gets a time is received by the unit', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do({type: 'transfer', ticket: 't1', to: '1-left'});
  const [time] = freeTimes(log.state, 'land', log.now, 1);
  log.do({type: 'book-ticket', ticket: 't1', time: time?.at ?? 0});
  assert.equal(log.state.appointments.get('t1')?.queue, 'land');
});

test('who has a time may wait now after all: at their age, under the number on the paper', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.now += MINUTE;
  log.take('t2', 'land');
  const tomorrow = freeTimes(log.state, 'land', log.now + 9 * 60 * MINUTE, 1)[0];
  log.do({type: 'book-ticket', ticket: 't1', time: tomorrow?.at ?? 0});
  log.do({type: 'rejoin', ticket: 't1'});
  assert.equal(log.state.tickets.get('t1')?.number, 'A001');
  assert.deepEqual(
    log.state.queues.get('land')?.ordinary.map(({id}) => id),
    ['t1', 't2'],
  );
  assert.equal(log.state.today.issued, 2);
  assert.equal(log.try({type: 'rejoin', ticket: 't1'})?.code, 'ticket-not-booked');
});

test('a day whose quota is used up offers another day', () => {
  const [land, work] = smallHall.units;
  assert.ok(land && work);
  const log = new HallLog({...smallHall, units: [{...land, quota: {perDay: 1}}, work]});
  log.take('t1', 'land');
  const refused = log.try({type: 'take-number', ticket: 't2', ...entry, queue: 'land'});
  assert.ok(refused?.code === 'quota-reached');
  assert.equal(refused.offer?.text, '03-03 08:30');
});

test('a paper whose other number went home meanwhile waits as it says', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'withdraw-ticket', ticket: 't1'});
  const offline = {number: 'AK01', at: log.now};
  log.do({type: 'take-number', ticket: 't1', ...entry, queue: 'land', offline});
  assert.equal(log.state.tickets.get('t1')?.number, 'AK01');
  assert.equal(log.state.today.issued, 1);
});

test('an undo that names its step takes back no other one', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do(open('1-left'));
  log.do(next('1-left'));
  const step = log.state.seats.get('1-left')?.step?.seq ?? 0;
  log.do({type: 'start', ticket: 't1'});
  assert.equal(log.try({type: 'undo', seat: '1-left', step})?.code, 'undo-too-late');
  log.do({type: 'undo', seat: '1-left', step: log.state.seats.get('1-left')?.step?.seq ?? 0});
});
