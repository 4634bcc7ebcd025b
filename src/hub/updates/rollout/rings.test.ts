import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SeenDevice} from './device-stand.ts';
import {choosable} from './rings.ts';

const well = (device: string, more: Partial<SeenDevice> = {}): SeenDevice => ({
  ...{device, app: 'signage', line: 'heard', faults: [], watched: false},
  build: {runs: '0000000a', proven: true},
  ...more,
});
const order = (devices: readonly SeenDevice[]) =>
  choosable(devices, 'signage', new Set()).map(({device}) => device);

test('devices that an agent looks at come first, and always in the same order', () => {
  const devices = [well('c'), well('b', {watched: true}), well('a')];
  assert.deepEqual(order(devices), ['b', 'a', 'c']);
});

test('a device that went back from a version does not begin with the next try, unless it is the only one', () => {
  const build = {runs: '0000000a', proven: true, left: ['0000000b']};
  const returned = well('a', {watched: true, build});
  const returning = well('b', {build: {...build, leftBehind: '0000000b'}});
  assert.deepEqual(order([returned, returning, well('c')]), ['c', 'a', 'b']);
  assert.deepEqual(order([returned]), ['a']);
});

test('nobody is chosen who is ill, not heard, not proven or has it already', () => {
  const devices = [
    well('a', {faults: ['frozen']}),
    well('b', {line: 'silent'}),
    well('c', {build: {runs: '0000000a', proven: false}}),
    well('d', {build: undefined}),
    well('e'),
  ];
  assert.deepEqual(choosable(devices, 'signage', new Set(['e'])), []);
});
