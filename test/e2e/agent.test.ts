import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {PATIENCE} from '../../src/agent/watchdog/judge.ts';
import {Watchdog} from '../../src/agent/watchdog/watchdog.ts';
import {API} from '../../src/wire/api.ts';
import {AgentProcess, freePort} from '../agent-process.ts';
import {ensureChromium} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, KIOSK, installed, sees, takeNumber} from './browser.ts';

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
    const snapshot = `fetch('${API.snapshot}').then((answer) => answer.text(), () => '')`;
    await kiosk.waitForFunction(
      `${snapshot}.then((text) => text.includes('"${offline}"'))`,
      undefined,
      {timeout: 120_000, polling: 1_000},
    );
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
    const watchdog = new Watchdog({
      url: agent.entrance,
      // Whoever takes the page for one that is stuck starts it anew at once.
      patience: {...PATIENCE, look: 600, silent: 1_500, start: 1_500},
      chromium: ensureChromium(),
      profile: newDataFolder(),
      headless: true,
      log: (line) => lines.push(line),
    });
    watchdog.start();
    const says = async (words: string) => {
      const text = await watchdog.browser
        ?.evaluate(`document.body.innerText + document.querySelector('rc-kiosk-app')`, 1_000)
        .catch(() => '');
      return String(text).includes(words);
    };
    const until = async (words: string) => {
      while (!(await says(words))) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await until('正在连接大厅');
    const stood = performance.now();
    while (performance.now() - stood < 6_000) {
      assert.ok(await says('正在连接大厅'));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.deepEqual(
      lines.map(({action}) => action),
      ['new-browser'],
      'it was started once',
    );
    hub = await HubProcess.start({data, port, tls: true});
    await until('HTMLElement');
    await watchdog.stop();
  },
);
