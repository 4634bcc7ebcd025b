import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import type {DeskApp} from '../../src/console/desk/desk-app.ts';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, WALL, press, sees, touch} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
let kiosk: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  kiosk = new HallClient(hub.url, {kind: 'kiosk', id: 'kiosk-1'});
  await kiosk.send('register-device', {device: 'kiosk-1', kind: 'kiosk'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

async function take(queue: string): Promise<string> {
  const visit = {queue, lane: 'ordinary', party: 1, help: false} as const;
  const reply = await kiosk.send('take-number', {ticket: newId(), device: 'kiosk-1', ...visit});
  assert.ok('answer' in reply);
  return reply.answer.ticket?.number ?? '';
}

async function desk(seat: string): Promise<Page> {
  const page = await browser.page(`${hub.url}/console/desk/#${seat}`, DESK);
  // Nobody here presses twice by mistake.
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  await press(page, /^(开窗|开始)接待/, '接待中');
  return page;
}

test('a visit is sent from a window to a room by way of hold, and the wall shows each call', async () => {
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  const number = await take('guotu');
  const window = await desk('5-left');
  await press(window, /呼叫下一位/, '已呼叫，等来访人到窗口');
  await press(window, /开始接谈/, '正在接谈');

  // The visitor fetches a paper, and is called back.
  await press(window, /先挂起/, '挂起的号');
  await press(window, /叫回来/, '已呼叫，等来访人到窗口');
  await wall.locator('rc-call-stage', {hasText: '再次呼叫'}).waitFor();
  await press(window, /开始接谈/, '正在接谈');

  // On to the mediation room, with a word for it.
  const room = await desk('mediation');
  await press(window, /转到别处/, `${number} 转到哪里？`);
  await touch(window, '需要调解');
  await press(window, '房间', '调处室');
  await press(window, /^调处室/, `${number} 已转到 调处室`);
  await sees(room, '转到您这里的，先接待');
  await sees(room, '需要调解');
  await sees(room, '首访 国土厅');
  await press(room, /呼叫下一位/, '已呼叫，等来访人过来');
  await wall.locator('rc-call-stage', {hasText: '调处室'}).waitFor();
  await press(room, /开始接谈/, '正在接谈');
  await press(room, /^调解/, '没有人在等');
  assert.deepEqual(browser.errors, []);
});

test('a call taken back goes from the wall at once, and a pause says why', async () => {
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  const number = await take('shuili');
  const page = await desk('5-right');
  await press(page, /呼叫下一位/, '已呼叫，等来访人到窗口');
  await wall.locator('rc-call-stage', {hasText: number}).waitFor();
  await press(page, /撤销/, '1 个号在等');
  await wall.locator('rc-call-stage', {hasText: number}).waitFor({state: 'detached'});
  await press(page, /暂停接待/, '为什么暂停？大屏会显示。');
  await page.keyboard.press('2');
  await sees(page, '已暂停（午休）');
  await wall.locator('rc-window-cell', {hasText: '午休'}).waitFor();
  assert.deepEqual(browser.errors, []);
});

test('a double click calls somebody and does not start the interview as well', async () => {
  await take('minzheng');
  const page = await browser.page(`${hub.url}/console/desk/#18-left`, DESK);
  // A key is no press of the pointer: the next one is the first.
  await page.locator('button:enabled', {hasText: '开窗接待'}).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', {name: /呼叫下一位/}).dblclick({delay: 150});
  await sees(page, '已呼叫，等来访人到窗口');
  await press(page, /撤销/, '1 个号在等');
  assert.deepEqual(browser.errors, []);
});

test('a whole visit by keys alone: opened, called, started, not accepted with its reason, taken back', async () => {
  const number = await take('renshe');
  const page = await browser.page(`${hub.url}/console/desk/#7-left`, DESK);
  await sees(page, '这个窗口还没开');
  // These fingers know what they do.
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.keyPause = 0;
  });
  const key = async (name: string, words: string, next: string) => {
    // A key presses what can be pressed: while the last command is under way, nothing can.
    await page.locator('button:enabled', {hasText: words}).first().waitFor();
    await page.keyboard.press(name);
    await sees(page, next);
  };
  await key('Enter', '开窗接待', '等得最久');
  await key('Enter', '呼叫下一位', '已呼叫，等来访人到窗口');
  await key('Enter', '开始接谈', '正在接谈');
  await key('6', '不予受理', '为什么不予受理？');
  await page.keyboard.press('2');
  await sees(page, `${number} 已办结：不予受理`);
  await key('z', '撤销', '正在接谈');
  await sees(page, number);
  assert.deepEqual(browser.errors, []);
});

test('a number is added by hand, looked up at another desk, and called there out of turn', async () => {
  await take('zhujian');
  const page = await desk('11-left');
  await press(page, /帮忙加号/, '帮来访人加一个号');
  await press(page, /^加号/, '请把号码和查询码写给来访人');
  const number = (await page.locator('rc-add-dialog .number').textContent()) ?? '';
  await press(page, /好的/, '2 个号在等');
  const other = await desk('12-left');
  await press(other, /查号/, '查一个号');
  await other.getByLabel(/号码/).fill(number);
  await touch(other, other.locator('rc-look-up-dialog').getByRole('button', {name: number}));
  await touch(other, other.locator('rc-ticket-dialog').getByRole('button', {name: '叫这个号'}));
  await sees(other, `为什么先叫 ${number}？`);
  await press(other, /来过，找本窗口/, '已呼叫，等来访人到窗口');
  await sees(page, '1 个号在等');
  assert.deepEqual(browser.errors, []);
});
