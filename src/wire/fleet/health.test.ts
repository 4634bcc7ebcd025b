import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {AgentReport} from '../agent-beat.ts';
import type {BeatReport, DevicePresence} from '../api.ts';
import {healthOf, type Surroundings} from './health.ts';
import {standings} from './standing.ts';

const NOW = 10_000_000;
const around: Surroundings = {now: NOW, since: 0, revision: 3, version: '1', open: true};
const place: DevicePlace = {id: 'east-1', name: '东门 1 号机', kind: 'kiosk', kiosk: {}};
const report: BeatReport = {
  kind: 'kiosk',
  version: '1',
  revision: 3,
  seq: 9,
  frameWait: 16,
  waiting: 0,
  clockOffset: 2,
  needs: [],
};
const beats = (more: Partial<BeatReport> = {}): DevicePresence => ({
  device: 'k1',
  kind: 'kiosk',
  place: 'east-1',
  connected: true,
  lastBeat: NOW - 3_000,
  report: {...report, ...more},
});
const gone = {connected: false, lastBeat: NOW - 60_000};
const agent = (more: Partial<AgentReport> = {}, age = 2_000) => ({
  agent: {
    at: NOW - age,
    report: {
      ...({kind: 'kiosk', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []} as const),
      ...more,
    },
  },
});
const of = (device: DevicePresence | undefined, more: Partial<Surroundings> = {}, at = place) => {
  const {state, faults} = healthOf({key: 'k', place: at, device}, {...around, ...more});
  return [state, ...faults];
};

test('a device that beats and needs nothing is well, with or without an agent', () => {
  assert.deepEqual(of(beats()), ['online']);
  assert.deepEqual(of({...beats(), ...agent()}), ['online']);
  assert.deepEqual(of({...beats(), lastBeat: undefined, report: undefined}), ['online']);
});

test('who is not heard is told apart: silent, cut off, not showing, never there, off by plan, not known yet', () => {
  assert.deepEqual(of({...beats(), ...gone}), ['silent', 'silent']);
  assert.deepEqual(of({...beats(), lastBeat: NOW - 20_000}), ['silent', 'silent']);
  assert.deepEqual(of({...beats(), ...gone, ...agent()}), ['showing-cut-off', 'cut-off']);
  const calm = {...beats(), ...gone, ...agent({page: 'calm'})};
  assert.deepEqual(of(calm), ['not-showing', 'not-showing']);
  assert.deepEqual(of({...calm, ...agent({page: 'given-up'})}), ['not-showing', 'page-given-up']);
  assert.deepEqual(of({...calm, ...agent({page: 'starting'})}), ['not-showing']);
  assert.deepEqual(of(undefined), ['never-seen']);
  const off = {...place, off: 'outside-hours'} as const;
  assert.deepEqual(of({...beats(), ...gone}, {open: false}, off), ['planned-off']);
  assert.deepEqual(of({...beats(), ...gone}, {open: true}, off), ['silent', 'silent']);
  assert.deepEqual(of({...beats(), ...gone}, {since: NOW - 10_000}), ['unknown']);
});

test('what is wrong is told by evidence', () => {
  assert.deepEqual(of(beats({frameWait: 60_000})), ['online', 'frozen']);
  assert.deepEqual(of(beats({clockOffset: -2_500})), ['online', 'clock-off']);
  assert.deepEqual(of(beats({revision: 2})), ['online', 'configuration-behind']);
  assert.deepEqual(of(beats({version: '0'})), ['online', 'app-behind']);
  assert.deepEqual(of(beats({version: '0'}), {version: undefined}), ['online']);
  const storage = {used: 95, quota: 100, persisted: true};
  assert.deepEqual(of(beats({storage})), ['online', 'storage-full']);
  assert.deepEqual(of(beats({needs: ['printer-paper-out', 'of-tomorrow']})), [
    'online',
    'printer-paper-out',
    'other',
  ]);
  assert.deepEqual(of({...beats(), ...agent({temperature: 80})}), ['online', 'too-hot']);
  assert.deepEqual(of({...beats(), ...agent({disk: {free: 5, size: 100}})}), [
    'online',
    'disk-full',
  ]);
  assert.deepEqual(of({...beats(), ...agent({restarts: 3})}), ['online', 'page-restarts']);
  assert.deepEqual(of({...beats(), ...agent({}, 60_000)}), ['online', 'agent-silent']);
});

test('of a device that is silent nobody can say that its paper is in again', () => {
  const silent = healthOf({key: 'k', place, device: {...beats(), ...gone}}, around);
  assert.equal(silent.verdict('printer-paper-out'), 'unsure');
  assert.equal(silent.verdict('cut-off'), 'gone');
  const well = healthOf({key: 'k', place, device: beats()}, around);
  assert.equal(well.verdict('printer-paper-out'), 'gone');
  assert.equal(well.verdict('silent'), 'gone');
});

test('between two bounds a measure is as it was', () => {
  const warm = healthOf(
    {key: 'k', place, device: {...beats(), ...agent({temperature: 72})}},
    around,
  );
  assert.equal(warm.verdict('too-hot'), 'unsure');
  assert.deepEqual(warm.faults, []);
});

test('every place is told, and every device that has none; a desk that was closed is not missing', () => {
  const device = (id: string, more: Partial<DevicePresence>): DevicePresence => ({
    ...{device: id, kind: 'kiosk', connected: true},
    ...more,
  });
  const told = standings(
    [place, {id: 'wall', name: '大屏', kind: 'wall', display: 'tv'}],
    [
      device('stray', {place: 'torn-down', letters: 'AA'}),
      device('z', {letters: 'B'}),
      device('k1', {place: 'east-1', connected: false}),
      device('desk', {kind: 'desk', connected: false}),
      device('w', {kind: 'wall'}),
    ],
  );
  assert.deepEqual(
    told.map(({key, device}) => [key, device?.device]),
    [
      ['place east-1', 'k1'],
      ['place wall', undefined],
      ['device w', 'w'],
      ['device z', 'z'],
      ['device stray', 'stray'],
    ],
  );
});
