import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, press, sees, takeNumber} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), host: '0.0.0.0'});
  browser = await DeviceBrowser.open(['hall.test']);
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('over plain HTTP from another machine a browser gives neither worker nor locks nor caches: all still serve', async () => {
  const url = `http://hall.test:${String(hub.port)}`;
  const kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  assert.equal(await kiosk.evaluate(() => isSecureContext), false);
  const wall = await browser.page(`${url}/signage/`, WALL);
  const desk = await browser.page(`${url}/console/desk/#5-left`, DESK);
  await press(desk, /开窗接待/, /没有人在等/);
  const number = await takeNumber(kiosk);
  await press(desk, /呼叫下一位/, '已呼叫，等来访人到窗口');
  await wall.locator('rc-call-stage .number', {hasText: number}).waitFor();
  await wall.waitForFunction(
    () => (globalThis as unknown as {spoken: unknown[]}).spoken.length > 0,
  );
  const console = await browser.page(`${url}/console/`, DESK);
  await sees(console, '最近心跳');
  assert.deepEqual(browser.errors, []);
});
