import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import {deviceViews} from './device-view.ts';

const NOW = 1_000_000;
const report: BeatReport = {
  ...{kind: 'wall', version: '1', revision: 3, seq: 9, frameWait: 16, waiting: 0, clockOffset: 2},
  needs: [],
};
const wall = (device: string, more: Partial<DevicePresence> = {}): DevicePresence => ({
  ...{device, kind: 'wall', connected: true, lastBeat: NOW - 3_000, report},
  ...more,
});

test('those that need somebody come first, and say what; a closed desk is not missing', () => {
  const views = deviceViews(
    [
      wall('well'),
      wall('blocked', {report: {...report, needs: ['sound-blocked', 'something-new']}}),
      wall('small', {report: {...report, needs: ['text-too-small']}}),
      wall('silent', {lastBeat: NOW - 20_000}),
      wall('gone', {connected: false}),
      wall('desk', {kind: 'desk', connected: false}),
    ],
    3,
    NOW,
  );
  assert.deepEqual(
    views.map(({presence, state, faults}) => [presence.device, state, ...faults]),
    [
      ['blocked', 'connected', 'sound-blocked', 'other'],
      ['gone', 'gone'],
      ['silent', 'silent'],
      ['small', 'connected', 'text-too-small'],
      ['well', 'connected'],
    ],
  );
});
