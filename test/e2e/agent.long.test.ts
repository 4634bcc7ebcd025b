import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {PATIENCE} from '../../src/agent/watchdog/judge.ts';
import {Watchdog} from '../../src/agent/watchdog/watchdog.ts';
import {API, type DevicePresence} from '../../src/wire/api.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import type {Page} from 'playwright-core';
import {AgentProcess, freePort} from '../agent-process.ts';
import {ensureChromium} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';
import {DeviceBrowser, KIOSK, installed, sees, takeNumber} from './browser.ts';

/** What the page hears from the hub; nothing while it is away. */
async function heard<T>(page: Page, path: string): Promise<T | undefined> {
  const text = await page.evaluate(
    (from) => fetch(from).then((answer) => (answer.ok ? answer.text() : '')),
    path,
  );
  return text === '' ? undefined : (JSON.parse(text) as T);
}

async function issued(page: Page): Promise<string[]> {
  const log = await heard<{events: HallEvent[]}>(page, `${API.events}?limit=5000`);
  const events = log?.events ?? [];
  return events.flatMap((event) => (event.type === 'ticket-issued' ? event.number : []));
}

/** Ids of the kiosks that the hub has heard since it started. */
async function kiosks(page: Page): Promise<string[]> {
  const all = await heard<{devices: DevicePresence[]}>(page, API.devices);
  return (all?.devices ?? []).filter(({kind}) => kind === 'kiosk').map(({device}) => device);
}

const countOf = (number: string) => Number(/\d+$/.exec(number)?.[0]);

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};

const data = newDataFolder();
let hub: HubProcess;
let agent: AgentProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data, tls: true});
  const {url, authority} = hub;
  const port = String(await freePort());
  const pairing = ['--app', 'kiosk', '--hub', url, '--authority', authority, '--port', port];
  agent = await AgentProcess.start(['--folder', newDataFolder(), ...pairing]);
  browser = await DeviceBrowser.open();
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await agent.stop();
  await hub.stop();
});

test(
  'paired by one command over TLS, a kiosk has all that a browser gives on its own machine',
  AT_LAST,
  async () => {
    const kiosk = await browser.page(agent.entrance, KIOSK);
    await sees(kiosk, '您好，欢迎您来');
    assert.equal(kiosk.url(), `${agent.origin}/kiosk/`, 'the secret is not left in the address');
    await installed(kiosk);
    const given = await kiosk.evaluate(async () => ({
      secure: isSecureContext,
      crypto: (await crypto.subtle.digest('SHA-256', new Uint8Array(1))).byteLength,
      lock: await navigator.locks.request('x', () => true),
      databases: (await indexedDB.databases()).length > 0,
      cookie: document.cookie,
    }));
    assert.deepEqual(given, {secure: true, crypto: 32, lock: true, databases: true, cookie: ''});
    assert.match(await takeNumber(kiosk), /^A0\d\d$/);
    await sees(kiosk, '这台不打号单');
    assert.deepEqual(browser.errors, []);
  },
);

test('a browser of somebody else on this machine gets nothing', async () => {
  await assert.rejects(fetch(`${agent.origin.replace('recha.localhost', '127.0.0.1')}/kiosk/`));
  const stranger = await DeviceBrowser.open();
  for (const path of ['/', '/kiosk/', '/api/v1/snapshot', '/agent/device', '/enter/x']) {
    await assert.rejects(stranger.page(agent.origin + path, KIOSK), /ERR_EMPTY_RESPONSE/, path);
  }
  await stranger.close();
});

test(
  'without the hub the app starts from the device, and comes back with the hub',
  AT_LAST,
  async () => {
    const kiosk = await browser.page(agent.entrance, KIOSK);
    await installed(kiosk);
    await takeNumber(kiosk);
    const {port} = hub;
    await hub.kill();
    await kiosk.goto(agent.entrance);
    const offline = await takeNumber(kiosk);
    assert.match(offline, /^AK\d\d$/, 'the kiosk’s own letter');
    hub = await HubProcess.start({data, port, tls: true});
    await until(async () => (await issued(kiosk)).includes(offline));
    assert.deepEqual(browser.errors, []);
  },
);

test(
  'a browser that forgot everything is told it by the agent: no number is lost, and none given twice',
  AT_LAST,
  async () => {
    const kiosk = await browser.page(agent.entrance, KIOSK);
    await installed(kiosk);
    await until(async () => (await kiosks(kiosk)).length === 1);
    const [device] = await kiosks(kiosk);
    const {port} = hub;
    await hub.kill();
    await kiosk.goto(agent.entrance);
    const first = await takeNumber(kiosk);
    // As a browser does it that has no room: all of an origin at once.
    const line = await kiosk.context().newCDPSession(kiosk);
    await line.send('Storage.clearDataForOrigin', {
      origin: agent.origin,
      storageTypes: 'indexeddb,cache_storage,service_workers,local_storage',
    });
    await kiosk.goto(agent.entrance);
    await sees(kiosk, '正在连接大厅');
    hub = await HubProcess.start({data, port, tls: true});
    await sees(kiosk, '您好，欢迎您来');
    await until(async () => (await issued(kiosk)).includes(first));
    await installed(kiosk);
    await until(async () => (await kiosks(kiosk)).length === 1);
    assert.deepEqual(await kiosks(kiosk), [device], 'it is the same device');
    await hub.kill();
    await kiosk.goto(agent.entrance);
    const next = await takeNumber(kiosk);
    assert.equal(countOf(next), countOf(first) + 1);
    hub = await HubProcess.start({data, port, tls: true});
    await until(async () => (await issued(kiosk)).includes(next));
    const numbers = await issued(kiosk);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.deepEqual(browser.errors, []);
  },
);

test(
  'a device that is switched on before its hub waits, and its watchdog with it, and goes on by itself',
  AT_LAST,
  async () => {
    const {port} = hub;
    await hub.stop();
    const lines: {action?: string}[] = [];
    let looks = 0;
    const watchdog = new Watchdog({
      url: agent.entrance,
      // Whoever takes the page for one without its app starts it anew soon; one that is slow is only slow.
      patience: {...PATIENCE, look: 600, silent: 60_000, start: 4_000},
      chromium: ensureChromium(),
      profile: newDataFolder(),
      headless: true,
      log: (line) => lines.push(line),
      onLook: () => (looks += 1),
    });
    watchdog.start();
    const says = async (words: string) => {
      const text = await watchdog.browser
        ?.evaluate(`document.body.innerText + document.querySelector('rc-kiosk-app')`, 1_000)
        .catch(() => '');
      return String(text).includes(words);
    };
    await until(() => says('正在连接大厅'));
    // More often than a page without its app would be looked at before it is started anew.
    const seen = looks;
    await until(() => Promise.resolve(looks >= seen + 10));
    await until(() => says('正在连接大厅'));
    assert.deepEqual(
      lines.map(({action}) => action),
      ['new-browser'],
      'it was started once',
    );
    hub = await HubProcess.start({data, port, tls: true});
    await until(() => says('HTMLElement'));
    await watchdog.stop();
  },
);
