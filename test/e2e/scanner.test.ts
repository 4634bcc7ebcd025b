import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import type {CDPSession, Page} from 'playwright-core';
import {playVendor, setHardware} from '../devices/vendor-service.ts';
import {profileOf} from '../devices/watched-reader.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, press, sees, takeNumber, slipCode} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
});
afterEach(async () => {
  await browser.closePages();
  assert.deepEqual(browser.errors, []);
});
after(async () => {
  await browser.close();
  await hub.stop();
});

/** Milliseconds between two keys of a scanner; when they reach the page is another matter. */
const APART = 4;

/** A scanner that types, as the system tells the browser of its keys. */
class Wedge {
  readonly #session: CDPSession;
  #at = Date.now();

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async plug(page: Page): Promise<Wedge> {
    return new Wedge(await page.context().newCDPSession(page));
  }

  async scan(text: string): Promise<void> {
    this.#at = Math.max(this.#at + 1_000, Date.now());
    await this.#key('F9');
    for (const each of text) await this.#key(each, each);
    await this.#key('Enter', '\r');
  }

  async #key(key: string, text?: string): Promise<void> {
    this.#at += APART;
    // What the page goes by is when the key went down, not how long this machine took.
    const event = {key, code: key, timestamp: this.#at / 1000};
    const down = text === undefined ? 'rawKeyDown' : 'keyDown';
    await this.#session.send('Input.dispatchKeyEvent', {
      ...event,
      type: down,
      ...(text === undefined ? {} : {text}),
    });
    await this.#session.send('Input.dispatchKeyEvent', {...event, type: 'keyUp'});
  }
}

/** Holds the code there until the kiosk has heard it: a page that has just begun hears no scanner yet. */
async function scanUntil(page: Page, wedge: Wedge, code: string, seen: string): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    await wedge.scan(code);
    const heard = await sees(page, seen, 2_000).then(
      () => true,
      () => false,
    );
    if (heard) return;
  }
  await sees(page, seen);
}

/** A visit that waits, as its paper tells it. */
async function visitOn(page: Page): Promise<{number: string; code: string}> {
  const number = await takeNumber(page);
  await sees(page, '请拿好号单');
  const code = await slipCode(page);
  await press(page, '完成', '您好，欢迎您来');
  return {number, code};
}

test('a scanner that types finds a visit from the start, and types into no answer of a form', async () => {
  const page = await browser.page(`${hub.url}/kiosk/?scanner=wedge`, KIOSK);
  const {number, code} = await visitOn(page);
  const wedge = await Wedge.plug(page);
  await scanUntil(page, wedge, `http://hall.test/t/${code}`, number);
  await sees(page, '您排在最前面');
  await press(page, '回到首页', '您好，欢迎您来');

  await scanUntil(page, wedge, '999999999999', '没有找到这个码');
  await wedge.scan(code.slice(0, 6));
  await sees(page, '这不是号单上的码');
  await wedge.scan(code);
  await sees(page, number);
  await press(page, '回到首页', '您好，欢迎您来');

  await press(page, /登记并取号/, '先跟您说明白');
  await press(page, /知道了/, '您叫什么名字？');
  await press(page, '到窗口口述', '您住在哪里？');
  await press(page, '到窗口口述', '您的电话号码是多少？');
  await page.keyboard.type('138');
  const typed = page.locator('rc-digits-question').getByText('138', {exact: true});
  await typed.waitFor();
  await wedge.scan(code);
  await page.keyboard.type('1');
  await page.locator('rc-digits-question').getByText('1381', {exact: true}).waitFor();
  await sees(page, '您的电话号码是多少？');
});

test('a scanner behind a local service finds a visit, too', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'recha-scan-'));
  const reader = {saw: 'none'} as const;
  await setHardware(folder, {reader});
  const service = await playVendor(folder, profileOf('bridge'));
  t.after(async () => {
    await service.close();
    await rm(folder, {recursive: true});
  });
  const scanner = `ws://127.0.0.1:${String(service.port)}/scanner`;
  const query = new URLSearchParams({scanner}).toString();
  const {number, code} = await visitOn(await browser.page(`${hub.url}/kiosk/`, KIOSK));
  const page = await browser.page(`${hub.url}/kiosk/?${query}`, KIOSK);
  await service.connected('/scanner');
  await setHardware(folder, {reader, scan: {code, count: 1}});
  await sees(page, number);
});
