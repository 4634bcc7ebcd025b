import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {API} from '../../src/wire/api.ts';
import {AgentProcess, freePort} from '../agent-process.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {beginHall} from '../operator.ts';
import {until} from '../until.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, installed, press, sees, takeNumber} from './browser.ts';

let hub: HubProcess;
let operator: DeviceBrowser;
let session: string;
const opened: DeviceBrowser[] = [];

before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  session = await beginHall(hub);
  operator = await browser();
  await operator.show(hub.url, session);
});
after(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await hub.stop();
});

/** A machine of its own. */
async function browser(opening = DeviceBrowser.online()): Promise<DeviceBrowser> {
  const device = await opening;
  opened.push(device);
  return device;
}

const codeOn = async (page: Page): Promise<string> => {
  const code = page.locator('rc-pairing-screen .code');
  await code.waitFor();
  return (await code.textContent())?.trim() ?? '';
};

/** As an operator does it who stands before both screens. */
async function add(page: Page, name: string): Promise<void> {
  const code = await codeOn(page);
  const console = await operator.page(`${hub.url}/console/?pair=${code}`, DESK);
  await sees(console, /^(自助机|大屏)屏幕上也是这个码吗？$/);
  assert.equal(await console.locator('rc-pair-dialog .large').textContent(), code);
  await console.getByLabel('名称').fill(name);
  await press(console, '码一样，加入', `“${name}”已加入`);
  await console.close();
}

/** A device as an operator looks at it on the page of the devices. */
async function lookAt(name: string): Promise<Page> {
  const console = await operator.page(`${hub.url}/console/`, DESK);
  await console.locator('rc-fleet-grid [data-key]').filter({hasText: name}).click();
  return console;
}

const FATES = {retired: '设备还在我们手里', lost: '丢了，或被人拿走了'};

async function release(name: string, as: keyof typeof FATES): Promise<void> {
  const console = await lookAt(name);
  await press(console, '停用这台设备', `停用“${name}”`);
  await press(console, new RegExp(FATES[as]), '这里还没有装设备');
  await console.close();
}

test('a kiosk and a wall show a code until an operator has found it at the console; then they serve', async () => {
  const [east, main] = [await browser(), await browser()];
  const kiosk = await east.page(`${hub.url}/kiosk/`, KIOSK);
  const wall = await main.page(`${hub.url}/signage/`, WALL);
  await add(kiosk, '东门 1 号机');
  await add(wall, '大厅主屏');
  await sees(kiosk, '您好，欢迎您来');
  await wall.locator('rc-wall-app').waitFor();
  const number = await takeNumber(kiosk);
  assert.match(number, /^[A-Z]\d+$/);
  const console = await lookAt('东门 1 号机');
  await press(console, '显示名称', '屏幕上正显示名称');
  await console.close();
  assert.deepEqual([...east.errors, ...main.errors, ...operator.errors], []);
});

test('a device that is lost is blank at once, and remembers nothing of the hall', async () => {
  const thief = await browser();
  const kiosk = await thief.page(`${hub.url}/kiosk/`, KIOSK);
  await add(kiosk, '西门 1 号机');
  await sees(kiosk, '您好，欢迎您来');
  await release('西门 1 号机', 'lost');
  const code = await codeOn(kiosk);
  assert.match(code, /^\w{3}-\w{3}$/);
  const kept = await kiosk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('recha-kiosk');
      asked.onsuccess = () => {
        resolve(asked.result);
      };
      asked.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const asked = db.transaction(store).objectStore(store).count();
        asked.onsuccess = () => {
          resolve(asked.result);
        };
      });
    return [await count('replica'), await count('outbox')];
  });
  assert.deepEqual(kept, [0, 0]);
});

test('a device that was retired while it was cut off brings its numbers before it lets go of the hall', async () => {
  const old = await browser(DeviceBrowser.open());
  const kiosk = await old.page(`${hub.url}/kiosk/`, KIOSK);
  await add(kiosk, '南门 1 号机');
  await sees(kiosk, '您好，欢迎您来');
  await installed(kiosk);
  await old.cutOff(true);
  const number = await takeNumber(kiosk);
  assert.match(number, /^[A-Z]{2}\d+$/);
  await release('南门 1 号机', 'retired');
  await old.cutOff(false);
  await codeOn(kiosk);
  const {snapshot} = (await (
    await fetch(hub.url + API.snapshot, {headers: {cookie: session}})
  ).json()) as {snapshot: {tickets: {number: string}[]}};
  assert.ok(JSON.stringify(snapshot.tickets).includes(`"${number}"`), `${number} came`);
});

test('new hardware takes over the place of the old: its name, its settings, and no ghost', async () => {
  const fresh = await browser();
  const kiosk = await fresh.page(`${hub.url}/kiosk/`, KIOSK);
  const code = await codeOn(kiosk);
  const console = await operator.page(`${hub.url}/console/?pair=${code}`, DESK);
  await sees(console, /^(自助机|大屏)屏幕上也是这个码吗？$/);
  await console.getByLabel('作为哪台设备用').selectOption({label: '东门 1 号机（换下现在的设备）'});
  await press(console, '码一样，加入', '“东门 1 号机”已加入');
  await sees(kiosk, '您好，欢迎您来');
  await until(async () => {
    const answer = await fetch(hub.url + API.devices, {headers: {cookie: session}});
    const {devices} = (await answer.json()) as {devices: {kind: string; place?: string}[]};
    return devices.filter(({kind}) => kind === 'kiosk').length === 1;
  });
});

test('a device with an agent keeps its key there: a browser that lost everything is let in as the same one', async () => {
  const folder = newDataFolder();
  const agent = await AgentProcess.start([
    ...['--app', 'kiosk', '--hub', hub.url, '--folder', folder, '--port', String(await freePort())],
  ]);
  try {
    const first = await browser();
    const kiosk = await first.page(agent.entrance, KIOSK);
    await add(kiosk, '北门 1 号机');
    await sees(kiosk, '您好，欢迎您来');
    assert.match(await takeNumber(kiosk), /^[A-Z]\d+$/);
    const again = await browser();
    const same = await again.page(agent.entrance, KIOSK);
    await sees(same, '您好，欢迎您来');
    await release('北门 1 号机', 'lost');
    assert.match(await codeOn(same), /^\w{3}-\w{3}$/);
  } finally {
    await agent.stop();
  }
});
