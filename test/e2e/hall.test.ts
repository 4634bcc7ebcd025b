import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {HallClient} from '../../src/demo/hall-client.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DeviceBrowser, press} from './browser.ts';

const OPERATOR = {width: 1440, height: 900};

let hub: HubProcess;
let browser: DeviceBrowser;
let client: HallClient;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
  client = new HallClient(hub.url, {kind: 'console', id: 'hall-test'});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a unit’s new name stands on the kiosk beside it before anybody publishes it, and no number is taken there', async () => {
  const page = await browser.page(`${hub.url}/console/hall/#units`, OPERATOR);
  // A script presses faster than a hand: its next press is no double click.
  await page.locator('rc-hall-app').evaluate((app) => {
    Object.assign(app, {pressPause: 0});
  });
  const {seq} = await client.snapshot();
  await page.getByRole('button', {name: '看预览'}).click();
  await page.getByRole('button', {name: '国土厅', exact: true}).click();
  await page.getByLabel('简称（中文）').fill('自然资源厅');
  const kiosk = page.frameLocator('iframe');
  await kiosk
    .getByRole('button', {name: /国土资源厅/})
    .getByText('自然资源厅')
    .waitFor();
  await kiosk.getByRole('button', {name: /国土资源厅/}).click();
  assert.equal((await client.snapshot()).seq, seq, 'the preview told the hub nothing');
  await press(page, '发布', '国土厅 → 自然资源厅');
  await press(page, '现在发布', '已发布');
  const {configuration} = await client.snapshot();
  assert.ok(configuration?.units.some(({short}) => short.zh === '自然资源厅'));
  assert.deepEqual(browser.errors, []);
});
