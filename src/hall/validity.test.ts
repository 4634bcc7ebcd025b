import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freeTimes} from './appointment.ts';
import type {Command} from './command.ts';
import {checkConfiguration} from './check-configuration.ts';
import type {HallConfiguration, Unit} from './configuration.ts';
import {dayAt} from './day.ts';
import {HallLog} from './testing/hall-log.ts';
import {NINE, smallHall} from './testing/small-hall.ts';
import {unitsOn} from './validity.ts';

const DAY = 24 * 60 * 60_000;
const today = dayAt(NINE, smallHall.timeZone).day;
const tomorrow = dayAt(NINE + DAY, smallHall.timeZone).day;
const dayAfter = dayAt(NINE + 2 * DAY, smallHall.timeZone).day;
const withLand = (
  dates: Pick<Unit, 'validFrom' | 'validUntil'>,
  more: Partial<HallConfiguration> = {},
) => ({
  ...smallHall,
  ...more,
  units: smallHall.units.map((unit) => (unit.id === 'land' ? {...unit, ...dates} : unit)),
});
const take = (ticket: string, queue: string): Command => ({
  ...{type: 'take-number', ticket, device: 'kiosk-1', queue},
  ...{lane: 'ordinary', party: 1, help: false},
});

void test('a unit gives no numbers before its first day and after its last, and who waits is served', () => {
  const log = new HallLog(withLand({validUntil: today}));
  const number = log.take('t1', 'land');
  log.do({
    type: 'publish-configuration',
    configuration: withLand({validFrom: tomorrow}),
    basedOn: 1,
  });
  assert.equal(log.try(take('t2', 'land'))?.code, 'unit-closed');
  assert.equal(log.try(take('t3', 'work')), undefined);
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  assert.equal(log.state.tickets.get('t1')?.status, 'called', number);
  log.now += DAY;
  assert.equal(log.try(take('t4', 'land')), undefined);
});

void test('a hall that is always open keeps the dates of its units too', () => {
  const log = new HallLog(withLand({validFrom: tomorrow}, {issue: 'always'}));
  assert.equal(log.try(take('t1', 'land'))?.code, 'unit-closed');
});

void test('a time is on offer only on a day on which the unit is there', () => {
  const {state} = new HallLog(withLand({validFrom: tomorrow, validUntil: tomorrow}));
  const days = freeTimes(state, 'land', NINE, 1000).map(
    ({at}) => dayAt(at, smallHall.timeZone).day,
  );
  assert.deepEqual([...new Set(days)], [tomorrow]);
});

void test('a visitor is shown the units of today', () => {
  const {units} = withLand({validFrom: tomorrow, validUntil: dayAfter});
  assert.deepEqual(
    unitsOn(units, today).map(({id}) => id),
    ['work'],
  );
  assert.deepEqual(unitsOn(units, dayAfter).length, 2);
  assert.deepEqual(unitsOn(units, undefined).length, 2);
});

void test('dates in the wrong order are refused at the last one', () => {
  const [fault] = checkConfiguration(withLand({validFrom: tomorrow, validUntil: today}));
  assert.equal(fault?.path, 'units.0.validUntil');
});
