import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import axe, {type AxeResults, type RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';
import {STAFF_PAGES} from '../../src/console/account/staff-pages.ts';
import {TABS as HALL_TABS} from '../../src/console/hall/tabs.ts';
import {TABS as SCREENS_TABS} from '../../src/console/screens/tabs.ts';
import {ROLES} from '../../src/wire/role.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {beginHall} from '../operator.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';
import {beyondTheKeyboard} from './keyboard-walk.ts';

/** A page at 200 % on a small desk's screen. */
const LARGE = {width: 683, height: 384};
const PHONE = {width: 390, height: 844};
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};
type AxeWindow = typeof globalThis & {axe: {run(rules: RunOptions): Promise<AxeResults>}};

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  browser = await DeviceBrowser.online();
  await browser.show(hub.url, await beginHall(hub));
  // Every page of the staff is theirs.
  const page = await browser.page(`${hub.url}/console/`, DESK);
  await page.evaluate(async (roles) => {
    const json = {'content-type': 'application/json'};
    const {accounts} = (await (await fetch('/api/v1/accounts')).json()) as {
      accounts: {id: string}[];
    };
    const [own] = accounts;
    const to = {method: 'PUT', headers: json, body: JSON.stringify({roles})};
    const {ok} = await fetch(`/api/v1/accounts/${own?.id ?? ''}`, to);
    if (!ok) throw new Error('not all roles were given');
  }, ROLES);
  await page.close();
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

const faultsOf = async (page: Page): Promise<string[]> => {
  const faults = await page.evaluate(async (rules) => {
    const {violations} = await (globalThis as AxeWindow).axe.run(rules);
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target}) => `${id} at ${target.join(' ')}`),
    );
  }, RULES);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...faults, ...(wide > 0 ? [`it is ${String(wide)} px too wide`] : [])];
};

const tabsOf = (path: string, tabs: readonly string[]) => tabs.map((tab) => `${path}#${tab}`);
const {desk, hall, screens, ...others} = STAFF_PAGES;
const addresses = [
  ...tabsOf(desk.path, ['', '5-left']),
  ...tabsOf(hall.path, HALL_TABS),
  ...tabsOf(screens.path, SCREENS_TABS),
  ...Object.values(others).map(({path}) => path),
  ...tabsOf('/console/help/', ['', 'change']),
];

for (const address of addresses) {
  test(`${address} is used at 200 %, as narrow as a phone, in both languages, and by keyboard alone`, async () => {
    const page = await browser.page(hub.url + address, LARGE);
    await sees(page, 'English');
    await page.locator('main').first().waitFor();
    await page.evaluate(axe.source);
    const zh = await faultsOf(page);
    const keys = await beyondTheKeyboard(page);
    await page.setViewportSize(DESK);
    const wideKeys = await beyondTheKeyboard(page);
    await page.setViewportSize(LARGE);
    await page.getByRole('button', {name: 'English', exact: true}).press('Enter');
    await sees(page, '中文');
    const en = await faultsOf(page);
    await page.setViewportSize(PHONE);
    const narrow = await faultsOf(page);
    // The next page speaks the language that was chosen here.
    await page.getByRole('button', {name: '中文', exact: true}).press('Enter');
    const found = {zh, keys, wideKeys, en, narrow};
    assert.deepEqual(found, {zh: [], keys: [], wideKeys: [], en: [], narrow: []});
  });
}
