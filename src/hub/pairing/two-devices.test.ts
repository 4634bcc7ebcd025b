import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import {Register} from '../accounts/register.ts';
import {Pairings} from './pairings.ts';

const HALL = '10.0.0.7';
const operator = {who: 'account:operator', from: HALL};

const newKey = () =>
  generateKeyPairSync('ec', {namedCurve: 'P-256'})
    .publicKey.export({format: 'der', type: 'spki'})
    .toString('base64url');

async function pairings() {
  const register = await Register.open({
    register: () => Promise.resolve([]),
    keep: () => Promise.resolve(true),
  });
  const place: DevicePlace = {id: 'entrance', kind: 'kiosk', name: '东门 1 号机', kiosk: {}};
  const opened = new Pairings({register, places: () => [place], now: () => 1_000});
  const ask = (key: string) => {
    const asked = opened.ask({device: 'kiosk-1', kind: 'kiosk', key}, HALL);
    assert.ok('code' in asked);
    return asked;
  };
  return {register, opened, ask};
}

test('a device keeps its code while another one asks under its name, and either may be the one', async () => {
  const {opened, ask} = await pairings();
  const [stranger, device] = [newKey(), newKey()];
  const [first, second] = [ask(stranger), ask(device)];
  assert.notEqual(first.code, second.code);
  for (let again = 0; again < 30; again += 1) assert.equal(ask(device).code, second.code);
  assert.equal(ask(stranger).code, first.code);
  assert.equal(opened.waiting().length, 2);
});

test('of two operators at one code, one who confirms and one who refuses, the first is heard', async () => {
  for (const confirmsFirst of [true, false]) {
    const {register, opened, ask} = await pairings();
    const {id} = ask(newKey());
    const confirm = () => opened.confirm(id, 'entrance', operator);
    const refuse = () => opened.refuse(id, operator);
    const said = confirmsFirst ? [confirm(), refuse()] : [refuse(), confirm()];
    assert.deepEqual((await Promise.all(said))[1], {refused: 'pairing-over'});
    const isPaired = register.get('device', 'kiosk-1') !== undefined;
    assert.equal(isPaired, confirmsFirst);
    assert.equal(opened.find(id)?.state, confirmsFirst ? 'confirmed' : 'refused');
  }
});

test('a device that was lost does not get its last words back', async () => {
  const {register, opened, ask} = await pairings();
  await opened.confirm(ask(newKey()).id, 'entrance', operator);
  await opened.release('kiosk-1', 'lost', operator);
  assert.deepEqual(await opened.release('kiosk-1', 'retired', operator), {
    refused: 'device-unpaired',
  });
  assert.equal(register.get('device', 'kiosk-1')?.state, 'lost');
});
