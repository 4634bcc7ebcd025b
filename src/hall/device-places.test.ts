import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkConfiguration} from './check-configuration.ts';
import type {DevicePlace} from './device-place.ts';
import {smallHall} from './testing/small-hall.ts';

const kiosk = (id: string, name: string): DevicePlace => ({id, name, kind: 'kiosk', kiosk: {}});
const wall = (display: string): DevicePlace => ({id: 'wall', name: '大屏', kind: 'wall', display});
const wrong = (...devices: DevicePlace[]) =>
  checkConfiguration({...smallHall, devices}).map(({path}) => path);

test('each place of a device has an id and a name of its own', () => {
  assert.deepEqual(wrong(kiosk('east', '东门'), kiosk('west', '西门')), []);
  assert.deepEqual(wrong(kiosk('east', '东门'), kiosk('east', '西门')), ['devices.1.id']);
  assert.deepEqual(wrong(kiosk('east', '东门'), kiosk('west', '东门')), ['devices.1.name']);
});

test('a wall shows a display that the hall has', () => {
  const [display] = smallHall.signage.displays;
  assert.deepEqual(wrong(wall(display?.id ?? '')), []);
  assert.deepEqual(wrong(wall('gone')), ['devices.0.display']);
});
