import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {codeFrom} from '../../src/hall/visit-code.ts';
import {chromiumArgs, ensureChromium} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {sees} from './browser.ts';

const PHONE = {viewport: {width: 390, height: 844}};

let hub: HubProcess;
let browser: Browser;
let client: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumArgs()});
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
  await sees(page, '前面没有人了');
  await client.send('start', {ticket: first.ticket});
  await client.send('finish', {ticket: first.ticket, outcome: 'settled'});
  await client.send('call-next', {seat: '5-left'});
  await sees(page, '请到 5 号窗口 左侧');
  assert.equal(await page.locator('body').getAttribute('class'), 'called');

  await client.send('start', {ticket});
  await sees(page, '正在接谈');
  await client.send('finish', {ticket, outcome: 'accepted'});
  await sees(page, '今天的接待，您满意吗？');
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

test('a phone that cannot reach the hall says so, and comes back by itself', async () => {
  const {ticket} = await take();
  const page = await phone(ticket);
  await page.clock.install();
  await page.reload();
  await page.context().setOffline(true);
  await page.clock.runFor(41_000);
  await sees(page, '网络不好，上面可能不是最新的');
  await page.context().setOffline(false);
  await page.clock.runFor(11_000);
  await page.getByText('网络不好').waitFor({state: 'hidden'});
});
