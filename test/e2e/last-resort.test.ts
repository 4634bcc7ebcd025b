import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, press, sees} from './browser.ts';

const CALM = '正在准备。着急的话，请到导访台。';

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.open();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('what no screen caught: a calm page, a fresh start, and at the sixth time a way to the guide desk', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await kiosk.clock.install();
  await kiosk.reload();
  for (let breaks = 1; breaks <= 6; breaks += 1) {
    await sees(kiosk, '登记并取号');
    await kiosk.evaluate(() => {
      void Promise.reject(new Error('a part of the kiosk broke'));
    });
    if (breaks === 6) break;
    await sees(kiosk, CALM);
    const renewed = kiosk.waitForEvent('load');
    await kiosk.clock.runFor(10_000);
    await renewed;
  }
  await sees(kiosk, '这台机器暂时不能用，请到导访台取号。');
  assert.equal(browser.errors.length, 6);
});

test('a question that cannot be drawn ends in a fresh start too, and not in a dead screen', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await kiosk.clock.install();
  await kiosk.reload();
  await sees(kiosk, '登记并取号');
  await kiosk.evaluate(async () => {
    const {prototype} = await customElements.whenDefined('rc-words-question');
    Object.assign(prototype, {
      render: () => {
        throw new Error('a question broke');
      },
    });
  });
  await press(kiosk, /登记并取号/, '先跟您说明白');
  await press(kiosk, /知道了/, CALM);
  const renewed = kiosk.waitForEvent('load');
  await kiosk.clock.runFor(10_000);
  await renewed;
  await sees(kiosk, '登记并取号');
  assert.match(browser.errors.at(-1) ?? '', /a question broke/);
});
