import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, afterEach, before, test} from 'node:test';
import {PAGES} from '../../src/hub/options.ts';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {codeFrom} from '../../src/hall/visit-code.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser} from './browser.ts';
import {unrefused} from './refused-scripts.ts';

const CODE = codeFrom(Buffer.from('policy'));

let hub: HubProcess;
/** Has still to be begun: its door is the page to sign in at. */
let closed: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  closed = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  browser = await DeviceBrowser.open();
  const kiosk = new HallClient(hub.url, {kind: 'kiosk', id: 'kiosk-1'});
  await kiosk.send('register-device', {device: 'kiosk-1', kind: 'kiosk'});
  const visit = {queue: 'guotu', lane: 'ordinary', party: 1, help: false} as const;
  await kiosk.send('take-number', {ticket: newId(), code: CODE, device: 'kiosk-1', ...visit});
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
  await closed.stop();
});

/** Every page of the build, a page inside the console, a phone's, and what stands where nothing is. */
const addresses = readdirSync(PAGES, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.replace('index.html', '')}`)
  .concat(
    '/kiosk/?preview',
    `/t/${CODE}`,
    '/t/000000000000',
    '/nothing-here',
    '/api/v1/openapi.json',
  );

for (const address of addresses) {
  test(`at ${address} no text becomes somebody else’s script`, async () => {
    const {url} = address.includes('sign-in') ? closed : hub;
    const page = await browser.page(url + address, DESK);
    assert.deepEqual(await page.evaluate(unrefused, '/t/phone.js'), []);
  });
}

test('each page of the build is among them', () => {
  assert.ok(addresses.length >= 17, addresses.join());
});
