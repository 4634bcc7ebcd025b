import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {API} from '../../src/wire/api.ts';
import {layDay} from '../day/past-day.ts';
import {simulatedLog} from '../day/simulated-day.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, press, sees, touch} from './browser.ts';

const MANAGER = {width: 1920, height: 1080};
/** The day that is laid before the hub starts: a Monday in March. */
const PAST = '2026-03-02';

let hub: HubProcess;
let browser: DeviceBrowser;
let kiosk: HallClient;
before(async () => {
  const data = newDataFolder();
  await layDay(data, simulatedLog(1, false));
  hub = await HubProcess.start({data});
  browser = await DeviceBrowser.online();
  kiosk = new HallClient(hub.url, {kind: 'kiosk', id: 'kiosk-1'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

const figure = async (page: Page, name: string) =>
  (await page.locator(`[data-figure="figures.${name}"]`).textContent())?.trim() ?? '';

test('an earlier day is opened, and its figures are those that a count of the raw log gives', async () => {
  const page = await browser.page(`${hub.url}/console/manager/`, MANAGER);
  await page.getByLabel('哪一天').selectOption(PAST);
  await sees(page, `正在看 ${PAST} 的记录`);
  // Counted without any of our own folds, from what the public API gives.
  const response = await fetch(`${hub.url}${API.events}?after=0&limit=5000`);
  const {events} = (await response.json()) as {events: HallEvent[]};
  const next = events.findLastIndex(({type}) => type === 'day-opened');
  const day = events.slice(0, next);
  const of = <T extends HallEvent['type']>(type: T) =>
    day.filter((event): event is Extract<HallEvent, {type: T}> => event.type === type);
  const finished = of('ticket-finished');
  const settled = finished.filter(({outcome}) => outcome === 'settled').length;
  const people = of('ticket-issued').reduce((sum, {party}) => sum + party, 0);
  assert.equal(await figure(page, 'visits'), String(of('ticket-issued').length));
  assert.equal(await figure(page, 'people'), String(people));
  assert.equal(await figure(page, 'finished'), String(finished.length));
  assert.match(await figure(page, 'settled'), new RegExp(`^${String(settled)} ·`));
  assert.equal(await figure(page, 'missed'), String(of('ticket-missed').length));
  for (const outcome of ['accepted', 'forwarded', 'mediation', 'leader-case']) {
    const shown = await page.locator(`[data-outcome="${outcome}"]`).textContent();
    assert.equal(shown, String(finished.filter((event) => event.outcome === outcome).length));
  }

  // The table for a spreadsheet has one row for each visit, and no id.
  const download = page.waitForEvent('download');
  await touch(page, '下载当天表格');
  const stream = await (await download).createReadStream();
  let csv = '';
  for await (const chunk of stream) csv += String(chunk);
  const rows = csv.split('\n');
  assert.equal(rows.length, of('ticket-issued').length + 1);
  assert.match(rows[0] ?? '', /^\uFEFF日期,号码,/);
  assert.ok(!csv.includes('v1'), 'no ticket id');
  assert.deepEqual(browser.errors, []);
});

/** The hub's clock is the real one: a hall without hours never closes, and has no list of who is left. */
async function neverClose(): Promise<void> {
  const {configuration, revision} = await kiosk.snapshot();
  assert.ok(configuration);
  const reply = await kiosk.send('publish-configuration', {
    configuration: {...configuration, hours: []},
    basedOn: revision,
  });
  assert.ok('answer' in reply);
}

test('one press lets an idle seat help out, and one press takes it back', async () => {
  await neverClose();
  const page = await browser.page(`${hub.url}/console/manager/`, MANAGER);
  await sees(page, '现在不用调整');
  const visit = {
    device: 'kiosk-1',
    queue: 'shuili',
    lane: 'ordinary',
    party: 1,
    help: false,
  } as const;
  for (let i = 0; i < 4; i += 1) await kiosk.send('take-number', {...visit, ticket: newId()});
  await kiosk.send('open-seat', {seat: '9-left'});
  await sees(page, /水利厅有 4 个号在等，0 个座位开着；有 1 个座位空着。/);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  assert.equal(await height(), MANAGER.height, 'one screen, also with advice');
  await press(page, '让 9 号窗口 左侧 也接水利厅', '今天临时的安排');
  await sees(page, '9 号窗口 左侧 现在接：人社厅、水利厅');
  await press(page, '恢复原来的安排', /水利厅有 4 个号在等/);
  assert.deepEqual(browser.errors, []);
});
