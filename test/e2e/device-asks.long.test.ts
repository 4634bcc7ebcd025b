import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {AgentProcess, freePort} from '../agent-process.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, press, sees} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 300_000};

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
});
after(() => hub.stop());

/** What the console can ask of the device of this kind that is there. */
async function asksOf(kind: '自助机' | '大屏'): Promise<Page> {
  const console = await browser.page(`${hub.url}/console/`, DESK);
  const cells = console.locator('rc-fleet-grid [data-key]');
  await cells.filter({hasText: kind, hasNotText: '失去联系'}).first().click();
  await sees(console, '可以让它做');
  return console;
}

test(
  'a kiosk without an agent says its name, begins anew only where nobody is there or somebody insists',
  AT_LAST,
  async () => {
    browser = await DeviceBrowser.online();
    try {
      const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
      await sees(kiosk, '登记并取号');
      const console = await asksOf('自助机');

      await press(console, '显示名称', '屏幕上正显示名称');
      await kiosk.locator('rc-name-band').waitFor();

      await press(console, '重启浏览器', '它没有守护程序');

      await press(kiosk, /登记并取号/, '先跟您说明白');
      await kiosk.evaluate(() => Object.assign(globalThis, {before: true}));
      await press(console, '刷新页面', '一空下来就做');
      assert.equal(await kiosk.evaluate(() => 'before' in globalThis), true);
      await press(console, '不等了，马上做', '填的内容会丢');
      await press(console, '确定打断', '页面已刷新');
      await sees(kiosk, '登记并取号');
      assert.equal(await kiosk.evaluate(() => 'before' in globalThis), false);

      await press(console, '打印测试页', '没有纸质打印机');
      await press(console, '最近一小时的页面日志', '查看日志');
      await press(console, '查看日志', /page began/);
      assert.deepEqual(browser.errors, []);
    } finally {
      await browser.close();
    }
  },
);

test(
  'a wall says its name and tries its voice, a minute after the last call at the earliest',
  AT_LAST,
  async () => {
    browser = await DeviceBrowser.online();
    try {
      const wall = await browser.page(`${hub.url}/signage/`, WALL);
      const console = await asksOf('大屏');
      await press(console, '测试声音', '一空下来就做');
      await press(console, '显示名称', '屏幕上正显示名称');
      await wall.locator('rc-name-corner[corner]').waitFor();

      // At night the hall's loudspeakers are silent, and the wall says so.
      await sees(console, /说了：|静音时段/);
      assert.deepEqual(browser.errors, []);
    } finally {
      await browser.close();
    }
  },
);

test(
  'a kiosk with an agent has its browser begun anew, and gives out what its agent wrote down',
  AT_LAST,
  async () => {
    const port = String(await freePort());
    const args = ['--folder', newDataFolder(), '--app', 'kiosk', '--hub', hub.url, '--port', port];
    const agent = await AgentProcess.start(args, {browser: '--headless'});
    browser = await DeviceBrowser.online();
    try {
      const console = await asksOf('自助机');
      await press(console, '显示名称', '屏幕上正显示名称');
      await press(console, '重启浏览器', '浏览器已重启');
      await press(console, '最近一小时的守护日志', '查看日志');
      await press(console, '查看日志', /action new-browser · why asked/);
      assert.deepEqual(browser.errors, []);
    } finally {
      await browser.close();
      await agent.stop();
    }
  },
);
