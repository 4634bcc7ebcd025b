import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import type {Page, Request} from 'playwright-core';
import type {Hub} from '../../src/hub/hub.ts';
import type {Versions} from '../../src/sync/versions.ts';
import {newDataFolder} from '../hub-process.ts';
import {
  AppVersions,
  download,
  hubOf,
  numbered,
  passSecond,
  standingOf,
  versionOf,
} from './app-version.ts';
import {DESK, DeviceBrowser, WALL, installed, sees} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 900_000};
/** By day and after hours. */
const BOARD = 'rc-board, rc-bare-board';
let data: string;
let versions: AppVersions;
let hub: Hub;
let browser: DeviceBrowser;
let wall: Page;

beforeEach(async () => {
  data = newDataFolder();
  versions = new AppVersions();
  hub = await hubOf(versions, data);
  browser = await DeviceBrowser.open();
  wall = await browser.page(`${hub.url}/signage/`, WALL);
  await installed(wall);
  await wall.clock.install();
  await wall.reload();
  await wall.locator(BOARD).first().waitFor({state: 'attached'});
});
afterEach(async () => {
  await browser.close();
  await hub.stop();
});

const precaches = () =>
  wall.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('precache /signage/')),
  );

/**
 * Lets the page's clock run in small steps, so that what it asks for is answered, until it loads anew. Where an
 * answer takes a busy machine its time, that clock runs on: `seconds` are many more than the page waits.
 */
async function runUntilLoad(seconds: number): Promise<boolean> {
  const loads: Request[] = [];
  const onRequest = (request: Request) => {
    if (request.isNavigationRequest()) loads.push(request);
  };
  wall.on('request', onRequest);
  const loaded = wall.waitForEvent('load', AT_LAST).catch(() => undefined);
  for (let second = 0; second < seconds && loads.length === 0; second += 1) {
    await passSecond(wall);
  }
  wall.off('request', onRequest);
  if (loads.length === 0) return false;
  await loaded;
  return true;
}

/**
 * The version that was deployed comes to the device and its worker takes over; the quiet minute has a test
 * of its own. The page's clock stands still meanwhile: a request that the worker
 * sees in the moment of the change wakes the old one, and Chromium then lets the new one wait for as long as five minutes.
 */
async function takeOver(): Promise<void> {
  await download(wall, versions, 'signage');
  await wall.waitForResponse(/\/beat$/);
  await wall.clock.pauseAt((await wall.evaluate(() => Date.now())) + 3_000);
  await wall.evaluate(async () => {
    const changed = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve);
    });
    const {waiting} = await navigator.serviceWorker.ready;
    waiting?.postMessage('skip-waiting');
    await changed;
  });
  await wall.clock.resume();
}

async function take(): Promise<void> {
  await takeOver();
  await wall.reload();
}

/** Waits until no version is on trial. */
const confirmed = () =>
  wall.evaluate(async () => {
    const onTrial = async () => {
      const kept = await (await caches.open('versions /signage/')).match('/versions.json');
      return kept === undefined || 'trial' in ((await kept.json()) as object);
    };
    while (await onTrial()) await new Promise((resolve) => setTimeout(resolve, 100));
  });

test(
  'a new version is kept once it shows the board and the hub has heard it; the one before the last goes',
  AT_LAST,
  async () => {
    const [first = ''] = await precaches();
    versions.deploy('signage', numbered(1));
    await take();
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    await confirmed();
    assert.equal(await versionOf(wall), 1);
    assert.ok((await precaches()).includes(first), 'there is something to go back to');

    versions.deploy('signage', numbered(2));
    await take();
    await confirmed();
    assert.equal(await versionOf(wall), 2);
    assert.equal((await precaches()).length, 2);
    assert.ok(!(await precaches()).includes(first));
  },
);

test(
  'a version that breaks at its start goes back by itself, is reported, and is not tried again',
  AT_LAST,
  async () => {
    versions.deploy('signage', numbered(1));
    await take();
    await confirmed();
    versions.deploy('signage', () => 'throw new Error("broken at its start");');
    await take();
    assert.equal(await standingOf(wall), 'on-trial');
    await sees(wall, '请稍候');

    assert.ok(await runUntilLoad(600));
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.equal(await versionOf(wall), 1);
    const console = await browser.page(`${hub.url}/console/`, DESK);
    await sees(console, '新版本没成功，已自动退回上一版');

    await wall.reload();
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.equal(await standingOf(wall), 'went-back');
  },
);

test(
  'a version that shows something but never speaks with the hub goes back',
  AT_LAST,
  async () => {
    versions.deploy('signage', () => `document.body.append('半成品');`);
    await take();
    await sees(wall, '半成品');
    assert.ok(await runUntilLoad(600));
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.equal(await standingOf(wall), 'went-back');
  },
);

test(
  'a version that shows the board and beats, but that no other could ever replace, goes back',
  AT_LAST,
  async () => {
    versions.deploy('signage', (script) =>
      script.replaceAll(/worker-registration-[\w-]+/g, 'gone'),
    );
    await take();
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.ok(await runUntilLoad(600));
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.equal(await standingOf(wall), 'went-back');
  },
);

test('while the hub is away no version is judged', AT_LAST, async () => {
  versions.deploy('signage', numbered(1));
  await takeOver();
  const {port} = new URL(hub.url);
  await hub.stop();
  await wall.reload();
  await wall.locator(BOARD).first().waitFor({state: 'attached'});
  let looks = 0;
  wall.on('requestfailed', (request) => {
    if (request.url().endsWith('/healthz')) looks += 1;
  });
  assert.ok(!(await runUntilLoad(150)));
  assert.ok(looks > 12, 'more than a minute of looks');
  assert.equal(await standingOf(wall), 'on-trial');
  assert.equal(await versionOf(wall), 1);

  hub = await hubOf(versions, data, Number(port));
  await confirmed();
  assert.equal(await standingOf(wall), 'good');
});

test(
  'a version on which the page hangs is not served a third time once its minute is over',
  AT_LAST,
  async () => {
    const url = wall.url();
    versions.deploy('signage', () => 'for (;;);');
    await takeOver();
    await wall.close();
    const judge = await browser.page(`${hub.url}/healthz`, DESK);
    for (let start = 1; start <= 2; start += 1) {
      const hung = await judge.context().newPage();
      await hung.goto(url, {waitUntil: 'commit'});
      await hung.close();
    }
    await judge.evaluate(async () => {
      const ledger = await caches.open('versions /signage/');
      const known = (await (await ledger.match('/versions.json'))?.json()) as Required<Versions>;
      const trial = {...known.trial, since: known.trial.since - 61_000};
      await ledger.put('/versions.json', Response.json({...known, trial}));
    });
    wall = await browser.page(url, WALL);
    await wall.locator(BOARD).first().waitFor({state: 'attached'});
    assert.equal(await standingOf(wall), 'went-back');
  },
);
