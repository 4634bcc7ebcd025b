import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {chromium, type Browser} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {API} from '../../src/wire/api.ts';
import {ensureHeadless} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {OPERATOR} from '../operator.ts';

let hub: HubProcess;
let browser: Browser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new', tls: true});
  browser = await chromium.launch({executablePath: ensureHeadless(), args: chromiumArgs()});
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a browser keeps who is signed in over TLS out of reach of its own scripts, and takes no other under that name', async () => {
  const context = await browser.newContext({ignoreHTTPSErrors: true});
  const page = await context.newPage();
  await page.goto(`${hub.url}/t/000000000000`);
  const hall = {zh: '测试大厅', en: 'Test hall'};
  const status = await page.evaluate(
    async ({path, body}) => {
      const headers = {'content-type': 'application/json'};
      return (await fetch(path, {method: 'POST', headers, body})).status;
    },
    {path: API.hall, body: JSON.stringify({...OPERATOR, token: hub.begin, hall})},
  );
  assert.equal(status, 200);
  const [kept] = await context.cookies();
  assert.ok(kept);
  const {name, secure, httpOnly, sameSite, path, domain} = kept;
  assert.deepEqual(
    {name, secure, httpOnly, sameSite, path, domain},
    {
      name: '__Host-recha-session',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      domain: '127.0.0.1',
    },
  );
  // What a script of the page can see, and what it can put in its place.
  const seen = await page.evaluate(async (session) => {
    const before = document.cookie;
    document.cookie = '__Host-recha-session=planted; Path=/console/; Secure';
    document.cookie = '__Host-recha-session=planted; Path=/';
    document.cookie = '__Host-recha-session=planted; Path=/; Secure';
    const {state} = (await (await fetch(session)).json()) as {state: string};
    return {before, after: document.cookie, state};
  }, API.session);
  assert.deepEqual(seen, {before: '', after: '', state: 'signed-in'});
});
