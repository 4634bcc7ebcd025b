import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {after, afterEach, before, test} from 'node:test';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {Callers, NOBODY, PASSWORD, type Caller} from '../../src/hub/gate/testing/callers.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {hostileHall} from './hostile-hall.ts';
import {textsFor} from './payloads.ts';
import {WatchedBrowser} from './watched-browser.ts';

const OFFICE = [1440, 900] as const;

/** As long as the name of an account may be. */
const hostile = (figure: number): string => textsFor(figure, ({length}) => length <= 40)[0] ?? '';
const OPERATOR = hostile(2401);
const AUDITOR = hostile(2402);
const DESK = hostile(2403);
const GUESSED = hostile(2404);
/** Where a request comes from, and what with, as its sender says. */
const FROM = hostile(2405);
const VERSION = hostile(2408);

let hub: HubProcess;
let browser: WatchedBrowser;
let operator: Caller;
let auditor: Caller;

before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  browser = await WatchedBrowser.open();
  const callers = new Callers(hub);
  const hall = {zh: hostile(2406), en: hostile(2407)};
  const first = {token: hub.begin, name: OPERATOR, password: PASSWORD, hall};
  assert.equal((await callers.ask(NOBODY, 'POST', API.hall, first)).status, 200);
  operator = await callers.signIn(OPERATOR, PASSWORD);
  auditor = await callers.person(operator, AUDITOR, 'auditor', 'desk');
  await callers.invite(operator, DESK, ['desk', 'guide', 'manager']);
  // Guesses at a name, from an address that a proxy of this machine makes up.
  const guess = {name: GUESSED, password: 'wrong-wrong-wrong'};
  const said = {'x-forwarded-for': FROM, 'user-agent': FROM};
  await callers.ask(NOBODY, 'POST', API.session, guess, said);
  const device = await callers.device(operator, 'kiosk', 'by-the-door');
  const beat = {kind: 'kiosk', revision: 1, seq: 1, frameWait: 0, waiting: 0, clockOffset: 0};
  const told = {...beat, version: VERSION, needs: []};
  const beaten = await callers.ask(device, 'POST', API.beat('by-the-door'), told);
  assert.equal(beaten.status, 200);
  const {publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const key = publicKey.export({format: 'der', type: 'spki'}).toString('base64url');
  await callers.ask(NOBODY, 'POST', API.pairings, {device: 'asks-now', kind: 'wall', key});
  await publishHostile(callers);
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

/** The hall as it is, with its devices, hostile. */
async function publishHostile(callers: Callers): Promise<void> {
  const {text} = await callers.ask(operator, 'GET', API.snapshot);
  const {snapshot} = JSON.parse(text) as {
    snapshot: {revision: number; configuration: HallConfiguration};
  };
  const planted = hostileHall(snapshot.configuration);
  const body = {configuration: planted.hall, basedOn: snapshot.revision};
  const as = {...operator, actor: 'console:test'};
  const {status} = await callers.ask(as, 'POST', API.command('publish-configuration'), body);
  assert.equal(status, 200);
}

test('names of people and devices stay names where an operator looks after them', async () => {
  await browser.show(hub.url, operator.cookie);
  const accounts = await browser.page(`${hub.url}/console/accounts/`, OFFICE);
  await browser.reads(accounts, [OPERATOR, AUDITOR, DESK]);
  await accounts
    .getByRole('button', {name: /^管理 /})
    .first()
    .press('Enter');
  await accounts.locator('rc-account-dialog').waitFor({state: 'attached'});
  await browser.look(accounts);
  await accounts.keyboard.press('Escape');
  await accounts.locator('rc-account-menu .who').press('Enter');
  await browser.look(accounts);
  const devices = await browser.page(`${hub.url}/console/`, OFFICE);
  const device = devices.locator('rc-fleet-grid [data-key]').first();
  await device.waitFor();
  await browser.look(devices);
  await device.press('Enter');
  await devices.locator('rc-device-detail').waitFor({state: 'attached'});
  await browser.look(devices);
});

test('the audit log says who did what, and what a stranger typed, as words', async () => {
  await browser.show(hub.url, auditor.cookie);
  const audit = await browser.page(`${hub.url}/console/audit/`, OFFICE);
  await browser.reads(audit, [OPERATOR, AUDITOR, FROM]);
  await audit.locator('rc-account-menu .who').press('Enter');
  await audit.getByRole('button', {name: '我的账号'}).press('Enter');
  await browser.look(audit);
  await audit.keyboard.press('Escape');
  const desk = await browser.page(`${hub.url}/console/desk/#5-left`, OFFICE);
  await desk.locator('rc-account-menu .who').press('Enter');
  await desk.getByRole('button', {name: '锁屏'}).press('Enter');
  await desk.locator('rc-lock-cover').waitFor({state: 'attached'});
  await browser.reads(desk, [AUDITOR]);
});
