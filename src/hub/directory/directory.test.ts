import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import type {AccountSummary, AccountsAnswer, SessionAnswer} from '../../wire/account-api.ts';
import {API} from '../../wire/api.ts';
import {SIGN_IN_API} from '../../wire/sign-in-paths.ts';
import type {AuditAnswer} from '../../wire/audit-api.ts';
import {DIRECTORY_RETURN, type DirectoryChange} from '../../wire/directory-api.ts';
import {Callers, NOBODY, PASSWORD, type Caller, type Heard} from '../gate/testing/callers.ts';
import type {Hub} from '../hub.ts';
import {FakeTime} from '../testing/fake-time.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {DIRECTORY_MINUTES} from './directory-sign-in.ts';
import {CLIENT, HouseBrowser, OwnProvider} from './testing/own-provider.ts';

const OPERATOR = '测试管理员';

const time = new FakeTime(Date.now());
let hub: Hub;
let callers: Callers;
let operator: Caller;
let auditor: Caller;
let returns: string;
let house: OwnProvider;
let settings: DirectoryChange;

before(async () => {
  hub = await ownHub(newDataFolder(), {trial: false, time});
  const url = hub.url.replace('127.0.0.1', 'localhost');
  returns = url + DIRECTORY_RETURN;
  callers = new Callers({url});
  operator = await callers.begin(hub);
  auditor = await callers.person(operator, '审计', 'auditor');
});
after(() => hub.stop());

beforeEach(async () => {
  house = await OwnProvider.start({returns: [returns]});
  house.people.set('u-1', {name: '李平', groups: ['front-desk', 'choir']});
  settings = {
    ...{name: '政务通', issuer: house.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret},
    ...{scope: 'profile groups', claim: 'groups'},
    roles: [
      {group: 'front-desk', role: 'desk'},
      {group: 'guides', role: 'guide'},
    ],
  };
  assert.equal((await save(settings)).status, 200);
});
afterEach(() => house.stop());

const save = (to: object) => callers.ask(operator, 'PUT', SIGN_IN_API.directory, to);
const check = (to: object) => callers.ask(operator, 'POST', SIGN_IN_API.directoryCheck, to);

interface Begun {
  readonly address: string;
  /** The browser that began, with what it shows. */
  readonly browser: Caller;
}

async function begin(): Promise<Begun> {
  const heard = await callers.ask(NOBODY, 'POST', SIGN_IN_API.sessionDirectoryAddress);
  assert.equal(heard.status, 200, heard.text);
  const [set = ''] = heard.headers.getSetCookie();
  assert.match(set, /^recha-directory=.*; HttpOnly; SameSite=Strict; Max-Age=600/);
  const {address} = JSON.parse(heard.text) as {address: string};
  return {address, browser: {...NOBODY, cookie: set.split(';', 1)[0] ?? ''}};
}

const back = (browser: Caller, {searchParams}: URL, to: object = {}): Promise<Heard> => {
  const said = Object.fromEntries([...searchParams].filter(([name]) => name !== 'session_state'));
  return callers.ask(browser, 'POST', SIGN_IN_API.sessionByDirectory, {...said, ...to});
};

async function signIn(login: string): Promise<Heard> {
  const {address, browser} = await begin();
  return back(browser, await new HouseBrowser().signIn(address, login));
}

const callerOf = (heard: Heard): Caller => {
  const set = heard.headers.getSetCookie().find((one) => one.startsWith('recha-session='));
  return {...NOBODY, cookie: set?.split(';', 1)[0] ?? ''};
};

async function comes(login: string): Promise<{caller: Caller; account: AccountSummary}> {
  const heard = await signIn(login);
  assert.equal(heard.status, 200, heard.text);
  const caller = callerOf(heard);
  const state = await stateOf(caller);
  assert.ok(state.state === 'signed-in');
  return {caller, account: state.account};
}

async function stateOf(caller: Caller): Promise<SessionAnswer> {
  return JSON.parse((await callers.ask(caller, 'GET', API.session)).text) as SessionAnswer;
}

const stands = async (caller: Caller) => (await stateOf(caller)).state;

async function audit(): Promise<string> {
  return (await callers.ask(auditor, 'GET', `${API.audit}?after=-60`)).text;
}

test('somebody of the house comes in by its directory, with the roles of their groups, and is the same one each time', async () => {
  const {account, caller} = await comes('u-1');
  assert.equal(account.name, '李平');
  assert.deepEqual(account.roles, ['desk']);
  assert.equal(account.directory, true);
  house.people.set('u-1', {name: '李平安', groups: ['guides', 'front-desk']});
  const again = await comes('u-1');
  assert.equal(again.account.id, account.id);
  assert.equal(again.account.name, '李平');
  assert.deepEqual(again.account.roles, ['desk', 'guide']);
  const first = await stateOf(caller);
  assert.ok(first.state === 'signed-in');
  assert.deepEqual(first.account.roles, ['desk', 'guide'], 'where they were signed in before too');
  const entries = (JSON.parse(await audit()) as AuditAnswer).entries.slice(-5);
  assert.deepEqual(
    entries.map(({what}) => what),
    ['save-directory', 'join-from-directory', 'sign-in', 'roles-from-directory', 'sign-in'],
  );
});

test('the sign-in page hears what the directory is called, and nothing else of it', async () => {
  const {text} = await callers.ask(NOBODY, 'GET', API.session);
  assert.deepEqual(JSON.parse(text), {state: 'signed-out', passkeys: false, directory: '政务通'});
});

test('whoever has the name of somebody here is another one, and does not become them', async () => {
  house.people.set('u-2', {name: OPERATOR, groups: ['front-desk']});
  const {account} = await comes('u-2');
  assert.equal(account.name, `${OPERATOR} 2`);
  assert.deepEqual(account.roles, ['desk']);
});

test('whoever has no group of the hall’s is not let in, and told so; who had one before is out at once', async () => {
  house.people.set('u-3', {name: '没有角色', groups: ['choir']});
  const heard = await signIn('u-3');
  assert.equal(heard.code, 'directory-no-role');
  assert.match(heard.text, /您还没有这个大厅的角色/);
  house.people.set('u-3', {name: '没有角色', groups: ['front-desk']});
  const {caller} = await comes('u-3');
  house.people.set('u-3', {name: '没有角色', groups: []});
  assert.equal((await signIn('u-3')).code, 'directory-no-role');
  assert.equal(await stands(caller), 'signed-out');
});

test('an account that was closed here stays closed, whatever the directory says', async () => {
  house.people.set('u-4', {name: '停用', groups: ['front-desk']});
  const {caller, account} = await comes('u-4');
  const path = API.account(account.id);
  assert.equal((await callers.ask(operator, 'PUT', path, {closed: true})).status, 200);
  assert.equal(await stands(caller), 'signed-out');
  assert.equal((await signIn('u-4')).code, 'directory-account-closed');
});

test('somebody else’s link signs nobody in: it belongs to the browser that began, with its state, in its time', async () => {
  const own = await begin();
  const other = await begin();
  const came = await new HouseBrowser().signIn(own.address, 'u-1');
  assert.equal((await back(NOBODY, came)).code, 'directory-begun-elsewhere', 'began nothing');
  assert.equal((await back(other.browser, came)).code, 'directory-begun-elsewhere', 'its own');
  const state = new URL(other.address).searchParams.get('state');
  assert.equal((await back(own.browser, came, {state})).code, 'directory-begun-elsewhere');
  assert.equal((await back(own.browser, came)).status, 200);
  assert.equal((await back(own.browser, came)).code, 'directory-begun-elsewhere', 'a second time');
  const late = await begin();
  const comesLate = await new HouseBrowser().signIn(late.address, 'u-1');
  time.pass(DIRECTORY_MINUTES * 60);
  assert.equal((await back(late.browser, comesLate)).code, 'directory-begun-elsewhere');
});

test('a code of another sign-in, another nonce, another verifier and another issuer are refused', async () => {
  const used = await begin();
  const came = await new HouseBrowser().signIn(used.address, 'u-1');
  assert.equal((await back(used.browser, came)).status, 200);
  const fresh = await begin();
  const own = new URL(fresh.address);
  const state = own.searchParams.get('state');
  assert.equal((await back(fresh.browser, came, {state})).code, 'directory-answer-wrong', 'used');

  for (const part of ['nonce', 'code_challenge']) {
    const changed = await begin();
    const address = new URL(changed.address);
    address.searchParams.set(part, 'A'.repeat(43));
    const said = await new HouseBrowser().signIn(address.href, 'u-1');
    assert.equal((await back(changed.browser, said)).code, 'directory-answer-wrong', part);
  }

  const mixed = await begin();
  const said = await new HouseBrowser().signIn(mixed.address, 'u-1');
  const iss = 'https://another.example';
  assert.equal((await back(mixed.browser, said, {iss})).code, 'directory-answer-wrong');
});

test('the directory sends people back to the hub’s own address alone, and whoever cancels is told', async () => {
  const {address, browser} = await begin();
  const asked = new URL(address).searchParams;
  assert.equal(asked.get('redirect_uri'), returns);
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('prompt'), 'login');
  const state = asked.get('state') ?? '';
  const cancelled = {state, error: 'access_denied'};
  const heard = await callers.ask(browser, 'POST', SIGN_IN_API.sessionByDirectory, cancelled);
  assert.equal(heard.code, 'directory-declined');
});

test('while the directory is down that is told, and passwords work', async () => {
  const {address, browser} = await begin();
  const came = await new HouseBrowser().signIn(address, 'u-1');
  await house.stop();
  assert.equal((await back(browser, came)).code, 'directory-unreachable');
  const heard = await callers.ask(NOBODY, 'POST', SIGN_IN_API.sessionDirectoryAddress);
  assert.equal(heard.code, 'directory-unreachable');
  assert.match(heard.text, /有密码的账号现在就能用密码登录/);
  assert.equal(await stands(await callers.signIn(OPERATOR, PASSWORD)), 'signed-in');
  house = await OwnProvider.start({returns: [returns]});
});

test('an operator who tries it hears what is wrong, and at which field', async () => {
  const fieldOf = ({text}: Heard) =>
    (JSON.parse(text) as {errors?: {field: string}[]}).errors?.[0]?.field;
  assert.deepEqual(JSON.parse((await check(settings)).text), {client: 'accepted'});
  const wrongSecret = await check({...settings, clientSecret: 'another'});
  assert.equal(wrongSecret.code, 'directory-client-refused');
  assert.equal(fieldOf(wrongSecret), 'clientSecret');
  const byFigures = settings.issuer.replace('localhost', '127.0.0.1');
  const other = await check({...settings, issuer: byFigures});
  assert.equal(other.code, 'directory-other-issuer');
  assert.ok(other.text.includes(`它说自己是 ${house.issuer}`));
  assert.equal(fieldOf(other), 'issuer');
  const elsewhere = await check({...settings, issuer: `${settings.issuer}/nothing`});
  assert.equal(elsewhere.code, 'directory-not-one');
  for (const issuer of ['http://hall.example', 'ftp://hall.example', 'https://a:b@hall.example']) {
    const heard = await check({...settings, issuer});
    assert.equal(heard.code, 'body-malformed');
    assert.equal(fieldOf(heard), 'issuer');
  }
  const pasted = `${settings.issuer}/.well-known/openid-configuration`;
  assert.equal((await check({...settings, issuer: pasted})).status, 200);
});

test('its secret is told nobody: not in an answer, the audit log or the hall, and not to another issuer', async () => {
  const {text} = await callers.ask(operator, 'GET', SIGN_IN_API.directory);
  const {directory} = JSON.parse(text) as {directory: object};
  assert.deepEqual(Object.keys(directory).sort(), [
    ...['claim', 'clientId', 'issuer', 'name', 'roles', 'scope'],
  ]);
  const everything = [
    text,
    await audit(),
    (await callers.ask(operator, 'GET', API.snapshot)).text,
    (await callers.ask(operator, 'GET', `${API.events}?after=0`)).text,
    (await callers.ask(auditor, 'GET', API.auditExport)).text,
  ].join('\n');
  assert.ok(!everything.includes(CLIENT.secret));
  assert.ok(!everything.includes(Buffer.from(CLIENT.secret).toString('base64url')));
  const {name, issuer, clientId, scope, claim, roles} = settings;
  const without = {name, issuer, clientId, scope, claim, roles};
  assert.equal((await save({...without, name: '统一认证'})).status, 200);
  assert.equal((await signIn('u-1')).status, 200, 'it is still there');
  const to = {...without, issuer: 'https://another.example'};
  assert.equal((await save(to)).code, 'directory-secret-missing');
  assert.equal((await check(to)).code, 'directory-secret-missing');
});

test('an account of the directory has no password, no passkey and no code here, but a PIN', async () => {
  house.people.set('u-5', {name: '窗口', groups: ['front-desk']});
  const {caller, account} = await comes('u-5');
  const other = await callers.ask(NOBODY, 'POST', API.session, {name: '窗口', password: ''});
  assert.equal(other.code, 'sign-in-wrong');
  const typed = {current: '', password: 'four grey herons'};
  for (const [method, path, body] of [
    ['PUT', API.sessionPassword, typed],
    ['POST', SIGN_IN_API.ownPasskeyOptions, {password: ''}],
  ] as const) {
    assert.equal((await callers.ask(caller, method, path, body)).code, 'account-of-directory');
  }
  const code = await callers.ask(operator, 'POST', API.accountCode(account.id));
  assert.equal(code.code, 'account-of-directory');
  const path = API.account(account.id);
  const roles = await callers.ask(operator, 'PUT', path, {roles: ['operator']});
  assert.equal(roles.code, 'account-of-directory');
  assert.equal((await callers.ask(operator, 'PUT', path, {name: '窗口一'})).status, 200);

  const pin = (digits: string) =>
    callers.ask(caller, 'PUT', API.sessionPin, {password: '', pin: digits});
  assert.equal((await pin('8305')).status, 200);
  assert.equal((await callers.ask(caller, 'POST', API.sessionLock)).status, 200);
  assert.equal((await pin('9526')).code, 'session-locked', 'it would open the lock');
  const unlock = {secret: '8305'};
  assert.equal((await callers.ask(caller, 'POST', API.sessionUnlock, unlock)).status, 200);
  time.pass(10 * 60);
  assert.equal((await pin('9417')).code, 'sign-in-anew');
});

test('a hall always keeps an operator with a password, also where the directory has others', async () => {
  const roles = [{group: 'chiefs', role: 'operator'}];
  assert.equal((await save({...settings, roles})).status, 200);
  house.people.set('u-6', {name: '目录里的管理员', groups: ['chiefs']});
  const {caller} = await comes('u-6');
  const {text} = await callers.ask(caller, 'GET', API.accounts);
  const {accounts} = JSON.parse(text) as AccountsAnswer;
  const own = accounts.find(({name}) => name === OPERATOR);
  const heard = await callers.ask(caller, 'PUT', API.account(own?.id ?? ''), {closed: true});
  assert.equal(heard.code, 'last-operator');
});

test('with the directory go those whom it signed in, and nobody else', async () => {
  const {caller} = await comes('u-1');
  assert.equal((await callers.ask(operator, 'DELETE', SIGN_IN_API.directory)).status, 200);
  assert.equal(await stands(caller), 'signed-out');
  assert.equal(await stands(operator), 'signed-in');
  const heard = await callers.ask(NOBODY, 'POST', SIGN_IN_API.sessionDirectoryAddress);
  assert.equal(heard.code, 'directory-none');
});

test('groups may come in the token, or be asked for', async () => {
  await house.stop();
  house = await OwnProvider.start({returns: [returns], inToken: true});
  house.people.set('u-1', {name: '李平', groups: ['guides']});
  assert.equal((await save({...settings, issuer: house.issuer})).status, 200);
  assert.deepEqual((await comes('u-1')).account.roles, ['guide']);
});
