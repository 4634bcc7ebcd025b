import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';

const OPERATOR = '四只 白鹭 过 河滩';
const OWN = '石榴 慢车 三号 雨伞';
const PIN = '8305';
/** A page at 200 % on a small desk's screen. */
const LARGE = {width: 683, height: 384};

let hub: HubProcess;
/** Two machines: the operator's, and that of whoever sits at the desk. */
let office: DeviceBrowser;
let desk: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  office = await DeviceBrowser.online();
  desk = await DeviceBrowser.online();
});
after(async () => {
  await office.close();
  await desk.close();
  await hub.stop();
});

/**
 * Pressed by keys alone: everything can be reached so, and a key right behind another is no double click. Nobody presses
 * what a page does not offer yet.
 */
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name, exact: typeof name === 'string', disabled: false}).first();

/** What opens the menu of who is signed in. */
const menu = (page: Page) => page.locator('rc-account-menu .who');

async function escape(page: Page, dialog: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator(dialog).waitFor({state: 'detached'});
}

async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) {
    await page.getByLabel(label, {exact: true}).first().fill(text);
  }
}

test('a hall is begun by its first operator, who lets a colleague in; they lock, unlock, and are signed out from afar', async () => {
  const operator = await office.page(`${hub.url}/console/desk/`, DESK);
  await sees(operator, '这个大厅还没有启用');
  await operator.goto(`${hub.url}/console/sign-in/#${hub.begin}`);
  await operator.reload();
  await sees(operator, '启用这个大厅');
  await fill(operator, {
    您的姓名: '王红',
    大厅名称: '青山接待大厅',
    '大厅的英文名称（可不填）': 'Qingshan hall',
  });
  await operator.locator('[name=password]').fill(OPERATOR);
  await button(operator, '显示').press('Enter');
  await button(operator, '启用').press('Enter');
  await sees(operator, '青山接待大厅 控制台');
  await menu(operator).press('Enter');
  assert.equal(await operator.getByRole('link', {name: '操作记录'}).count(), 0, 'no auditor');
  await operator.getByRole('link', {name: '账号', exact: true}).press('Enter');

  // Somebody for the desk, who audits too.
  await button(operator, '添加账号').press('Enter');
  await fill(operator, {姓名: '李平'});
  await operator.getByLabel(/^\s*窗口/).press('Space');
  await operator.getByLabel(/^\s*审计员/).press('Space');
  await button(operator, '添加').press('Enter');
  const code = (await operator.locator('.code').textContent())?.trim() ?? '';
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await button(operator, /交给本人了/).press('Enter');
  await sees(operator, '待首次登录');

  // They come to a seat that they know by its address.
  const page = await desk.page(`${hub.url}/console/desk/#5-left`, DESK);
  await sees(page, '登录');
  await fill(page, {姓名: '李平', '密码，或首次登录码': 'wrong wrong wrong'});
  await button(page, '登录').press('Enter');
  await sees(page, /姓名或密码不对/);
  await fill(page, {'密码，或首次登录码': code.toLowerCase().replaceAll('-', ' ')});
  await button(page, '登录').press('Enter');
  await sees(page, '李平，请设一个自己的密码');
  await fill(page, {新密码: OWN, 再输一次: OWN});
  await button(page, '保存密码').press('Enter');
  await sees(page, '再设一个解锁用的 PIN');
  await page.locator('[name=pin]').fill(PIN);
  await page.locator('[name=again]').fill(PIN);
  await button(page, '保存 PIN').press('Enter');
  await sees(page, '5 号窗口 左侧');
  await button(page, /开窗接待/).press('Enter');
  await sees(page, '接待中');

  // Away from the desk: nothing of it can be read, also after a reload, and the PIN brings it back.
  await menu(page).press('Enter');
  await button(page, '锁屏').press('Enter');
  await sees(page, '已锁屏');
  assert.equal(await page.getByText('5 号窗口 左侧').isVisible(), false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await sees(page, '已锁屏');
  assert.equal(await page.getByText('5 号窗口 左侧').isVisible(), false);
  await fill(page, {'PIN 或密码': '1111'});
  await button(page, '解锁').press('Enter');
  await sees(page, /密码或 PIN 不对/);
  await fill(page, {'PIN 或密码': PIN});
  await page.keyboard.press('Enter');
  await sees(page, '5 号窗口 左侧');
  assert.equal(await page.getByText('已锁屏').count(), 0);

  // Every page of theirs, at 200 %.
  const audit = await desk.page(`${hub.url}/console/audit/`, LARGE);
  await sees(audit, /李平 从 127.0.0.1 解锁/);
  await audit.setViewportSize(DESK);
  await audit.getByLabel('做了什么').selectOption('calls');
  await sees(audit, /李平 从 127.0.0.1 开窗：5 号窗口 左侧/);
  await audit
    .getByText(/从 \S+ 解锁/)
    .first()
    .waitFor({state: 'detached'});
  await button(audit, '验证').press('Enter');
  await sees(audit, /完整：\d+ 条/);
  await escape(audit, 'rc-verify-dialog');
  const download = audit.waitForEvent('download');
  await audit.getByRole('link', {name: '导出'}).press('Enter');
  assert.equal((await download).suggestedFilename(), 'recha-audit.jsonl');
  await menu(audit).press('Enter');
  await button(audit, '我的账号').press('Enter');
  await sees(audit, '本机');
  await audit.close();

  // The operator ends that session: the desk is out, and comes back to its seat.
  await operator.setViewportSize(LARGE);
  await operator.getByRole('button', {name: '管理 李平'}).press('Enter');
  await operator.setViewportSize(DESK);
  await button(operator, '退出那里').press('Enter');
  await sees(operator, '现在没有登录');
  await sees(page, '密码，或首次登录码');
  assert.match(page.url(), /sign-in\/\?to=/);
  await fill(page, {姓名: '李平', '密码，或首次登录码': OWN});
  await button(page, '登录').press('Enter');
  await sees(page, '5 号窗口 左侧');

  // The last operator stays.
  await escape(operator, 'rc-account-dialog');
  await operator.getByRole('button', {name: '管理 王红'}).press('Enter');
  await button(operator, '停用账号').press('Enter');
  await sees(operator, /至少要留一位管理员/);
  await escape(operator, 'rc-account-dialog');
  await menu(operator).press('Enter');
  await button(operator, '退出登录').press('Enter');
  await sees(operator, '密码，或首次登录码');
  assert.deepEqual([...office.errors, ...desk.errors], []);
});
