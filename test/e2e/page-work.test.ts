import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {OPERATOR} from '../operator.ts';
import {
  DESK,
  DeviceBrowser,
  KIOSK,
  WALL,
  installed,
  press,
  sees,
  slipCode,
  takeNumber,
} from './browser.ts';

const HANDHELD = {width: 390, height: 844};
const OFFICE = {width: 1440, height: 900};

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.open();
});
afterEach(async () => {
  await browser.closePages();
  assert.deepEqual([browser.errors, browser.consoleErrors], [[], []]);
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a visit goes from the kiosk to wall, phone, desk and manager, and no page meets what it is forbidden', async () => {
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  await installed(wall);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await installed(kiosk);
  const number = await takeNumber(kiosk);
  await sees(kiosk, '请拿好号单');
  const phone = await browser.page(`${hub.url}/t/${await slipCode(kiosk)}`, HANDHELD);
  await sees(phone, number);
  const desk = await browser.page(`${hub.url}/console/desk/#5-left`, DESK);
  await installed(desk);
  await press(desk, /开窗接待/, /1 个号在等/);
  await press(desk, /呼叫下一位/, '已呼叫，等来访人到窗口');
  await wall.locator('rc-call-stage .number', {hasText: number}).waitFor();
  await sees(phone, '请到 5 号窗口 左侧');
  await press(desk, /开始接谈/, '正在接谈');
  await press(desk, /当场解决/, '没有人在等');
  const manager = await browser.page(`${hub.url}/console/manager/`, WALL);
  await manager.locator('rc-day-chart canvas').first().waitFor();
});

test('what is put together from parts on the glass is read by engines in their worker', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /登记并取号/, '先跟您说明白');
  await press(kiosk, /知道了/, '您叫什么名字？');
  await press(kiosk, '部首', '字里有什么，就点什么');
  await press(kiosk, '土', '增');
  await press(kiosk, '土', '圭');
  assert.ok(kiosk.workers().some((worker) => worker.url().includes('engine-worker')));
});

test('a kiosk’s call for help is answered on a guide’s page', async () => {
  const guide = await browser.page(`${hub.url}/console/guide/`, HANDHELD);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /请工作人员帮忙/, '导访员看到就过来');
  await press(guide, '我过去', '去不了');
  await sees(kiosk, '导访员正过来');
});

test('an operator looks at devices, and changes hall, screens and slip beside their previews', async () => {
  const console = await browser.page(`${hub.url}/console/`, DESK);
  await console.locator('rc-fleet-grid [data-key]').first().waitFor();
  const hall = await browser.page(`${hub.url}/console/hall/#units`, OFFICE);
  // A script presses faster than a hand: its next press is no double click.
  await hall.locator('rc-hall-app').evaluate((app) => {
    Object.assign(app, {pressPause: 0});
  });
  await hall.getByRole('button', {name: '看预览'}).click();
  await hall.getByRole('button', {name: '国土厅', exact: true}).click();
  await hall.getByLabel('简称（中文）').fill('自然资源厅');
  await hall
    .frameLocator('iframe')
    .getByRole('button', {name: /国土资源厅/})
    .getByText('自然资源厅')
    .waitFor();
  const screens = await browser.page(`${hub.url}/console/screens/#slogans`, OFFICE);
  await screens.getByLabel('第 1 条标语', {exact: true}).fill('您好，请坐，喝杯热茶');
  await screens.getByRole('link', {name: '屏幕', exact: true}).click();
  await screens.locator('iframe').first().contentFrame().locator('rc-wall-app').waitFor();
  const slip = await browser.page(`${hub.url}/console/slip/`, OFFICE);
  await slip.locator('rc-slip-preview').first().waitFor();
});

test('a hall is begun at its door, and a colleague is let in', async (t) => {
  const closed = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  t.after(() => closed.stop());
  const page = await browser.page(`${closed.url}/console/sign-in/#${closed.begin}`, DESK);
  await page.getByLabel('您的姓名', {exact: true}).fill(OPERATOR.name);
  await page.getByLabel('大厅名称', {exact: true}).fill('青山接待大厅');
  await page.getByLabel('大厅的英文名称（可不填）', {exact: true}).fill('Qingshan hall');
  await page.locator('[name=password]').fill(OPERATOR.password);
  // Seen, it need not be typed twice.
  await page.getByRole('button', {name: '显示', exact: true}).press('Enter');
  await page.getByRole('button', {name: '启用', exact: true}).press('Enter');
  await sees(page, '青山接待大厅 控制台');
  const accounts = await browser.page(`${closed.url}/console/accounts/`, DESK);
  await accounts.getByRole('button', {name: '添加账号'}).press('Enter');
  await accounts.getByLabel('姓名', {exact: true}).fill('李平');
  await accounts.getByLabel(/^\s*审计员/).press('Space');
  await accounts.getByRole('button', {name: '添加', exact: true}).press('Enter');
  await sees(accounts, /交给本人了/);
  const code = (await accounts.locator('.code').textContent())?.trim() ?? '';
  assert.match(code, /^[\w-]{14}$/);
});
