import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {Hub} from '../../src/hub/hub.ts';
import {FakeTime} from '../../src/hub/testing/fake-time.ts';
import {newDataFolder, ownHub} from '../../src/hub/testing/own-hub.ts';
import {API} from '../../src/wire/api.ts';
import type {AlertsAnswer, FaultsAnswer} from '../../src/wire/fleet/alert.ts';
import {publish} from '../publish.ts';
import {AlertService} from './alert-service.ts';
import {fleetPlaces, pairFleet, SimulatedFleet} from './simulated-fleet.ts';

const MORNING = Date.UTC(2026, 10, 23, 1, 30);
const places = fleetPlaces(200, 'tv');
const data = newDataFolder();

let time = new FakeTime(MORNING);
let hub: Hub;
let fleet: SimulatedFleet;

const service = new AlertService();

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

async function start(): Promise<void> {
  hub = await ownHub(data, {time, alertWebhook: service.address});
}

/** Beats go on every five seconds of the hub's time. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    await fleet.beat();
    time.pass(5);
  }
}

async function told(count: number): Promise<string[]> {
  return (await service.hear(count)).map(({kind, code, place = '', places: at}) =>
    [kind, code, place || String(at.length)].join(' '),
  );
}

const alerts = async (): Promise<string[]> => {
  const answer = (await (await fetch(hub.url + API.alerts)).json()) as AlertsAnswer;
  return answer.alerts
    .map(({code, places: at}) => `${code} ${at.length > 1 ? String(at.length) : (at[0] ?? '')}`)
    .sort();
};

const ILL = ['clock-off p61', 'frozen p23', 'printer-paper-out p7', 'silent p140', 'too-hot p100'];

test('of two hundred devices five are ill: within two minutes they are named, and only they', async () => {
  await pass(60);
  assert.deepEqual(await alerts(), []);
  fleet.make('p7', {report: {needs: ['printer-paper-out']}});
  fleet.make('p23', {report: {frameWait: 60_000}});
  fleet.make('p61', {report: {clockOffset: 5_000}});
  fleet.make('p100', {agent: {temperature: 82}});
  fleet.make('p140', {off: true});
  await pass(120);
  assert.deepEqual(await alerts(), ILL);
  assert.deepEqual((await told(5)).sort(), ILL.map((alert) => `began ${alert}`).sort());
});

test('a hub that begins anew tells nobody again; the history of a place goes on', async () => {
  await hub.stop();
  time = new FakeTime(MORNING + 300_000);
  await start();
  fleet.end();
  fleet = new SimulatedFleet(hub.url, places, 2);
  fleet.make('p7', {report: {needs: ['printer-paper-out']}});
  fleet.make('p140', {off: true});
  await pass(180);
  assert.deepEqual(await alerts(), ['printer-paper-out p7', 'silent p140']);
  assert.deepEqual((await told(3)).sort(), [
    'ended clock-off p61',
    'ended frozen p23',
    'ended too-hot p100',
  ]);
  const path = `${API.faults}?place=p7&after=-10`;
  const {faults} = (await (await fetch(hub.url + path)).json()) as FaultsAnswer;
  assert.deepEqual(
    faults.map(({place, code, ended}) => [place, code, ended]),
    [['p7', 'printer-paper-out', undefined]],
  );
});

test('a switch that dies takes forty-two devices: one alert, one message, and one when they are back', async () => {
  fleet.make('p7', undefined);
  fleet.make('p140', undefined);
  await pass(60);
  await told(2);
  const gone = places.slice(10, 52).map(({id}) => id);
  for (const id of gone) fleet.make(id, {off: true});
  await pass(90);
  assert.deepEqual(await alerts(), ['many-silent 42']);
  for (const id of gone) fleet.make(id, undefined);
  await pass(30);
  assert.deepEqual(await alerts(), []);
  assert.deepEqual(await told(2), ['began many-silent 42', 'ended many-silent 42']);
});
