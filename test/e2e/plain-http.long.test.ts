import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Route} from 'playwright-core';
import {startHub, type Hub} from '../../src/hub/hub.ts';
import {PAGES} from '../../src/hub/options.ts';
import {newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, press, sees, takeNumber} from './browser.ts';

let hub: Hub;
let port: string;
let browser: DeviceBrowser;
before(async () => {
  // Without accounts: over plain HTTP a browser has no key by which a device could be paired.
  hub = await startHub({
    data: newDataFolder(),
    host: '0.0.0.0',
    port: 0,
    trial: true,
    pages: PAGES,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
  ({port} = new URL(hub.url));
  browser = await DeviceBrowser.open(['hall.test']);
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('over plain HTTP from another machine a browser gives neither worker nor locks nor caches: all still serve', async () => {
  const url = `http://hall.test:${port}`;
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
  await console.locator('rc-fleet-grid [data-key]').first().waitFor();
  assert.deepEqual(browser.errors, []);
});

test('over plain HTTP each visitor has a fresh page, but none is taken from somebody who has begun', async () => {
  const kiosk = await browser.page(`http://hall.test:${port}/kiosk/`, KIOSK);
  await takeNumber(kiosk);
  const fresh = kiosk.waitForEvent('load');
  await press(kiosk, '完成', '您好，欢迎您来');
  await fresh;
  await sees(kiosk, '您好，欢迎您来');
  await takeNumber(kiosk);
  // The network stalls as this visitor leaves, and comes back when the next one has begun.
  const held: Route[] = [];
  await kiosk.route(/\/kiosk\/$/, (route) => {
    held.push(route);
  });
  await press(kiosk, '完成', '您好，欢迎您来');
  await press(kiosk, /登记并取号/, '先跟您说明白');
  await press(kiosk, /知道了/, '您叫什么名字？');
  await Promise.all(held.map((route) => route.continue()));
  await press(kiosk, '到窗口口述', '您住在哪里？');
  await press(kiosk, '到窗口口述', '您的电话号码是多少？');
  assert.deepEqual(browser.errors, []);
});
