import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import type {DevicePresence} from '../../../wire/api.ts';
import {deviceViews} from '../../devices/device-view.ts';
import {displayViews} from './display-view.ts';

const {signage} = example as HallConfiguration;
const NOW = 1_000_000;
const device = (
  id: string,
  display: string | undefined,
  more: {needs?: string[]; connected?: boolean} = {},
): DevicePresence => ({
  device: id,
  kind: 'wall',
  connected: more.connected ?? true,
  lastBeat: NOW,
  report: {
    kind: 'wall',
    version: '1',
    revision: 1,
    seq: 1,
    frameWait: 0,
    waiting: 0,
    clockOffset: 0,
    needs: more.needs ?? [],
    display,
  },
});
const viewsOf = (devices: DevicePresence[], tests = new Map<string, number>()) =>
  new Map(
    displayViews(signage, deviceViews(devices, 1, NOW), tests, NOW).map((view) => [
      view.display.id,
      view,
    ]),
  );

test('each display knows who shows it, and whether somebody is needed there', () => {
  const views = viewsOf([
    device('one', 'wall'),
    device('two', 'tv', {needs: ['sound-blocked']}),
    device('three', 'tv'),
    device('gone', 'door', {connected: false}),
    device('unnamed', undefined),
  ]);
  assert.equal(views.get('wall')?.state, 'well');
  assert.equal(views.get('wall')?.board, '大屏');
  assert.equal(views.get('tv')?.state, 'trouble');
  assert.deepEqual(
    views.get('tv')?.devices.map(({presence}) => presence.device),
    ['two', 'three'],
  );
  assert.equal(views.get('door')?.state, 'nobody');
});

test('a test card counts until its time', () => {
  const views = viewsOf(
    [],
    new Map([
      ['wall', NOW + 1],
      ['tv', NOW],
    ]),
  );
  assert.equal(views.get('wall')?.testUntil, NOW + 1);
  assert.equal(views.get('tv')?.testUntil, undefined);
});
