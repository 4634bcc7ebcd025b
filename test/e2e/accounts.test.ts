import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';

const OPERATOR = '四只 白鹭 过 河滩';
const OWN = '石榴 慢车 三号 雨伞';
const PIN = '8305';

let hub: HubProcess;
/** Two machines: the operator's, and that of whoever sits at the desk. */
let office: DeviceBrowser;
let desk: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  office = await DeviceBrowser.open();
  desk = await DeviceBrowser.open();
});
after(async () => {
  console.log('ERRORS', office.errors, desk.errors);
  await office.close();
  await desk.close();
  await hub.stop();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name, exact: typeof name === 'string'}).first();

async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) {
    await page.getByLabel(label, {exact: true}).first().fill(text);
  }
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({path: `${folder}/${name}.png`});
}

test('a hall is begun by its first operator, who lets a colleague in; they lock, unlock, and are signed out from afar', async () => {
  const operator = await office.page(`${hub.url}/console/desk/`, DESK);
  await sees(operator, '这个大厅还没有启用');
  await shot(operator, '01-first-run');
  await operator.goto(`${hub.url}/console/sign-in/#${hub.begin}`);
  await operator.reload();
  await sees(operator, '启用这个大厅');
  await shot(operator, '02-begin');
  await fill(operator, {
    您的姓名: '王红',
    大厅名称: '青山接待大厅',
    大厅的英文名称: 'Qingshan hall',
  });
  await operator.locator('[name=password]').fill(OPERATOR);
  await button(operator, '显示').click();
  await shot(operator, '03-begin-shown');
  await button(operator, '启用').click();
  await sees(operator, '青山接待大厅 控制台');
  await shot(operator, '04-console');
  await button(operator, /王红/).press('Enter');
  await shot(operator, '05-menu');
  assert.equal(await operator.getByRole('link', {name: '操作记录'}).count(), 0, 'no auditor');
  await operator.getByRole('link', {name: '账号', exact: true}).press('Enter');

  // Somebody for the desk, who audits too.
  await button(operator, '添加账号').click();
  await shot(operator, '06-add');
  await fill(operator, {姓名: '李平'});
  await operator.getByLabel(/^\s*窗口/).press('Space');
  await operator.getByLabel(/^\s*审计员/).press('Space');
  await button(operator, '添加').click();
  const code = (await operator.locator('.code').textContent())?.trim() ?? '';
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await shot(operator, '07-code');
  await button(operator, /交给本人了/).click();
  await sees(operator, '等首次登录');
  await shot(operator, '08-list');

  // They come to a seat that they know by its address.
  const page = await desk.page(`${hub.url}/console/desk/#5-left`, DESK);
  await sees(page, '登录');
  await shot(page, '09-sign-in');
  await fill(page, {姓名: '李平', '密码，或首次登录码': 'wrong wrong wrong'});
  await button(page, '登录').click();
  await sees(page, /姓名或密码不对/);
  await shot(page, '10-wrong');
  await fill(page, {'密码，或首次登录码': code.toLowerCase().replaceAll('-', ' ')});
  await button(page, '登录').click();
  await sees(page, '李平，请设一个自己的密码');
  await shot(page, '11-password');
  await fill(page, {新密码: OWN, 再输一次: OWN});
  await button(page, '保存密码').click();
  await sees(page, '再设一个解锁用的 PIN');
  await shot(page, '12-pin');
  await page.locator('[name=pin]').fill(PIN);
  await page.locator('[name=again]').fill(PIN);
  await button(page, '保存 PIN').click();
  await sees(page, '5 号窗口 左侧');
  await button(page, /开窗接待/).click();
  await sees(page, '接待中');
  await shot(page, '13-desk');

  // Away from the desk: nothing of it can be read, also after a reload, and the PIN brings it back.
  await button(page, /李平/).press('Enter');
  await shot(page, '14-desk-menu');
  await button(page, '锁屏').press('Enter');
  await sees(page, '已锁屏');
  await shot(page, '15-locked');
  assert.equal(await page.getByText('5 号窗口 左侧').isVisible(), false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await sees(page, '已锁屏');
  assert.equal(await page.getByText('5 号窗口 左侧').isVisible(), false);
  await fill(page, {'PIN 或密码': '1111'});
  await button(page, '解锁').click();
  await sees(page, /密码或 PIN 不对/);
  await shot(page, '16-wrong-pin');
  await fill(page, {'PIN 或密码': PIN});
  await page.keyboard.press('Enter');
  await sees(page, '5 号窗口 左侧');
  assert.equal(await page.getByText('已锁屏').count(), 0);
});
