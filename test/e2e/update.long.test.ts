import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import type {Hub} from '../../src/hub/hub.ts';
import {AppVersions, download, hubOf, numbered, passSecond, versionOf} from './app-version.ts';
import {DeviceBrowser, KIOSK, WALL, installed, press, sees} from './browser.ts';

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

test('a new version waits while a wall calls, and comes when it has been quiet', async () => {
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  await installed(wall);
  await wall.clock.install();
  await wall.reload();
  // By day and after hours.
  await wall.locator('rc-board, rc-bare-board').first().waitFor({state: 'attached'});
  const desk = new HallClient(hub.url, {kind: 'desk', id: '5-left'});
  await desk.send('register-device', {device: 'test', kind: 'kiosk'});
  await desk.send('open-seat', {seat: '5-left'});
  const call = async () => {
    const ticket = newId();
    const number = {ticket, device: 'test', queue: 'guotu', party: 1, help: false};
    await desk.send('take-number', {...number, lane: 'ordinary'}, ticket);
    await desk.send('call-next', {seat: '5-left'});
    return ticket;
  };

  versions.deploy('signage', numbered(1));
  await download(wall, versions, 'signage');
  // From here on it is the test that lets its time pass, however busy the machine is.
  await wall.clock.pauseAt((await wall.evaluate(() => Date.now())) + 30_000);
  // Longer than a page has to be there, and never for a minute without a call.
  for (let calls = 0; calls < 9; calls += 1) {
    const ticket = await call();
    for (let second = 0; second < 45; second += 1) await passSecond(wall);
    assert.equal(await versionOf(wall), undefined, `after call ${String(calls)}`);
    await desk.send('start', {ticket});
    await desk.send('finish', {ticket, outcome: 'settled'});
  }
  await call();
  let called = 0;
  while ((await versionOf(wall).catch(() => undefined)) === undefined) {
    await passSecond(wall);
    called += 1;
  }
  assert.ok(called >= 60, `it came ${String(called)} seconds behind a call`);
  assert.deepEqual(browser.errors, []);
});
