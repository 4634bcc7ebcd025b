import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, press, sees, takeNumber, touch} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

test('one visitor goes from kiosk to wall to desk', async () => {
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const desk = await browser.page(`${hub.url}/console/desk/`, DESK);
  const console = await browser.page(`${hub.url}/console/`, DESK);

  // The visitor takes a number and gets it on paper.
  const number = await takeNumber(kiosk);
  assert.equal(number, 'A001');
  await sees(kiosk, '您排在最前面');
  await sees(kiosk, '请拿好号单');

  // Window 5, left seat.
  const seat = desk.locator('.window', {hasText: '5 号窗口'}).first();
  await touch(desk, seat.getByRole('button', {name: /左侧/}));
  await press(desk, /开窗接待/, /1 个号在等/);
  await press(desk, /呼叫下一位/, '已呼叫，等来访人到窗口');
  await sees(desk, number);

  // The wall shows it, in the grid too, and says it twice without overlap.
  await sees(wall, '正在呼叫');
  const stage = wall.locator('rc-call-stage');
  assert.equal((await stage.locator('.number').textContent())?.trim(), number);
  assert.match((await stage.locator('.to').textContent()) ?? '', /请到\s*5\s*号窗口\s*左侧/);
  const cell = wall.locator('rc-window-cell', {hasText: number});
  assert.equal(await cell.count(), 1);
  await wall.waitForFunction(
    () => (globalThis as unknown as {spoken: unknown[]}).spoken.length >= 19,
  );
  const spoken = await wall.evaluate(
    () => (globalThis as unknown as {spoken: [number, number][]}).spoken,
  );
  // Chime, then twice: 请 A 零 零 一 号 到 五号窗口 左侧.
  assert.equal(spoken.length, 1 + 2 * 9);
  spoken.forEach(([at, seconds], i) => {
    const next = spoken[i + 1];
    if (next) assert.ok(next[0] >= at + seconds, 'one clip after the other');
  });

  // The visit is held and ends.
  await press(desk, /开始接谈/, '正在接谈');
  await press(desk, /当场解决/, '没有人在等');
  await wall.locator('rc-window-cell', {hasText: number}).waitFor({state: 'detached'});

  // The console knows every device, with its last beat.
  for (const kind of ['大屏', '自助机', '窗口', '控制台']) {
    await console.locator('rc-fleet-grid button', {hasText: kind}).getByText('正常').waitFor();
  }
  await press(console, /自助机/, /\d 秒前/);
  await press(console, '关闭Esc', '全部正常');
  assert.deepEqual(browser.errors, []);
});

test('two desks that press together get two visitors', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const first = await takeNumber(kiosk);
  await press(kiosk, '完成', '您好，欢迎您来');
  const second = await takeNumber(kiosk);
  const desks = await Promise.all(
    ['3-left', '4-left'].map((seat) => browser.page(`${hub.url}/console/desk/#${seat}`, DESK)),
  );
  for (const desk of desks) await press(desk, /开窗接待/, /2 个号在等/);
  await Promise.all(desks.map((desk) => press(desk, /呼叫下一位/, '已呼叫，等来访人到窗口')));
  const called = await Promise.all(
    desks.map((desk) => desk.locator('rc-visit-panel .number').textContent()),
  );
  assert.deepEqual(called.sort(), [first, second].sort());
});
