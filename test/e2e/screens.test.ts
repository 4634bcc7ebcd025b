import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient} from '../../src/demo/hall-client.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, press, sees, WALL, touch} from './browser.ts';

const OPERATOR = {width: 1440, height: 900};

let hub: HubProcess;
let browser: DeviceBrowser;
let client: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  client = new HallClient(hub.url, {kind: 'console', id: 'screens-test'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

async function open(tab: string): Promise<Page> {
  const page = await browser.page(`${hub.url}/console/screens/#${tab}`, OPERATOR);
  // A script presses faster than a hand: its next press is no double click.
  await page.locator('rc-screens-app').evaluate((app) => {
    Object.assign(app, {pressPause: 0});
  });
  return page;
}

/** Waits until a page shows this, or shows it no more. */
const shows = (page: Page, text: string | RegExp, state: 'visible' | 'hidden') =>
  page.getByText(text).first().waitFor({state});

test('a slogan is changed and published, and a wall that runs has it without a reload', async () => {
  const wall = await browser.page(`${hub.url}/signage/?mute`, WALL);
  await sees(wall, '一声问候，关心群众');
  const page = await open('slogans');
  const line = page.getByLabel('第 1 条标语', {exact: true});
  await line.fill('您好，请坐，喝杯热茶');
  await press(page, '发布', '已发布');
  await shows(page, '有未发布的修改', 'hidden');
  // What is on its way across the wall goes on to its end; the new line is coupled on behind it.
  await wall
    .getByText('您好，请坐，喝杯热茶')
    .first()
    .waitFor({state: 'attached', timeout: 60_000});
  const {configuration} = await client.snapshot();
  assert.equal(configuration?.signage.slogans.length, 6);
  assert.deepEqual(browser.errors, []);
});

test('two operators: the second is told at once, and keeps what was being written', async () => {
  const one = await open('slogans');
  const other = await open('notices');
  await one.getByLabel('第 2 条标语', {exact: true}).fill('一张笑脸');
  await other.getByLabel('标题', {exact: true}).fill('办事须知');
  await press(other, '发布', '已发布');
  await sees(one, '别人刚发布了新的通知');
  await press(one, '发布', '已发布');
  const {configuration} = await client.snapshot();
  assert.equal(configuration?.signage.slogans[1]?.text, '一张笑脸');
  assert.equal(configuration.signage.notices[0]?.title, '办事须知');
  assert.deepEqual(browser.errors, []);
});

test('an alarm is raised with two presses and ended with one', async () => {
  const page = await open('alarms');
  await press(page, '请留在原地', '确定发出吗？');
  assert.equal((await client.snapshot()).alarm, undefined);
  await press(page, '马上发出', /紧急通知“请留在原地”正在所有屏幕显示并广播/);
  assert.equal((await client.snapshot()).alarm?.alarm, 'stay');
  await touch(page, '解除');
  await shows(page, /正在所有屏幕显示并广播/, 'hidden');
  assert.equal((await client.snapshot()).alarm, undefined);
  assert.deepEqual(browser.errors, []);
});

test('the picture of a screen is its own page with the draft, and measures what can be read', async () => {
  const walls = async () => {
    const response = await fetch(hub.url + API.devices);
    return (await response.text()).split('"kind":"wall"').length;
  };
  const before = await walls();
  const page = await open('screens');
  const picture = page.frameLocator('iframe');
  await picture.getByText('请在座位上稍候').waitFor();
  await sees(page, /看得清|看不清/);
  await page.getByLabel('最远观看距离').fill('300');
  await page.getByLabel('最远观看距离').press('Tab');
  await sees(page, /300 米外看不清标语，只到 \d+ 米：要 840 像素高/);
  const wall = picture.locator('rc-wall-app');
  const draft = await wall.evaluateHandle((app) => (app as {draft?: unknown}).draft);
  await wall.evaluate((app) =>
    app.dispatchEvent(new CustomEvent('legibility', {detail: [], bubbles: true, composed: true})),
  );
  await sees(page, '最远 300 米也看得清');
  const same = await wall.evaluate((app, one) => (app as {draft?: unknown}).draft === one, draft);
  assert.ok(same, 'what was measured is not handed over again, to be measured again');
  assert.equal(await walls(), before, 'a picture is no device');
  assert.deepEqual(browser.errors, []);
});

/** One red pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

test('a picture is uploaded, published, and the hub gives it to whoever shows it', async () => {
  const page = await open('media');
  const chooser = page.waitForEvent('filechooser');
  await touch(page, '上传图片或视频');
  await (
    await chooser
  ).setFiles({name: '热茶.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64')});
  await sees(page, '热茶.png：传好了');
  await press(page, '发布', '已发布');
  const [medium] = (await client.snapshot()).configuration?.signage.media ?? [];
  assert.equal(medium?.name, '热茶');
  assert.equal(medium.type, 'image/png');
  const file = await fetch(hub.url + API.mediaFile(medium.hash));
  assert.equal(Buffer.from(await file.arrayBuffer()).toString('base64'), PNG);
  await touch(page, '删除');
  await press(page, '发布', '文件 1 · 0.0 MB');
  await press(page, '删除文件 1', '从服务器上删掉，不能恢复');
  await touch(page, '从服务器上删掉，不能恢复');
  await shows(page, '文件 1 · 0.0 MB', 'hidden');
  assert.equal((await fetch(hub.url + API.mediaFile(medium.hash))).status, 404);
  assert.deepEqual(browser.errors, []);
});

test('a test card goes on and off with a press each', async () => {
  const page = await open('screens');
  await press(page, /休息区电视/, /display=tv|显示测试画面/);
  await press(page, '1 分钟', /到 \d\d:\d\d 为止/);
  const tests = new Map((await client.snapshot()).tests);
  assert.ok((tests.get('tv') ?? 0) > Date.now());
  await press(page, '结束测试', '1 分钟');
  assert.equal(new Map((await client.snapshot()).tests).get('tv'), undefined);
  assert.deepEqual(browser.errors, []);
});
