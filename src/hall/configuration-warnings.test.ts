import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration, Window} from './configuration.ts';
import {configurationWarnings} from './configuration-warnings.ts';
import {smallHall} from './testing/small-hall.ts';

const today = '2026-11-30';
const warnings = (hall: HallConfiguration, before = hall) =>
  configurationWarnings(hall, {before, today});
const paths = (hall: HallConfiguration, before?: HallConfiguration) =>
  warnings(hall, before).map(({path}) => path);
const withLand = (change: object): HallConfiguration => ({
  ...smallHall,
  units: smallHall.units.map((unit) => (unit.id === 'land' ? {...unit, ...change} : unit)),
});

void test('a hall that is well ordered is warned of nothing', () => {
  assert.deepEqual(paths(smallHall), []);
});

void test('an operator hears of a window without seats, and of a seat that serves nobody', () => {
  const windows: Window[] = [
    ...smallHall.windows,
    {number: 3, area: 'a', seats: []},
    {number: 4, area: 'a', seats: [{id: '4-left', side: 'left', serves: []}]},
  ];
  const [empty, idle, ...more] = warnings({...smallHall, windows});
  assert.equal(empty?.path, 'windows.2.seats');
  assert.match(empty.zh, /^3 号窗口没有座位/);
  assert.equal(idle?.path, 'windows.3.seats.0.serves');
  assert.deepEqual(more, []);
});

void test('an operator who takes a unit all its seats but one hears of it, and only then', () => {
  const windows = smallHall.windows.map((window) => ({
    ...window,
    seats: window.seats.map((seat) =>
      seat.id === '2-left' ? {...seat, serves: ['general']} : seat,
    ),
  }));
  const after = {...smallHall, windows};
  assert.deepEqual(paths(after, smallHall), ['units.1']);
  assert.deepEqual(paths(after), []);
});

void test('hours that never come, and those of a unit outside the hall’s, are told', () => {
  assert.deepEqual(paths({...smallHall, hours: []}), ['hours']);
  const own = (from: string, until: string) => withLand({hours: [{days: [1], from, until}]});
  assert.deepEqual(paths(own('17:30', '20:00')), ['units.0.hours']);
  assert.deepEqual(paths(own('17:29', '20:00')), []);
});

void test('a unit whose last day is over is told, on its last day not yet', () => {
  assert.deepEqual(paths(withLand({validUntil: '2026-11-29'})), ['units.0.validUntil']);
  assert.deepEqual(paths(withLand({validUntil: today})), []);
});

void test('a slogan that a strip cannot show large enough is told, where it stands and does not scroll', () => {
  const {signage} = smallHall;
  const [board] = signage.boards;
  const [display] = signage.displays;
  const strip = (mode: 'scroll' | 'one-at-a-time'): HallConfiguration => ({
    ...smallHall,
    signage: {
      ...signage,
      boards: [{...board!, widgets: [{id: 'slogans', kind: 'slogans', mode}]}],
      displays: [
        {
          ...display!,
          canvas: {width: 320, height: 32, x: 0, y: 0, rotation: 0},
          viewing: {farthest: 15, pitch: 2.5},
        },
      ],
      slogans: [{text: '一杯热茶'}, {text: '一杯热茶尊重群众'}],
    },
  });
  // 800 mm of strip, characters of 105 mm with the air around them 114: seven of them.
  assert.deepEqual(paths(strip('one-at-a-time')), ['signage.slogans.1.text']);
  assert.deepEqual(paths(strip('scroll')), []);
});

void test('a hall without an alarm, and a zone in which nothing speaks, are told', () => {
  const zone = {id: 'z', name: '大厅', languages: ['zh'], quiet: [], volumes: []};
  const signage = {...smallHall.signage, alarms: [], zones: [zone]};
  assert.deepEqual(paths({...smallHall, signage}), ['signage.alarms', 'signage.zones.0']);
});
