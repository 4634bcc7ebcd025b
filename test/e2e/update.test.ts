import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Hub} from '../../src/hub/hub.ts';
import {AppVersions, download, hubOf} from './app-version.ts';
import {DeviceBrowser, KIOSK, installed, press, sees} from './browser.ts';

const versions = new AppVersions();
let hub: Hub;
let browser: DeviceBrowser;
before(async () => {
  hub = await hubOf(versions);
  browser = await DeviceBrowser.open();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a new version waits while somebody is at the kiosk, and comes when it has been quiet', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await installed(kiosk);
  await kiosk.clock.install();
  await kiosk.reload();
  await press(kiosk, /登记并取号/, '先跟您说明白');
  await kiosk.evaluate(() => Object.assign(globalThis, {old: true}));
  const isOld = () => kiosk.evaluate(() => 'old' in globalThis);

  versions.deploy('kiosk', (script) => `${script}\n// another version`);
  await download(kiosk, versions, 'kiosk');
  for (let touches = 0; touches < 12; touches += 1) {
    await kiosk.clock.runFor(20_000);
    await kiosk.locator('rc-kiosk-app').dispatchEvent('pointerdown');
  }
  await sees(kiosk, '先跟您说明白');
  assert.ok(await isOld());

  await press(kiosk, '上一步', '您好，欢迎您来');
  const loads: unknown[] = [];
  kiosk.on('load', (page) => loads.push(page));
  // As long as it takes: a browser changes workers only while no request is on its way. In small steps, so that no request is on its way when the page asks for the change.
  for (let second = 0; second < 900 && loads.length === 0; second += 1) {
    // It may be gone in the middle of a step.
    await kiosk.clock.runFor(1_000).catch(() => undefined);
    await kiosk.waitForFunction(() => true);
  }
  assert.ok(loads.length > 0);
  await sees(kiosk, '登记并取号');
  assert.deepEqual(browser.errors, []);
});
