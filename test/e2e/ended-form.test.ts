import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import type {DeskApp} from '../../src/console/desk/desk-app.ts';
import {FormsHub} from '../../src/hub/forms/testing/forms-hub.ts';
import {sampleForm} from '../../src/hub/forms/testing/sample-form.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, press, sees} from './browser.ts';

const CODE = '712345678901';

let hub: HubProcess;
let browser: DeviceBrowser;
let hall: FormsHub;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  hall = new FormsHub(hub.url);
  await hall.openWindow();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

async function desk(seat: string): Promise<Page> {
  const page = await browser.page(`${hub.url}/console/desk/#${seat}`, DESK);
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  return page;
}

test('what was told at one window is read by the next visit’s, and deleted at another when its visitor comes back', async () => {
  // A number only: the window begins the form.
  await hall.take('t1', {code: CODE});
  const window = await desk('5-left');
  await press(window, /呼叫下一位/, '没有登记表');
  await press(window, '开始登记', '来访人口述，您来记');
  await window.getByLabel('请求：来访人怎么说').fill('测试口述的请求');
  await window.getByRole('button', {name: '查号'}).focus();
  await sees(window, '已保存');
  await press(window, /开始接谈/, '正在接谈');
  await press(window, /^当场解决/, 'A001 已办结');

  // The same matter again.
  const form = await hall.sealed('t2', {...sampleForm, earlier: CODE});
  await hall.take('t2', {form});
  await press(window, /呼叫下一位/, '欧阳**');
  await press(window, '上次的登记表', '只能看');
  const past = window.locator('rc-past-form');
  await past.getByText('测试口述的请求').waitFor();
  assert.equal(await past.locator('textarea').count(), 0);
  await press(window, /未到/, /呼叫下一位/);
  await past.waitFor({state: 'detached'});

  // They want it deleted, and come to another window.
  const other = await desk('5-right');
  await press(other, /开窗接待/, '接待中');
  await press(other, /查号/, '返回');
  await other.locator('input').fill(CODE);
  await press(other, /A001/, '看登记表');
  await press(other, /看登记表/, '这次来访已经结束');
  await press(other, /删除登记表/, '删除 A001 的登记表？');
  await other.getByLabel('我核对过号单').check();
  await press(other, '永久删除', '没有登记表：');
  assert.equal((await hall.look('t1')).code, 'form-slip-needed');
  const entries = await hall.accesses();
  const found = entries.filter(({what, ticket}) => what === 'find' && ticket === 't1');
  assert.deepEqual(
    found.map(({who}) => who),
    ['desk:5-left', 'desk:5-right'],
  );
  assert.deepEqual(browser.errors, []);
});
