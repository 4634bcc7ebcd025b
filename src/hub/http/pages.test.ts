import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import {pairFleet} from '../../../test/fleet/simulated-fleet.ts';
import {publish} from '../../../test/publish.ts';
import {HallClient} from '../../demo/hall-client.ts';
import {API} from '../../wire/api.ts';
import type {UpdatesAnswer} from '../../wire/update-api.ts';
import type {Hub} from '../hub.ts';
import {FakeTime} from '../testing/fake-time.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {SmallPages} from '../updates/testing/small-pages.ts';

/** 10:30 at the hall, long after it opened. */
const LATE = Date.UTC(2026, 10, 23, 2, 30);
const data = newDataFolder();
const pages = new SmallPages();
const first = new Map(pages.builds);
let time = new FakeTime(LATE);
let hub: Hub;

const open = async () => {
  hub = await ownHub(data, {time, pages: pages.folder});
};
before(open);
after(() => hub.stop());

const get = (path: string) => fetch(hub.url + path, {redirect: 'manual'});
const text = async (path: string) => (await get(path)).text();
const updates = async () => (await (await get(API.updates)).json()) as UpdatesAnswer;

/** The hub looks into its folder every few seconds, and takes what stays as it is. */
async function settle(until: (answer: UpdatesAnswer) => boolean): Promise<UpdatesAnswer> {
  for (;;) {
    time.pass(5);
    const answer = await updates();
    if (until(answer)) return answer;
  }
}

test('pages, workers and assets are served, a folder also without its last stroke, and nothing beside them', async () => {
  assert.match(await text('/kiosk/'), /kiosk-a\.js/);
  assert.match(await text('/kiosk/?preview'), /kiosk-a\.js/);
  const folder = await get('/kiosk?preview');
  assert.deepEqual([folder.status, folder.headers.get('location')], [302, '/kiosk/?preview']);
  const asset = await get('/assets/kiosk-a.js');
  assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
  assert.match(asset.headers.get('content-security-policy') ?? '', /trusted-types/);
  assert.equal((await get('/signage/sw.js')).headers.get('cache-control'), 'no-cache');
  for (const path of ['/nothing', '/kiosk/../version.json/x', '/kiosk/%2e%2e/%2e%2e/hall.db']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal((await fetch(`${hub.url}/kiosk/`, {method: 'HEAD'})).status, 200);
});

test('in a hall without devices a new version is everybody’s at once; a half of one is nobody’s', async () => {
  pages.put('2', 'b');
  pages.lose('assets/signage-b.js');
  time.pass(30);
  await updates();
  assert.match(await text('/kiosk/'), /kiosk-a\.js/, 'the folder is not served as it lies');
  pages.put('2', 'b');
  const answer = await settle(({stable}) => stable?.version === '2');
  assert.equal(answer.previous?.version, '1');
  assert.match(await text('/kiosk/'), /kiosk-b\.js/);
  assert.match(
    await text('/assets/kiosk-a.js'),
    /kiosk a/,
    'who has the one before finds its files',
  );
});

test('a version that some have is served to whoever names it: its worker, its pages, and no other’s', async () => {
  const places: DevicePlace[] = [{id: 'p', name: '东门 1 号机', kind: 'kiosk', kiosk: {}}];
  const operator = new HallClient(hub.url, {kind: 'console', id: 'test'});
  await publish(operator, (hall) => ({...hall, devices: places}));
  await hub.stop();
  await pairFleet(data, places);
  time = new FakeTime(LATE + 600_000);
  await open();
  pages.put('3', 'c', ['kiosk']);
  const {underWay, stable} = await settle((answer) => answer.underWay?.step === 1);
  assert.deepEqual([underWay?.step, underWay?.waits, underWay?.all], [1, 'device', 1]);
  assert.equal(stable?.version, '2');
  const fresh = pages.of('kiosk');
  assert.match(await text('/kiosk/'), /kiosk-b\.js/);
  assert.match(await text(`/kiosk/index.html?build=${fresh}`), /kiosk-c\.js/);
  assert.match(await text(`/kiosk/sw.js?build=${fresh}`), /kiosk-c\.js/);
  assert.match(await text('/kiosk/sw.js'), /kiosk-b\.js/);
  const gone = first.get('kiosk') ?? '';
  assert.match(await text(`/kiosk/sw.js?build=${gone}`), /kiosk-b\.js/, 'of one that is no more');
  assert.equal((await get(`/kiosk/index.html?build=${gone}`)).status, 404);
});

test('a hub that begins anew serves what devices had, whatever lies in its folder, and goes on', async () => {
  await hub.stop();
  time = new FakeTime(LATE + 1_200_000);
  await open();
  assert.equal(readdirSync(join(data, 'pages')).length, 2, 'no more than two are kept');
  const {underWay, stable} = await updates();
  assert.deepEqual([underWay?.version.version, stable?.version], ['3', '2']);
  assert.match(await text('/kiosk/'), /kiosk-b\.js/);
});

test('a version that was taken back is given to nobody; in the folder it waits for somebody who wants it', async () => {
  const post = (body: object) =>
    fetch(hub.url + API.updates, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
  const {underWay} = await updates();
  const version = underWay?.version.id ?? '';
  const taken = (await (await post({do: 'take-back', version})).json()) as UpdatesAnswer;
  assert.deepEqual([taken.underWay, taken.ended[0]?.how], [undefined, 'taken-back']);
  assert.match(await text(`/kiosk/sw.js?build=${pages.of('kiosk')}`), /kiosk-b\.js/);
  time.pass(60);
  const {refused, underWay: none} = await updates();
  assert.deepEqual([refused?.version, none], ['3', undefined]);
  assert.equal((await post({do: 'pause', version})).status, 409);
  assert.equal((await post({do: 'nonsense', version})).status, 422);
  const again = (await (await post({do: 'start', version})).json()) as UpdatesAnswer;
  assert.equal(again.underWay?.version.id, version);
});
