import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, suite, test, type TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import {READER_PROFILES} from '../../src/devices/id-reader/profiles.ts';
import {serveLocally, type LocalServer} from '../devices/local-server.ts';
import {DIALOGUES, SAMPLE_CARD} from '../devices/reader-dialogues.ts';
import {playVendor, setHardware, type HardwareState} from '../devices/vendor-service.ts';
import {profileOf, urlOf} from '../devices/watched-reader.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {untilRenewed} from '../visitor/renewal.ts';
import {DeviceBrowser, KIOSK, press, sees} from './browser.ts';
import {heapOf} from './heap.ts';

const {name, number, address} = SAMPLE_CARD;
const texts = {name, number, address, expires: '长期'};
const card = {saw: 'card', texts} as const;
const nothing = {saw: 'none'} as const;
/** Questions without a card. */
const LIFTED_AFTER = 2;
const WAITING = '请把身份证放在读卡区';

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

/** A kiosk at the question for a card, with a reader behind this service. */
async function kioskAt(profile: string, {port}: LocalServer): Promise<Page> {
  const url = urlOf(profileOf(profile), port);
  const search = new URLSearchParams({reader: url, 'reader-profile': profile});
  const page = await browser.page(`${hub.url}/kiosk/?${search.toString()}`, KIOSK);
  await toCard(page);
  return page;
}

async function toCard(page: Page): Promise<void> {
  await press(page, /登记并取号/, '先跟您说明白');
  await press(page, /知道了/, '有身份证吗？');
}

/** A reader whose card and cable the test has in its hands. */
async function reader(t: TestContext, profile = 'bridge') {
  const folder = await mkdtemp(join(tmpdir(), 'recha-card-'));
  const set = (state: HardwareState['reader']) => setHardware(folder, {reader: state});
  await set(nothing);
  const service = await playVendor(folder, profileOf(profile));
  t.after(async () => {
    await service.close();
    await rm(folder, {recursive: true});
  });
  /** Takes the card away, until the reader has noticed. */
  const lift = async () => {
    await set(nothing);
    await service.asked(LIFTED_AFTER);
  };
  return {set, lift, service, page: await kioskAt(profile, service)};
}

/** From the telephone, the first question that a card leaves open, to the number. */
async function toNumber(page: Page): Promise<void> {
  await press(page, /不填/, '您是一个人来的吗？');
  await press(page, /一个人/, '您今天来是为了什么？');
  await press(page, /申诉求决/, '您来说哪方面的事？');
  await press(page, /土地房屋/, '由哪个单位接待您？');
  await press(page, /国土厅/, '您希望我们做什么？');
  await press(page, '到窗口口述', '今天带了哪些材料？');
  await press(page, /不填/, '需要照顾吗？');
  await press(page, '下一步', '这样对吗？');
  await sees(page, name);
  await press(page, '取号', '您的号码');
}

test('a card that is laid down answers, and of it nothing is in the page once its visitor has gone', async (t) => {
  const {set, page} = await reader(t);
  await sees(page, WAITING);
  await set(card);
  await sees(page, '读好了，请收好身份证');
  await set(nothing);
  await sees(page, '您的电话号码是多少？');
  assert.ok((await heapOf(page)).includes(number), 'it is looked for in the right place');
  await toNumber(page);
  await untilRenewed(page, () => press(page, '完成', '您好，欢迎您来'));
  const heap = await heapOf(page);
  for (const word of [number, address, SAMPLE_CARD.photo]) assert.ok(!heap.includes(word), word);
});

test('taken away while it is read, worn, misread, expired: each is said, and the visitor goes on by hand', async (t) => {
  const {set, lift, service, page} = await reader(t);
  await sees(page, WAITING);
  const reading = service.reading();
  await set({...card, reading: true});
  await reading;
  await set(nothing);
  await sees(page, '拿开早了，请再放一次');
  await set({saw: 'unreadable'});
  await sees(page, '没读出来，请换一面再放，或者自己填');
  await lift();
  await set({saw: 'card', texts: {...texts, expires: '20200101'}});
  await sees(page, '这张证过期了，一样可以登记，请自己填');
  await lift();
  await set({saw: 'waiting'});
  await sees(page, '正在读，请不要拿开');
  await set({saw: 'card', texts: {...texts, number: `${number.slice(0, -1)}1`}});
  await sees(page, '没读出来，请换一面再放，或者自己填');
  await press(page, '自己填', '您叫什么名字？');
});

test('a reader that goes in the middle of a visit and comes back is used again', async (t) => {
  const {set, page} = await reader(t);
  await sees(page, WAITING);
  await set({saw: 'waiting'});
  await sees(page, '正在读，请不要拿开');
  await set({saw: 'off'});
  await sees(page, '读卡器现在用不了，请自己填');
  await set(nothing);
  await sees(page, WAITING);
  await set({saw: 'busy'});
  await sees(page, '请先把身份证拿开，再放一次');
  await set(card);
  await sees(page, '读好了，请收好身份证');
  await set({saw: 'off'});
  await press(page, '下一步', '您的电话号码是多少？');
});

test('a card that the visitor before forgot has to be lifted before another is read', async (t) => {
  const {set, page} = await reader(t);
  await set(card);
  await sees(page, '读好了，请收好身份证');
  await press(page, '下一步', '您的电话号码是多少？');
  for (const step of [/有身份证吗？/, /先跟您说明白/, /您好，欢迎您来/]) {
    await press(page, '上一步', step);
  }
  await toCard(page);
  await sees(page, '读卡区还放着一张证，请先拿开');
  await set(nothing);
  await sees(page, WAITING);
  await set({saw: 'card', texts: {...texts, name: '样本乙'}});
  await sees(page, '读好了，请收好身份证');
});

test('a card of the hall’s foreigners is read like any other', async (t) => {
  const {set, page} = await reader(t);
  await set({
    saw: 'card',
    texts: {kind: 'I', name: 'SAMPLE, CARD', number: '911156198001010024', expires: '20360101'},
  });
  await sees(page, '读好了，请收好身份证');
  await set(nothing);
  await sees(page, '您住在哪里？');
});

await suite('each vendor’s service, as it was written down', () => {
  for (const profile of Object.keys(READER_PROFILES).filter((each) => each in DIALOGUES)) {
    test(profile, async (t) => {
      const [none = 'silence', ...rest] = DIALOGUES[profile] ?? [];
      // As its page begins a kiosk looks twice for a card that somebody left.
      const script = [none, none, ...rest];
      const service = await serveLocally(() => Promise.resolve(script.shift() ?? 'silence'));
      t.after(() => service.close());
      const page = await kioskAt(profile, service);
      await sees(page, '您的电话号码是多少？');
      await toNumber(page);
    });
  }
});
