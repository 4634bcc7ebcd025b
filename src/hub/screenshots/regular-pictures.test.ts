import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {AgentReport} from '../../wire/agent-beat.ts';
import type {DevicePresence} from '../../wire/api.ts';
import {RegularPictures} from './regular-pictures.ts';
import {Screenshots} from './screenshots.ts';

const MINUTE = 60_000;
let now = 100 * MINUTE;
const device = (id: string, report: Partial<AgentReport> = {}): DevicePresence => ({
  ...{device: id, kind: 'wall', connected: true},
  agent: {
    at: now,
    report: {
      ...({kind: 'wall', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []} as const),
      ...report,
    },
  },
});

test('every screen is asked for a picture each ten minutes, two in a second, where a page is shown', () => {
  const shots = new Screenshots(() => now);
  const pictures = new RegularPictures(shots, () => now);
  const look = () => {
    pictures.ask([device('a'), device('b'), device('c'), device('calm', {page: 'calm'})]);
    return ['a', 'b', 'c', 'calm'].filter((id) => shots.wantedOf(id) !== undefined);
  };
  assert.deepEqual(look(), ['a', 'b']);
  assert.deepEqual(look(), ['a', 'b', 'c']);
  for (const id of ['a', 'b', 'c']) shots.answer(id, shots.wantedOf(id) ?? '', Buffer.from([1]));
  now += 9 * MINUTE;
  assert.deepEqual(look(), []);
  now += MINUTE;
  assert.deepEqual(look(), ['a', 'b']);
});

test('a picture stays while a later ask comes to nothing, and goes when it is old', () => {
  const shots = new Screenshots(() => now);
  const first = shots.ask('kiosk').id;
  shots.answer('kiosk', first, Buffer.from([7]));
  const taken = now;
  now += 10 * MINUTE;
  const second = shots.ask('kiosk').id;
  shots.answer('kiosk', second, 'in-use');
  assert.deepEqual(shots.of('kiosk')?.last, {id: first, at: taken});
  assert.deepEqual(shots.pictureOf('kiosk', first), Buffer.from([7]));
  assert.equal(shots.pictureOf('kiosk', second), undefined);
  now += 13 * MINUTE;
  shots.tidy();
  assert.equal(shots.of('kiosk'), undefined);
});
