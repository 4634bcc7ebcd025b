import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {codeFrom} from '../../src/hall/visit-code.ts';
import {ensureHeadless} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {sees} from './browser.ts';

const PHONE = {viewport: {width: 390, height: 844}};

let hub: HubProcess;
let browser: Browser;
let client: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await chromium.launch({executablePath: ensureHeadless(), args: chromiumArgs()});
  client = new HallClient(hub.url, {kind: 'desk', id: '5-left'});
  await client.send('register-device', {device: 'kiosk-1', kind: 'kiosk'});
  await client.send('open-seat', {seat: '5-left'});
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

/** Twelve digits of this test's own making. */
const codeOf = (ticket: string) => codeFrom(Buffer.from(ticket));

async function take(): Promise<{ticket: string; number: string}> {
  const ticket = newId();
  const visit = {queue: 'guotu', lane: 'ordinary', party: 1, help: false} as const;
  const code = codeOf(ticket);
  const reply = await client.send('take-number', {ticket, code, device: 'kiosk-1', ...visit});
  assert.ok('answer' in reply);
  return {ticket, number: reply.answer.ticket?.number ?? ''};
}

async function phone(ticket: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({...PHONE, javaScriptEnabled});
  const page = await context.newPage();
  await page.goto(`${hub.url}/t/${codeOf(ticket)}`);
  return page;
}

const main = (page: Page) => page.locator('main').innerText();

test('a visitor follows the queue on the phone, is called, and says how it was, once', async () => {
  const first = await take();
  const {ticket, number} = await take();
  const page = await phone(ticket);
  assert.match(
    await main(page),
    new RegExp(`${number}[\\s\\S]*请在大厅等候[\\s\\S]*前面还有 1 个号`),
  );

  await client.send('call-next', {seat: '5-left'});
  await sees(page, '您排在最前面');
  await client.send('start', {ticket: first.ticket});
  await client.send('finish', {ticket: first.ticket, outcome: 'settled'});
  await client.send('call-next', {seat: '5-left'});
  await sees(page, '请到 5 号窗口 左侧');
  assert.equal(await page.locator('body').getAttribute('class'), 'called');

  await client.send('start', {ticket});
  await sees(page, '正在接谈');
  await client.send('finish', {ticket, outcome: 'accepted'});
  await sees(page, '今天的接待，您满意吗？');
  await sees(page, '愿意才评，不记名');
  await page.getByRole('button', {name: /^满意/}).click();
  await sees(page, '谢谢您的评价');
  assert.equal(await page.getByRole('button').count(), 0);
  await page.goto(`${hub.url}/t/${codeOf(ticket)}`);
  await sees(page, '谢谢您来，祝您顺利');
  assert.equal(await page.getByRole('button').count(), 0, 'not asked twice');
});

test('without any script the page is whole, and can be rated', async () => {
  const {ticket, number} = await take();
  const page = await phone(ticket, false);
  assert.match(await main(page), new RegExp(number));
  await client.send('call-next', {seat: '5-left'});
  await page.reload();
  assert.match(await main(page), /请到 5 号窗口 左侧/);
  await client.send('start', {ticket});
  await client.send('finish', {ticket, outcome: 'settled'});
  await page.reload();
  await page
    .getByRole('button', {name: /非常满意/})
    .first()
    .click();
  assert.match(await main(page), /谢谢您的评价/);
});

test('a phone that cannot reach the hall says so soon, promises nothing, and comes back by itself', async () => {
  const {ticket} = await take();
  const page = await phone(ticket);
  await page.clock.install();
  // Offline breaks no stream that is open; a phone without one only asks.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'EventSource'));
  await page.reload();
  await page.clock.runFor(1_000);
  const promise = page.getByText('这里会马上显示');
  const stale = page.getByText('网络不好，上面可能不是最新的');
  await promise.waitFor();
  await page.context().setOffline(true);
  await page.clock.runFor(16_000);
  await stale.waitFor();
  await promise.waitFor({state: 'hidden'});
  await page.context().setOffline(false);
  await page.clock.runFor(9_000);
  await stale.waitFor({state: 'hidden'});
  await promise.waitFor();
});

test('a stream that breaks off is said to be old five seconds later, if nothing is heard', async () => {
  const {ticket} = await take();
  const page = await phone(ticket);
  await page.clock.install();
  const broken = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/feed'));
  const unanswered = page.waitForEvent('requestfailed', (r) => r.url().endsWith('/view'));
  await page.route(/\/(feed|view)$/, (route) => route.abort());
  await page.reload();
  await Promise.all([broken, unanswered]);
  const stale = page.getByText('网络不好，上面可能不是最新的');
  assert.equal(await stale.isVisible(), false);
  await page.clock.runFor(6_000);
  await stale.waitFor();
});

test('a phone stops asking for a visit that nobody knows any more, and says whom to ask', async () => {
  const {ticket} = await take();
  const page = await phone(ticket);
  await page.clock.install();
  let asked = 0;
  await page.route(/\/(feed|view)$/, (route) => {
    asked += 1;
    return route.fulfill({status: 404, json: {}});
  });
  await page.reload();
  await sees(page, '这张号单已经过期，请问工作人员');
  assert.equal(await page.getByText('请在大厅等候').isVisible(), false);
  const before = asked;
  await page.clock.runFor(120_000);
  assert.equal(asked, before);
});
