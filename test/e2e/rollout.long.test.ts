import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {DevicePlace} from '../../src/hall/device-place.ts';
import type {Hub} from '../../src/hub/hub.ts';
import {FakeTime} from '../../src/hub/testing/fake-time.ts';
import {newDataFolder, ownHub} from '../../src/hub/testing/own-hub.ts';
import {ROLLOUT_TIMES} from '../../src/hub/updates/rollout/times.ts';
import {API, type DevicePresence} from '../../src/wire/api.ts';
import type {UpdatesAnswer} from '../../src/wire/update-api.ts';
import {pairFleet} from '../fleet/simulated-fleet.ts';
import {publish} from '../publish.ts';
import {AppVersions, numbered, passSecond, versionOf} from './app-version.ts';
import {DeviceBrowser, KIOSK, WALL, installed} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 600_000};
/** 10:30 at the hall, long after it opened. */
const LATE = Date.UTC(2026, 10, 23, 2, 30);
/** A page is loaded anew for a version once in five minutes. */
const SINCE_LOADED_MS = 5 * 60_000;
const rolloutTimes = {...ROLLOUT_TIMES, healthy: 20_000};

/** One screen of the hall: a browser of its own. */
interface Screen {
  readonly place: DevicePlace;
  readonly browser: DeviceBrowser;
  readonly page: Page;
  /** Versions of its app that its page began with. */
  readonly begun: unknown[];
}

const versions = new AppVersions();
const data = newDataFolder();
let time = new FakeTime(LATE);
let hub: Hub;
let screens: readonly Screen[] = [];

const openHub = async (port = 0) => {
  hub = await ownHub(data, {time, port, pages: versions.folder, rolloutTimes});
};
const ask = async <T>(path: string) => (await (await fetch(hub.url + path)).json()) as T;

async function openScreen(index: number): Promise<Screen> {
  const browser = await DeviceBrowser.open();
  const id = `p${String(index)}`;
  const place: DevicePlace =
    index === 0
      ? {id, name: '东门 1 号机', kind: 'kiosk', kiosk: {}}
      : {id, name: `${String(index)} 号屏`, kind: 'wall', display: 'main'};
  const [path, size] = index === 0 ? ['/kiosk/', KIOSK] : ['/signage/', WALL];
  const page = await browser.page(hub.url + path, size);
  await installed(page);
  await page.clock.install();
  await page.reload();
  const begun: unknown[] = [];
  page.on('domcontentloaded', () => {
    void versionOf(page).then((version) => begun.push(version), Boolean);
  });
  return {place, browser, page, begun};
}

before(async () => {
  await openHub();
  for (let index = 0; index < 4; index += 1) screens = [...screens, await openScreen(index)];
  // Who each of them is, as the hub hears it: then they are paired, each with its place.
  const ids: string[] = [];
  for (const {page, place} of screens) {
    const {kind} = place;
    await page.locator(kind === 'kiosk' ? 'rc-kiosk-app' : 'rc-wall-app').waitFor();
    ids.push(
      await page.evaluate(async (name) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => {
            resolve(asked.result);
          };
        });
        const asked = db.transaction('identity').objectStore('identity').get('device');
        return new Promise<string>((resolve) => {
          asked.onsuccess = () => {
            resolve(asked.result as string);
          };
        });
      }, `recha-${kind}`),
    );
  }
  const operator = new HallClient(hub.url, {kind: 'console', id: 'test'});
  const places = screens.map(({place}) => place);
  await publish(operator, (hall) => ({
    ...hall,
    devices: places.map((place) =>
      place.kind === 'wall' ? {...place, display: hall.signage.displays[0]?.id ?? ''} : place,
    ),
  }));
  const port = Number(new URL(hub.url).port);
  await hub.stop();
  await pairFleet(data, places, (place) => ids[places.findIndex(({id}) => id === place)] ?? '');
  time = new FakeTime(LATE + 600_000);
  await openHub(port);
});
after(async () => {
  await Promise.all(screens.map(({browser}) => browser.close()));
  await hub.stop();
});

/** All clocks go on together, in small steps, so that what pages ask for is answered. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    time.pass(1);
    await Promise.all(screens.map(({page}) => passSecond(page)));
  }
}

async function until(is: (answer: UpdatesAnswer) => boolean): Promise<UpdatesAnswer> {
  for (;;) {
    const answer = await ask<UpdatesAnswer>(API.updates);
    if (is(answer)) return answer;
    await pass(1);
  }
}

/** The pages have been there for so long that they may be loaded anew. */
async function grownOld(): Promise<void> {
  for (const {page} of screens) await page.clock.fastForward(SINCE_LOADED_MS);
  await pass(10);
}

const running = () => Promise.all(screens.map(({page}) => versionOf(page)));

/** Versions that lie on a screen's disk. */
const keptOn = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('precache /')));

test(
  'a good version goes to one screen of each kind, to one more wall, and to all',
  AT_LAST,
  async () => {
    await pass(15);
    const devices = (await ask<{devices: DevicePresence[]}>(API.devices)).devices;
    assert.equal(devices.filter(({report}) => report?.build?.proven === true).length, 4);
    versions.name('2');
    versions.deploy('kiosk', numbered(2));
    versions.deploy('signage', numbered(2));
    await grownOld();
    const steps: string[] = [];
    const {stable} = await until(({underWay, stable: all}) => {
      const stands = underWay?.devices.map(({place, step}) => `${place ?? ''}:${String(step)}`);
      const now = stands?.sort().join(' ') ?? '';
      if (now !== '' && now !== steps.at(-1)) steps.push(now);
      return all?.version === '2';
    });
    assert.equal(stable?.version, '2');
    const firsts = steps.map((step) => step.split(' ').length);
    assert.deepEqual(firsts, [2, 3, 4], steps.join(' | '));
    assert.deepEqual(await running(), [2, 2, 2, 2]);
    assert.deepEqual(
      screens.flatMap(({browser}) => browser.errors),
      [],
    );
  },
);

for (const {what, change} of [
  {
    what: 'that crashes at its start',
    change: () => 'throw new Error("broken at its start");',
  },
  {
    what: 'that starts and draws no frame',
    change: (script: string) => `globalThis.requestAnimationFrame = () => 0;\n${script}`,
  },
]) {
  test(
    `a version ${what} stops at the first wall and goes back by itself; no other screen ever saw it`,
    AT_LAST,
    async () => {
      const before = await running();
      for (const {begun} of screens) begun.length = 0;
      versions.name(what);
      versions.deploy('signage', change);
      await grownOld();
      const {ended, unseen} = await until(({ended: [last]}) => last?.version.version === what);
      const last = ended[0];
      assert.ok(last);
      assert.deepEqual([last.how, last.step, last.given], ['stopped', 1, 1]);
      assert.equal(last.failed[0]?.why, 'went-back');
      assert.ok(unseen);
      await until(({returning}) => returning === 0);
      // The page of the version before has been loaded by now.
      await pass(10);
      assert.deepEqual(await running(), before);
      const others = screens.filter(({place}) => place.id !== last.failed[0]?.place);
      assert.equal(others.length, 3);
      // One that went back from a version before may begin anew, with the good one.
      for (const {begun} of others) assert.ok(begun.every((version) => version === 2));
      const build = last.version.builds.signage;
      for (const {page} of others) {
        assert.ok(!(await keptOn(page)).some((name) => name.includes(build)), 'it is on a disk');
      }
    },
  );
}
