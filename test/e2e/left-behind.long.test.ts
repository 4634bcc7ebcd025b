import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import type {KioskApp} from '../../kiosk/kiosk-app.ts';
import {TracedKiosk} from '../traces/traced-kiosk.ts';
import {slipCode} from './browser.ts';
import {untilRenewed} from '../visitor/renewal.ts';
import {fillShortForm, fillWholeForm, searchInVain, type Story} from '../visitor/whole-form.ts';

/** Nobody's: the region of the identity card is none, and the telephone belongs to no net. */
const STORY: Story = {
  name: 'simayingluo',
  address: 'qixiadonglu',
  house: '73915',
  reasons: 'tianzhenqilai',
  phone: '00040719283',
  id: '000000190102030041',
  birth: '18640229',
  people: ['ouyangruofei', 'zhugeqingling'],
  drawn: ['寒', '菊'],
  kept: '舟',
  letters: 'qxzvjk',
};

/** Long beyond any machine's time for a whole form: what hangs has to fail at last. */
const AT_LAST = {timeout: 300_000};

let kiosk: TracedKiosk;
before(async () => {
  kiosk = await TracedKiosk.open();
});
after(() => kiosk.close());

/** In pinyin as it was typed, and as a pen's places: held only while it is written. */
const passing = ({name, address, reasons, people}: Story, ink: string): string[] => [
  name,
  address,
  reasons,
  ...people,
  ink,
];

/** Has the visit end, and waits for the first screen of the document after it. */
async function over(page: Page, end: () => Promise<unknown>): Promise<void> {
  await untilRenewed(page, end);
  await page.locator('rc-home-screen').waitFor();
}

const each = (words: readonly string[]) => words.map((word) => `page: ${word}`);

test(
  'a visit that ended with its number leaves nothing of its words anywhere',
  AT_LAST,
  async () => {
    const {page} = kiosk;
    const visitor = await kiosk.visitor();
    const {words, ink} = await fillWholeForm(visitor, STORY);
    const held = await kiosk.inHeaps(words);
    assert.deepEqual(
      each(words).filter((word) => !held.includes(word)),
      [],
      'whoever looks while the visit is on finds all of it',
    );
    await visitor.press('取号');
    await page.getByText('请拿好号单').waitFor();
    const code = await slipCode(page);
    await over(page, () => visitor.tap('完成'));
    const all = [...words, ...passing(STORY, ink)];
    assert.deepEqual(await kiosk.onDevice([...all, code]), []);
    assert.deepEqual(kiosk.atHub(all), []);
    assert.deepEqual(kiosk.errors, []);
  },
);

test('a visitor who just walks away leaves nothing either', AT_LAST, async () => {
  const {page} = kiosk;
  const visitor = await kiosk.visitor();
  const {words, ink} = await fillWholeForm(visitor, STORY);
  await searchInVain(visitor, STORY);
  const said = [...words, STORY.letters];
  const held = await kiosk.inHeaps(said);
  assert.deepEqual(
    each(said).filter((word) => !held.includes(word)),
    [],
  );
  await over(page, () =>
    page.locator('rc-kiosk-app').evaluate((app: KioskApp) => {
      app.timings = {...app.timings, idle: 100, asking: 100};
    }),
  );
  const all = [...said, ...passing(STORY, ink)];
  assert.deepEqual(await kiosk.onDevice(all), []);
  assert.deepEqual(kiosk.atHub(all), []);
  assert.deepEqual(kiosk.errors, []);
});

test('a number taken while cut off keeps the words sealed on the disk too', AT_LAST, async () => {
  const {page} = kiosk;
  const visitor = await kiosk.visitor();
  const word = await fillShortForm(visitor, STORY.name);
  await kiosk.hub.kill();
  await visitor.press('取号');
  await page.getByText('请拿好号单').waitFor();
  await over(page, () => visitor.tap('完成'));
  const all = [word, STORY.name];
  assert.deepEqual(await kiosk.onDevice(all), []);
  await kiosk.closeBrowser();
  assert.deepEqual(
    kiosk.onDisk([...all, STORY.phone, STORY.id, STORY.letters]),
    [],
    'also of the visits before, after the browser has written what it held back',
  );
  assert.deepEqual(kiosk.atHub(all), []);
  assert.deepEqual(kiosk.errors, []);
});

test('whatever a page leaves anywhere is found', AT_LAST, async () => {
  const leaking = await TracedKiosk.open();
  const word = '蒲公英七号';
  await leave(leaking.page, word);
  const found = await leaking.onDevice([word]);
  await leaking.closeBrowser();
  found.push(...leaking.onDisk([word]), ...leaking.atHub([word]));
  await leaking.close();
  const places = found.map((each) => each.replace(`: ${word}`, ''));
  for (const place of [
    ...['page', 'worker 1', 'service worker', 'IndexedDB', 'Cache Storage', 'console', 'line'],
    ...['localStorage', 'sessionStorage', 'cookies', 'history', 'title', 'places been to'],
  ]) {
    assert.ok(places.includes(place), `${place} is searched`);
  }
  for (const file of ['Local Storage', 'Session Storage', 'IndexedDB', 'CacheStorage', 'History']) {
    assert.ok(
      places.some((place) => place.includes('/') && place.includes(file)),
      `the file of ${file} is searched`,
    );
  }
});

/** Leaves a word in every place that a page has. */
async function leave(page: Page, word: string): Promise<void> {
  const thread = page.waitForEvent('worker');
  await page.locator('rc-kiosk-app').evaluate((app: KioskApp) => {
    // Its thread starts with the first question.
    app.engines.warm('pinyin');
  });
  await thread;
  await page.evaluate(async (left) => {
    Object.assign(globalThis, {left});
    localStorage.setItem('left', left);
    sessionStorage.setItem('left', left);
    document.cookie = `left=${encodeURIComponent(left)}; max-age=9999`;
    document.title = left;
    history.replaceState(left, '', `?left=${encodeURIComponent(left)}`);
    console.log(left);
    const cache = await caches.open('left');
    await cache.put('/left', new Response(left));
    await fetch('/left', {method: 'POST', body: left});
    await new Promise((resolve) => {
      const request = indexedDB.open('left', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('left').put(left, 1);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve(undefined);
      };
    });
  }, word);
  const threads = [...page.workers(), ...page.context().serviceWorkers()];
  for (const each of threads) {
    await each.evaluate((left) => {
      Object.assign(globalThis, {left});
    }, word);
  }
}
