import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, press, sees, takeNumber, slipCode} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
let desk: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  desk = new HallClient(hub.url, {kind: 'desk', id: '5-left'});
  await desk.send('open-seat', {seat: '5-left'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

const sinceStart = (page: Page) => page.evaluate(() => performance.now());

test('a number pad takes every tap of a quick finger, once', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /查我的号/, '请输入查询码');
  const touch = await kiosk.context().newCDPSession(kiosk);
  const boxes = await Promise.all(
    ['1', '1', '2', '2', '2'].map((name) =>
      kiosk.getByRole('button', {name, exact: true}).boundingBox(),
    ),
  );
  // The press before has to be well over: from one kind of button to another the pause stays.
  await kiosk.waitForFunction((since) => performance.now() - since > 450, await sinceStart(kiosk));
  for (const box of boxes) {
    assert.ok(box);
    const at = {x: box.x + box.width / 2, y: box.y + box.height / 2};
    await touch.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [at]});
    await touch.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  }
  await kiosk.getByLabel('已输入 5 位').waitFor();
  assert.deepEqual(browser.errors, []);
});

test('with the code on the paper a visitor looks, says how it was, and comes again for the same matter', async () => {
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const number = await takeNumber(kiosk);
  await sees(kiosk, '请拿好号单');
  const code = await slipCode(kiosk);
  assert.match(code, /^\d{12}$/);
  await press(kiosk, '完成', '您好，欢迎您来');
  await press(kiosk, /查我的号/, '请输入查询码');
  await kiosk.keyboard.type(code);
  await sees(kiosk, number);
  await sees(kiosk, '您排在最前面');

  const called = await desk.send('call-next', {seat: '5-left'});
  const ticket = 'answer' in called ? (called.answer.ticket?.id ?? '') : '';
  await sees(kiosk, '请到 5 号窗口 左侧');
  await desk.send('start', {ticket});
  await desk.send('finish', {ticket, outcome: 'settled'});
  await sees(kiosk, '今天的接待，您满意吗？');
  await press(kiosk, '满意', '谢谢您的评价');

  await press(kiosk, '为这件事再取一个号', '您是一个人来的吗？');
  await press(kiosk, /一个人/, '需要照顾吗？');
  await press(kiosk, '下一步', '省国土资源厅');
  await press(kiosk, '取号', '您的号码');
  const response = await fetch(`${hub.url}${API.events}?limit=5000`);
  const {events} = (await response.json()) as {events: HallEvent[]};
  const [, again] = events.filter((event) => event.type === 'ticket-issued');
  assert.deepEqual([again?.queue, again?.firstUnit], ['guotu', 'guotu']);
  assert.deepEqual(browser.errors, []);
});
