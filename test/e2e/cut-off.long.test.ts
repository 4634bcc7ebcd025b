import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import type {HallEvent} from '../../src/hall/event.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {
  DESK,
  DeviceBrowser,
  KIOSK,
  WALL,
  installed,
  press,
  sees,
  takeNumber,
  touch,
} from './browser.ts';

const data = newDataFolder();
let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data});
  browser = await DeviceBrowser.open();
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

async function issued(): Promise<string[]> {
  const response = await fetch(`${hub.url}${API.events}?limit=5000`);
  const {events} = (await response.json()) as {events: HallEvent[]};
  return events.flatMap((event) => (event.type === 'ticket-issued' ? event.number : []));
}

test('without the hub kiosk and wall start cold, a number is issued, and joins the queue once', async () => {
  const {url, port} = hub;
  let kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  let wall = await browser.page(`${url}/signage/`, WALL);
  await Promise.all([installed(kiosk), installed(wall)]);
  assert.equal(await takeNumber(kiosk), 'A001');
  await sees(wall, '请在座位上稍候');
  await Promise.all([kiosk.close(), wall.close()]);

  await hub.kill();
  kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  wall = await browser.page(`${url}/signage/`, WALL);
  const offline = await takeNumber(kiosk);
  assert.match(offline, /^AK0\d$/, 'the kiosk’s own letter');
  await sees(kiosk, '请拿好号单');
  await sees(wall, '一杯热茶，尊重群众');
  const moving = await wall
    .locator('rc-slogan-track .wagon')
    .evaluateAll((wagons) => wagons.map((wagon) => wagon.getAnimations()[0]?.playState));
  assert.deepEqual(new Set(moving), new Set(['running']));

  hub = await HubProcess.start({data, port});
  const desk = await browser.page(`${url}/console/desk/#3-left`, DESK);
  await touch(desk, /开窗接待/);
  await sees(desk, /2 个号在等/);
  assert.deepEqual(await issued(), ['A001', offline]);
  assert.deepEqual(browser.errors, []);
});

test('killed in the middle of the day: every screen comes back by itself', async () => {
  const {port, url} = hub;
  const kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  const wall = await browser.page(`${url}/signage/`, WALL);
  const desk = await browser.page(`${url}/console/desk/#5-left`, DESK);
  await press(desk, /开窗接待/, /个号在等|没有人在等/);
  await takeNumber(kiosk);
  await hub.kill();
  await sees(desk, /网络断开/);
  assert.ok(await desk.getByRole('button', {name: /呼叫下一位/}).isDisabled());
  hub = await HubProcess.start({data, port});
  await desk.getByText(/网络断开/).waitFor({state: 'hidden'});
  await press(desk, /呼叫下一位/, '已呼叫，等来访人到窗口');
  const called = await desk.locator('rc-visit-panel .number').textContent();
  await wall.locator('rc-call-stage .number', {hasText: called ?? '?'}).waitFor();
  const numbers = await issued();
  assert.equal(new Set(numbers).size, numbers.length);
  assert.deepEqual(browser.errors, []);
});

test('the hub comes back with an empty disk: kiosk and wall take the new hall over by themselves', async () => {
  const {port, url} = hub;
  const kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  const wall = await browser.page(`${url}/signage/`, WALL);
  await takeNumber(kiosk);
  await press(kiosk, '完成', '您好，欢迎您来');
  await hub.kill();
  const offline = await takeNumber(kiosk);
  await press(kiosk, '完成', '您好，欢迎您来');
  hub = await HubProcess.start({data: newDataFolder(), port});
  await sees(wall, '请在座位上稍候');
  const desk = await browser.page(`${url}/console/desk/#3-left`, DESK);
  await touch(desk, /开窗接待/);
  await sees(desk, /1 个号在等/);
  assert.equal(await takeNumber(kiosk), 'A001');
  assert.deepEqual(await issued(), [offline, 'A001']);
  assert.deepEqual(browser.errors, []);
});

test('a kiosk whose disk is full serves as long as it has the network, and the console says so', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await kiosk.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  await kiosk.reload();
  assert.match(await takeNumber(kiosk), /^A0\d\d$/);
  const console = await browser.page(`${hub.url}/console/`, DESK);
  await sees(console, /断网时不能取号/);
  assert.deepEqual(browser.errors, []);
});
