import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, installed, press, touch} from './browser.ts';

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

test('a kiosk that is cut off still puts a rare name together from its parts', async () => {
  const first = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await installed(first);
  await first.close();
  await hub.kill();
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /登记并取号/, '先跟您说明白');
  await press(kiosk, /知道了/, '您叫什么名字？');
  await press(kiosk, '部首', '字里有什么，就点什么');
  await write(kiosk, '土', '土');
  await write(kiosk, '口', '土+口');
  await write(kiosk, '𠮷', '𠮷');
  await press(kiosk, '下一步', '您住在哪里？');
  assert.deepEqual(browser.errors, []);
});

/** Touches a part or a character; the box says what is written then. */
async function write(kiosk: Page, name: string, written: string): Promise<void> {
  await touch(kiosk, name);
  await kiosk.getByRole('textbox').getByText(written, {exact: true}).waitFor();
}
