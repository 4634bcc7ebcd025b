import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {Hub} from '../../src/hub/hub.ts';
import {FakeTime} from '../../src/hub/testing/fake-time.ts';
import {newDataFolder, ownHub} from '../../src/hub/testing/own-hub.ts';
import {ROLLOUT_TIMES} from '../../src/hub/updates/rollout/times.ts';
import {SmallPages} from '../../src/hub/updates/testing/small-pages.ts';
import {API} from '../../src/wire/api.ts';
import type {AuditAnswer} from '../../src/wire/audit-api.ts';
import type {AlertsAnswer} from '../../src/wire/fleet/alert.ts';
import type {UpdateDeed, UpdatesAnswer} from '../../src/wire/update-api.ts';
import {publish} from '../publish.ts';
import {AlertService} from './alert-service.ts';
import {fleetPlaces, pairFleet, SimulatedFleet} from './simulated-fleet.ts';

/** A Monday at the hall, 08:10: it opens in twenty minutes. */
const MORNING = Date.UTC(2026, 10, 23, 0, 10);
const places = fleetPlaces(200, 'tv');
const data = newDataFolder();
const pages = new SmallPages();
/** Shorter than in a hall: what they are is the pure machine's own test. */
const rolloutTimes = {...ROLLOUT_TIMES, healthy: 60_000, off: 120_000, silent: 60_000};

let now = MORNING;
let time: FakeTime;
let hub: Hub;
let fleet: SimulatedFleet;

const service = new AlertService();

async function start(): Promise<void> {
  time = new FakeTime(now);
  hub = await ownHub(data, {
    time,
    alertWebhook: service.address,
    pages: pages.folder,
    rolloutTimes,
  });
}

before(async () => {
  await service.open();
  await pairFleet(data, places);
  await start();
  const operator = new HallClient(hub.url, {kind: 'console', id: 'test'});
  await publish(operator, (hall) => ({...hall, devices: places}));
  fleet = new SimulatedFleet(hub.url, places, 2);
});
after(async () => {
  fleet.end();
  await hub.stop();
  service.close();
});

const ask = async <T>(path: string) => (await (await fetch(hub.url + path)).json()) as T;
const updates = () => ask<UpdatesAnswer>(API.updates);

/** Beats go on every five seconds of the hub's time. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    await fleet.beat();
    time.pass(5);
    now += 5_000;
  }
}

/** Until it is so; what never comes fails by the test's own limit. */
async function until(is: (answer: UpdatesAnswer) => boolean): Promise<UpdatesAnswer> {
  for (;;) {
    const answer = await updates();
    if (is(answer)) return answer;
    await pass(5);
  }
}

async function steer(deed: UpdateDeed, version: string): Promise<UpdatesAnswer> {
  const answer = await fetch(hub.url + API.updates, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({do: deed, version}),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as UpdatesAnswer;
}

test('while the hall opens a new version waits; then one kiosk has it, eighteen, all', async () => {
  await pass(60);
  pages.put('2', 'b', ['kiosk']);
  const rush = await until(({underWay}) => underWay?.waits === 'rush');
  assert.equal(rush.underWay?.all, 175);
  await pass(60);
  assert.deepEqual(fleet.running(pages.of('kiosk')), []);
  now += 2 * 60 * 60_000;
  await hub.stop();
  fleet.end();
  await start();
  fleet = new SimulatedFleet(hub.url, places, 2);
  const counts = new Set<number>();
  await until(({underWay}) => {
    if (underWay) counts.add(underWay.devices.length);
    return underWay === undefined;
  });
  assert.deepEqual([...counts], [0, 1, 18, 175]);
  assert.equal(fleet.running(pages.of('kiosk')).length, 175);
  const {stable, previous, ended} = await updates();
  assert.deepEqual([stable?.version, previous?.version, ended[0]?.how], ['2', '1', 'done']);
});

test('a version with which one kiosk goes back is stopped before any other has seen it, and somebody is told', async () => {
  pages.put('3', 'c', ['kiosk']);
  const fresh = pages.of('kiosk');
  for (const {id} of places) fleet.make(id, {withNew: 'goes-back'});
  const {ended, returning, unseen} = await until(
    ({ended: [last]}) => last?.version.version === '3',
  );
  const [last] = ended;
  assert.deepEqual([last?.how, last?.given, last?.failed[0]?.why], ['stopped', 1, 'went-back']);
  assert.deepEqual([fleet.running(fresh), returning, unseen], [[], 0, true]);
  const [told] = await service.hear(1);
  assert.deepEqual([told?.code, told?.place], ['update-stopped', last?.failed[0]?.place]);
  await pass(60);
  assert.equal((await updates()).refused?.version, '3');
  await steer('acknowledge', last?.version.id ?? '');
  await pass(5);
  const {alerts} = await ask<AlertsAnswer>(API.alerts);
  assert.deepEqual(alerts, []);
});

test('a version that starts and draws nothing is taken away from the one kiosk that has it', async () => {
  pages.put('4', 'd', ['kiosk']);
  const fresh = pages.of('kiosk');
  for (const {id} of places) fleet.make(id, {withNew: 'draws-nothing'});
  await until(({underWay}) => underWay?.devices[0]?.stand === 'proving');
  assert.equal(fleet.running(fresh).length, 1);
  const {ended} = await until(({ended: [last]}) => last?.version.version === '4');
  assert.deepEqual([ended[0]?.how, ended[0]?.failed[0]?.why], ['stopped', 'not-up']);
  await until(({returning}) => returning === 0);
  await pass(10);
  assert.deepEqual(fleet.running(fresh), []);
});

test('a hub that begins anew in the middle goes on where it was; a newer version waits; people hold and take back', async () => {
  for (const {id} of places) fleet.make(id, undefined);
  pages.put('5', 'e', ['kiosk']);
  const fresh = pages.of('kiosk');
  const {underWay} = await until((answer) => answer.underWay?.step === 2);
  const id = underWay?.version.id ?? '';
  assert.equal((await steer('pause', id)).underWay?.paused, true);
  await hub.stop();
  fleet.end();
  await start();
  fleet = new SimulatedFleet(hub.url, places, 2);
  const {underWay: after} = await updates();
  assert.deepEqual([after?.step, after?.paused, after?.devices.length], [2, true, 18]);
  pages.put('6', 'f', ['kiosk']);
  const waiting = await until(({next}) => next);
  assert.equal(waiting.underWay?.version.version, '5');
  await steer('take-back', id);
  const next = await until(({underWay: now}) => now?.version.version === '6');
  assert.equal(next.ended[0]?.how, 'taken-back');
  await pass(30);
  assert.ok(fleet.running(fresh).length <= 1, 'all but the first for the next one are back');
});

test('the audit log says what people did, and what the hub did by itself', async () => {
  const {entries} = await ask<AuditAnswer>(`${API.audit}?after=-1000&limit=1000`);
  const told = entries.filter(({what}) => what.startsWith('update-'));
  assert.ok(told.some(({who, what}) => who === 'hub' && what === 'update-step'));
  const deeds = told.filter(({who}) => who !== 'hub').map(({what}) => what);
  assert.deepEqual(deeds, ['update-acknowledge', 'update-pause', 'update-take-back']);
});
