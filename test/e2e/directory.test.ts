import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {CLIENT, OwnProvider} from '../../src/hub/directory/testing/own-provider.ts';
import {DIRECTORY_RETURN} from '../../src/wire/directory-api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {OPERATOR, beginHall} from '../operator.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';

const SEAT = '/console/desk/#5-left';

let hub: HubProcess;
let address: string;
let house: OwnProvider;
/** Two machines: the operator's, and that of whoever sits at the desk. */
let office: DeviceBrowser;
let desk: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  address = hub.url.replace('127.0.0.1', 'localhost');
  house = await OwnProvider.start({returns: [address + DIRECTORY_RETURN]});
  house.people.set('li', {name: '李平', groups: ['front-desk']});
  house.people.set('wang', {name: '王访', groups: ['choir']});
  await beginHall(hub);
  office = await DeviceBrowser.online();
  desk = await DeviceBrowser.online();
});
after(async () => {
  await office.close();
  await desk.close();
  await house.stop();
  await hub.stop();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name, exact: typeof name === 'string'}).first();
const toDirectory = (page: Page) => button(page, '用“政务通”登录');

/** On the directory's own page. */
async function signInThere(page: Page, login: string): Promise<void> {
  await toDirectory(page).press('Enter');
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('[type=submit]').press('Enter');
}

test('an operator connects the directory of the house; a colleague comes by it to their seat, and others do not', async () => {
  const operator = await office.page(
    `${address}/console/sign-in/?to=%2Fconsole%2Faccounts%2F`,
    DESK,
  );
  await operator.getByLabel('姓名', {exact: true}).fill(OPERATOR.name);
  await operator.locator('[name=password]').fill(OPERATOR.password);
  await button(operator, '登录').press('Enter');
  await button(operator, '接入统一认证').press('Enter');
  await sees(operator, address + DIRECTORY_RETURN);
  const typed = {
    ...{name: '政务通', issuer: house.issuer, clientId: CLIENT.id},
    ...{clientSecret: 'not this one', scope: 'profile groups'},
  };
  for (const [name, value] of Object.entries(typed)) {
    await operator.locator(`rc-directory-editor [name=${name}]`).fill(value);
  }
  await operator.getByLabel('第 1 行的组').fill('front-desk');
  await button(operator, '试一下').press('Enter');
  await sees(operator, /统一认证不认这个客户端/);
  await operator.locator('rc-directory-editor [name=clientSecret]').fill(CLIENT.secret);
  await button(operator, '试一下').press('Enter');
  await sees(operator, /连上了，客户端 ID 和密钥也对/);
  await button(operator, '保存').press('Enter');
  await sees(operator, '已保存');
  await operator.keyboard.press('Escape');

  // Whoever comes for their seat is led there, and back to it.
  const page = await desk.page(address + SEAT, DESK);
  await signInThere(page, 'li');
  await sees(page, '再设一个解锁用的 PIN');
  assert.ok(!page.url().includes('code='), 'what the directory said is in no history');
  await page.locator('[name=pin]').fill('8305');
  await page.locator('[name=again]').fill('8305');
  await button(page, '保存 PIN').press('Enter');
  await sees(page, '5 号窗口 左侧');
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, SEAT);
  const menu = page.locator('rc-account-menu .who');
  await menu.press('Enter');
  await button(page, '锁屏').press('Enter');
  await page.getByLabel('PIN', {exact: true}).fill('8305');
  await button(page, '解锁').press('Enter');
  await page.getByText('已锁屏').waitFor({state: 'detached'});

  await operator.reload();
  await sees(operator, '来自统一认证');
  await operator.getByRole('button', {name: '管理 李平'}).press('Enter');
  await sees(operator, '角色由统一认证的组决定：窗口');
  await operator.keyboard.press('Escape');

  // The desk is shared: the next one is asked who they are, and may have nothing to do here.
  await menu.press('Enter');
  await button(page, '退出登录').press('Enter');
  await signInThere(page, 'wang');
  await sees(page, /您还没有这个大厅的角色/);

  // Down: the page says so, and who has a password comes in.
  await house.stop();
  await toDirectory(page).press('Enter');
  await sees(page, /联系不上统一认证/);
  await page.getByLabel('姓名', {exact: true}).fill(OPERATOR.name);
  await page.locator('[name=password]').fill(OPERATOR.password);
  await button(page, '登录').press('Enter');
  await menu.waitFor();
  house = await OwnProvider.start({returns: []});
  assert.deepEqual([...office.errors, ...desk.errors], []);
});

test('a link that somebody else began signs nobody in as them', async () => {
  const page = await desk.page(
    `${address}${DIRECTORY_RETURN}?code=of-somebody-else&state=theirs&iss=${encodeURIComponent(house.issuer)}`,
    DESK,
  );
  await sees(page, /这次登录不是在这个浏览器开始的/);
  assert.ok(!page.url().includes('code='));
  await page.close();
});
