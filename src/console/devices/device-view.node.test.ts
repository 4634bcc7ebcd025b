import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {AgentPresence, AgentReport} from '../../wire/agent-beat.ts';
import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import {deviceViews} from './device-view.ts';

const NOW = 1_000_000;
const report: BeatReport = {
  kind: 'wall',
  version: '1',
  revision: 3,
  seq: 9,
  frameWait: 16,
  waiting: 0,
  clockOffset: 2,
  needs: [],
};
const wall = (device: string, more: Partial<DevicePresence> = {}): DevicePresence => ({
  device,
  kind: 'wall',
  connected: true,
  lastBeat: NOW - 3_000,
  report,
  ...more,
});

test('a device that beats and needs nothing is well', () => {
  const [view] = deviceViews([wall('w')], 3, NOW);
  assert.deepEqual([view?.state, view?.trouble, view?.beatAge], ['connected', false, 3]);
});

test('those that need somebody come first, and say what', () => {
  const views = deviceViews(
    [
      wall('well'),
      wall('blocked', {report: {...report, needs: ['sound-blocked', 'something-new']}}),
      wall('frozen', {report: {...report, frameWait: 60_000}}),
      wall('silent', {lastBeat: NOW - 20_000}),
      wall('gone', {connected: false}),
    ],
    3,
    NOW,
  );
  assert.equal(views.at(-1)?.presence.device, 'well');
  const of = (device: string) => views.find(({presence}) => presence.device === device);
  assert.deepEqual(of('blocked')?.needs, ['need.sound-blocked', 'need.other']);
  assert.deepEqual(of('frozen')?.needs, ['device.frozen']);
  assert.equal(of('silent')?.state, 'silent');
  assert.equal(of('gone')?.state, 'gone');
});

test('what went stands behind what is there; a closed desk is not missing', () => {
  const gone = (device: string, minutes: number) =>
    wall(device, {connected: false, lastBeat: NOW - minutes * 60_000});
  const blocked = {...report, needs: ['sound-blocked']};
  const views = deviceViews(
    [
      gone('gone', 9),
      wall('there', {report: blocked}),
      wall('desk', {kind: 'desk', connected: false}),
    ],
    3,
    NOW,
  );
  assert.deepEqual(
    views.map(({presence}) => presence.device),
    ['there', 'gone'],
  );
});

test('every device keeps its place while nothing changes, whatever order the hub tells them in', () => {
  const kiosk = (device: string, letters: string, lastBeat: number | undefined, connected = true) =>
    wall(device, {kind: 'kiosk', letters, lastBeat, connected});
  const devices = [
    kiosk('y', 'B', NOW - 60_000, false),
    kiosk('w', 'A', NOW - 90_000, false),
    wall('x', {connected: false, lastBeat: undefined}),
    wall('v', {connected: false, lastBeat: undefined}),
    kiosk('k2', 'AA', NOW - 4_000),
    kiosk('k1', 'B', NOW - 1_000),
    kiosk('k3', 'A', NOW - 2_000),
    wall('w2'),
    wall('w1', {lastBeat: NOW - 4_000}),
  ];
  const order = (told: readonly DevicePresence[], later = 0) =>
    deviceViews(told, 3, NOW + later).map(({presence}) => presence.device);
  const expected = ['w1', 'w2', 'k3', 'k1', 'k2', 'v', 'x', 'w', 'y'];
  // Whoever is gone is in trouble.
  const rows = [...expected.slice(5), ...expected.slice(0, 5)];
  for (let turn = 0; turn < devices.length; turn += 1) {
    const told = [...devices.slice(turn), ...devices.slice(0, turn)];
    assert.deepEqual(order(told), rows);
    assert.deepEqual(order(told.toReversed(), 600), rows);
  }
});

test('texts too small for the back of the hall are told, and call nobody', () => {
  const [view] = deviceViews([wall('w', {report: {...report, needs: ['text-too-small']}})], 3, NOW);
  assert.deepEqual([view?.needs, view?.trouble], [['need.text-too-small'], false]);
});

test('a device with an older configuration is marked', () => {
  const [view] = deviceViews([wall('w')], 4, NOW);
  assert.equal(view?.behind, true);
});

const agent = (more: Partial<AgentReport> = {}, age = 2_000): AgentPresence => ({
  at: NOW - age,
  report: {kind: 'wall', version: '1', page: 'shown', restarts: 0, copies: 0, needs: [], ...more},
});

test('what only its agent sees is told: a page that does not start, or starts again and again', () => {
  const of = (presence: Partial<DevicePresence>) => deviceViews([wall('w', presence)], 3, NOW)[0];
  assert.deepEqual(of({agent: agent()})?.needs, []);
  const away = of({agent: agent({page: 'given-up'}), connected: false});
  assert.deepEqual(away?.needs, ['need.page-given-up']);
  assert.deepEqual(of({agent: agent({restarts: 2})})?.needs, []);
  const often = of({agent: agent({restarts: 3, needs: ['outbox-copy-failed']})});
  assert.deepEqual(often?.needs, ['need.page-restarts', 'need.outbox-copy-failed']);
  assert.equal(often.trouble, true);
});

test('its screen can be looked at while its agent is there, and has a browser', () => {
  const of = (presence: Partial<DevicePresence>) => deviceViews([wall('w', presence)], 3, NOW)[0];
  assert.equal(of({})?.lookable, false);
  assert.equal(of({agent: agent()})?.lookable, true);
  assert.equal(of({agent: agent(), connected: false})?.lookable, true, 'its page may be stuck');
  assert.equal(of({agent: agent({}, 20_000)})?.lookable, false);
  assert.equal(of({agent: agent({}, 20_000), connected: false})?.lookable, false);
  assert.equal(of({agent: agent({page: 'none'})})?.lookable, false);
});

test('an agent that fell silent is told while its page is there, and goes with its device', () => {
  const silent = agent({page: 'given-up'}, 20_000);
  const [there] = deviceViews([wall('w', {agent: silent})], 3, NOW);
  assert.deepEqual([there?.needs, there?.trouble], [['need.agent-silent'], true]);
  const [gone] = deviceViews([wall('w', {agent: silent, connected: false})], 3, NOW);
  assert.deepEqual(gone?.needs, []);
});
