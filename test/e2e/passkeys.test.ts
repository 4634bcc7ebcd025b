import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {SIGN_IN_API} from '../../src/wire/sign-in-paths.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {OPERATOR, beginHall} from '../operator.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';
import {VirtualAuthenticator} from './virtual-authenticator.ts';

const {name: NAME, password: PASSWORD} = OPERATOR;

let hub: HubProcess;
/** The hub by a name: at an address of figures nobody has passkeys. */
let address: string;
let office: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  address = hub.url.replace('127.0.0.1', 'localhost');
  await beginHall(hub);
  office = await DeviceBrowser.online();
});
after(async () => {
  await office.close();
  await hub.stop();
});

const button = (page: Page, name: string) => page.getByRole('button', {name, exact: true}).first();
const menu = (page: Page) => page.locator('rc-account-menu .who');
const passkeyButton = (page: Page) => button(page, '用通行密钥登录');

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('姓名', {exact: true}).fill(NAME);
  await page.locator('rc-sign-in-form [name=password]').fill(PASSWORD);
  await button(page, '登录').press('Enter');
  await menu(page).waitFor();
}

async function openOwn(page: Page): Promise<void> {
  await menu(page).press('Enter');
  await button(page, '我的账号').press('Enter');
  await sees(page, '用手机或电脑的指纹');
}

async function signOut(page: Page): Promise<void> {
  await menu(page).press('Enter');
  await button(page, '退出登录').press('Enter');
  await page.locator('rc-sign-in-form').waitFor();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await openOwn(page);
  await button(page, '添加通行密钥').press('Enter');
  const form = page.locator('rc-add-passkey-form');
  await form.locator('[name=name]').fill(name);
  await form.locator('[name=password]').fill(PASSWORD);
  await form.getByRole('button', {name: '添加通行密钥'}).press('Enter');
  await sees(page, '通行密钥已添加');
  await page.keyboard.press('Escape');
  await page.locator('rc-own-account').waitFor({state: 'detached'});
}

/** At the desk, signed in with a passkey of its own. */
async function withPasskey(name: string): Promise<{page: Page; key: VirtualAuthenticator}> {
  const page = await office.page(`${address}/console/sign-in/?to=%2Fconsole%2Faccounts%2F`, DESK);
  const key = await VirtualAuthenticator.of(page);
  await signIn(page);
  await addPasskey(page, name);
  return {page, key};
}

/** What a page sends the next time it signs in by a passkey; the hub does not hear it. */
async function caught(page: Page): Promise<string> {
  const path = address + SIGN_IN_API.sessionByPasskey;
  const body = new Promise<string>((resolve) => {
    void page.route(path, async (route) => {
      resolve(route.request().postData() ?? '');
      await route.abort();
    });
  });
  await passkeyButton(page).press('Enter');
  const said = await body;
  await page.unroute(path);
  return said;
}

/** Sends it as a script of the page does, with what its browser shows; the code of the problem, or none. */
const send = (page: Page, body: string): Promise<string | undefined> =>
  page.evaluate(
    async ([path = '', text = '']) => {
      const headers = {'content-type': 'application/json'};
      const response = await fetch(path, {method: 'POST', headers, body: text});
      return ((await response.json()) as {code?: string}).code;
    },
    [SIGN_IN_API.sessionByPasskey, body],
  );

test('somebody adds a passkey, signs in and unlocks with it without typing anything, and no more when it is removed', async () => {
  const {page} = await withPasskey('我的手机');
  await signOut(page);
  await passkeyButton(page).press('Enter');
  await menu(page).waitFor();
  assert.match(page.url(), /\/console\/accounts\/$/);

  await menu(page).press('Enter');
  await button(page, '锁屏').press('Enter');
  await sees(page, '已锁屏');
  await button(page, '用通行密钥解锁').press('Enter');
  await page.getByText('已锁屏').waitFor({state: 'detached'});

  await openOwn(page);
  await sees(page, /最近使用 \d{4}-\d\d-\d\d/);
  await page.getByRole('button', {name: '移除 我的手机'}).press('Enter');
  await page.locator('rc-remove-passkey-form [name=password]').fill(PASSWORD);
  await page.locator('rc-remove-passkey-form button.primary').press('Enter');
  await sees(page, '通行密钥已移除');
  await page.keyboard.press('Escape');
  await addPasskey(page, '另一个');
  await signOut(page);
  await passkeyButton(page).waitFor();

  // Lost: an operator ends it, where they see everybody's.
  await signIn(page);
  await page.getByRole('button', {name: `管理 ${NAME}`}).press('Enter');
  await page.getByRole('button', {name: '移除 另一个'}).press('Enter');
  await page.locator('rc-account-dialog').getByText('还没有').waitFor();
  await page.keyboard.press('Escape');
  await signOut(page);
  assert.equal(await passkeyButton(page).count(), 0);
  await page.close();
});

test('what was signed is good in the browser that asked, once', async () => {
  const {page} = await withPasskey('一次');
  await signOut(page);
  const first = await caught(page);
  const stranger = await DeviceBrowser.online();
  const elsewhere = await stranger.page(`${address}/console/sign-in/`, DESK);
  const fetched = await elsewhere.evaluate(
    async (path) => (await fetch(path, {method: 'POST'})).status,
    SIGN_IN_API.passkeyChallenges,
  );
  assert.equal(fetched, 200);
  assert.equal(await send(elsewhere, first), 'passkey-wrong');
  await stranger.close();

  assert.equal(await send(page, first), undefined);
  assert.equal(await send(page, first), 'passkey-wrong');
  await page.close();
});

/** A page that somebody else serves at this very name, as one on the way to it would. */
async function otherPage(): Promise<{url: string; server: Server}> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>other</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {url: `http://localhost:${String((server.address() as AddressInfo).port)}/`, server};
}

test('what was signed on a page of somebody else’s is refused, and at the hub’s figures one is told why there is none', async () => {
  const {page} = await withPasskey('这里');
  await signOut(page);
  const other = await otherPage();
  await page.goto(other.url);
  const asked = await fetch(address + SIGN_IN_API.passkeyChallenges, {method: 'POST'});
  const {options} = (await asked.json()) as {options: PublicKeyCredentialRequestOptionsJSON};
  const signed = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
    const credential = await navigator.credentials.get({publicKey});
    return JSON.stringify((credential as PublicKeyCredential).toJSON());
  }, options);
  const heard = await fetch(address + SIGN_IN_API.sessionByPasskey, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: asked.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '',
    },
    body: signed,
  });
  assert.equal(((await heard.json()) as {code?: string}).code, 'passkey-wrong');
  other.server.close();

  await page.goto(`${hub.url}/console/sign-in/?to=%2Fconsole%2Faccounts%2F`);
  await page.locator('rc-sign-in-form').waitFor();
  assert.equal(await passkeyButton(page).count(), 0);
  await signIn(page);
  await openOwn(page);
  await sees(page, '现在的网址是一串数字');
  await page.close();
});

test('a passkey that was copied is stopped, and its owner is told what to do', async () => {
  const {page, key} = await withPasskey('抄走的');
  for (let nr = 0; nr < 2; nr += 1) {
    await signOut(page);
    await passkeyButton(page).press('Enter');
    await menu(page).waitFor();
  }
  await key.setBack(1);
  await signOut(page);
  await passkeyButton(page).press('Enter');
  await sees(page, /可能被人复制，已停用/);
  await signIn(page);
  await openOwn(page);
  await sees(page, '可能被人复制，已停用。请移除。');
  await page.close();
  assert.deepEqual(office.errors, []);
});
