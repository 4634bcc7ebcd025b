import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {API} from '../../wire/api.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

let hub: Hub;
before(async () => {
  hub = await ownHub(newDataFolder(), {trial: false});
});
after(() => hub.stop());

async function begin(name: string, password: string): Promise<string> {
  const response = await fetch(hub.url + API.hall, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({token: hub.begin, name, password, hall: {zh: '大厅', en: 'Hall'}}),
  });
  return response.ok ? 'begun' : ((await response.json()) as {code: string}).code;
}

test('of two who open the first address at once one begins the hall; too easy a password leaves it', async () => {
  assert.equal(await begin('王芳', '1234567890'), 'password-too-easy');
  const password = '一杯热茶，尊重群众！';
  const said = await Promise.all([begin('王芳', password), begin('李明', password)]);
  assert.deepEqual(said.sort(), ['begin-token-wrong', 'begun']);
});
