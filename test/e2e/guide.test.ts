import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, press, sees, toReview, toTopic, touch} from './browser.ts';

const HANDHELD = {width: 390, height: 844};

let hub: HubProcess;
let browser: DeviceBrowser;
let desk: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  desk = new HallClient(hub.url, {kind: 'desk', id: '5-left'});
  await desk.send('register-device', {device: 'desk-5', kind: 'desk'});
  await desk.send('open-seat', {seat: '5-left'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a kiosk asks for help, a guide goes there, and the kiosk says so', async () => {
  const guide = await browser.page(`${hub.url}/console/guide/`, HANDHELD);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /请工作人员帮忙/, '导访员看到就过来');
  await sees(guide, /自助机 [A-Z]/);
  await press(guide, '我过去', '去不了');
  await sees(kiosk, '导访员正过来');
  await press(guide, '去不了', '有人求助');
  await sees(kiosk, '导访员看到就过来');
  await press(guide, '我过去', '到了');
  await sees(kiosk, '导访员正过来');
  await touch(guide, '到了');
  await guide.getByText('自助机').waitFor({state: 'detached'});
  assert.deepEqual(browser.errors, []);
});

test('a call that is taken back at the kiosk leaves every guide’s page', async () => {
  const guide = await browser.page(`${hub.url}/console/guide/`, HANDHELD);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await press(kiosk, /请工作人员帮忙/, '导访员看到就过来');
  await sees(guide, /自助机 [A-Z]/);
  await touch(kiosk, '知道了');
  await kiosk.getByText('导访员看到就过来').waitFor({state: 'detached'});
  await press(kiosk, /已叫工作人员/, '导访员看到就过来');
  await press(kiosk, '不用了，取消', '请工作人员帮忙');
  await guide.getByText('自助机').waitFor({state: 'detached'});
  assert.deepEqual(browser.errors, []);
});

test('who asks for a guide at the kiosk is visited where they sit, before any call', async () => {
  const guide = await browser.page(`${hub.url}/console/guide/`, HANDHELD);
  const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  await toTopic(kiosk);
  await press(kiosk, /说不清楚/, '您希望我们做什么？');
  await toReview(kiosk);
  await press(kiosk, '取号', '您的号码');
  await sees(kiosk, '导访员会来找您');
  await sees(guide, '要人帮 · 在等候');
  await touch(guide, '我过去');
  await sees(guide, '现在没有人在叫');
  await guide.getByText('要人帮').waitFor({state: 'detached'});
  assert.deepEqual(browser.errors, []);
});

test('whoever is called is led to the window; whoever was missed twice is found again', async () => {
  const guide = await browser.page(`${hub.url}/console/guide/`, HANDHELD);
  await press(guide, '打开提醒', '提醒已开');
  const ticket = newId();
  const visit = {queue: 'guotu', lane: 'ordinary', party: 8, help: true} as const;
  const taken = await desk.send('take-number', {ticket, device: 'desk-5', ...visit});
  const number = 'answer' in taken ? (taken.answer.ticket?.number ?? '') : '';
  await desk.send('call-next', {seat: '5-left'});
  await sees(guide, number);
  await sees(guide, '到 5 号窗口 左侧');
  await sees(guide, '8 人，5 位代表进去');
  await desk.send('miss', {ticket});
  await sees(guide, '没赶上，还在排队');
  await desk.send('call-next', {seat: '5-left'});
  await desk.send('miss', {ticket});
  await sees(guide, '叫了两次没来');
  await press(guide, '找到了，恢复排队', '已找到 · 在等叫号');
  await desk.send('call-next', {seat: '5-left'});
  await press(guide, '找到了，带过去', '已找到 · 正带过去');
  await desk.send('start', {ticket});
  await sees(guide, '现在没有人在叫');
  assert.deepEqual(browser.errors, []);
});
